import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_TEMPLATES } from '../../../src/model/template';
import { divideSource } from '../../../src/parse/stream/divideSource';
import { LIMITS } from '../../../src/parse/stream/limits';
import { readStream } from '../../../src/parse/stream/readStream';

const FIVE_FORMS = readFileSync(join(__dirname, '../../fixtures/seeds/2025.txt'), 'utf8');
const ROUNDS = Math.ceil((2.2 * LIMITS.part) / FIVE_FORMS.length);

describe('a long source', () => {
  const source = `${FIVE_FORMS}\n`.repeat(ROUNDS);
  const parts = divideSource(source, FORM_TEMPLATES);

  it('is divided where forms begin, without a gap', () => {
    expect(parts.length).toBe(3);
    expect(parts.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
    for (const { start } of parts) expect(source.slice(start, start + 60)).toMatch(/^\s*\S+绩效目标(?:申报)?表\s*\n/u);
  });

  it('is read as its forms are read alone', () => {
    const alone = readStream(FIVE_FORMS).forms.map(({ form }) => form);
    const { forms, remainder, problems } = readStream(source);
    expect(forms.map(({ form }) => form)).toEqual(Array.from({ length: ROUNDS }, () => alone).flat());
    expect([remainder, problems]).toEqual([[], []]);
  });

  it('has its lines counted through', () => {
    const { remainder } = readStream(`${source}以上请审核。`);
    expect(remainder.map(({ line, text }) => [line, text])).toEqual([[source.split('\n').length, '以上请审核。']]);
  });
});

it('a source without forms, or of one part, is not divided', () => {
  const words = '按照《项目支出绩效目标申报表》的要求填报。\n';
  for (const source of [FIVE_FORMS, words.repeat(Math.ceil((3 * LIMITS.part) / words.length))]) {
    expect(divideSource(source, FORM_TEMPLATES)).toEqual([{ start: 0, end: source.length }]);
  }
});
