import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldPath } from '../../src/model/fieldPath';
import { valueAt } from '../../src/model/fieldPath';
import type { Reading } from '../../src/model/reading';
import { FORM_TEMPLATES } from '../../src/model/template';
import { readSource } from '../../src/parse/readSource';
import { repairRadicals } from '../../src/parse/stream/repairRadicals';
import { INVISIBLE_CHARACTERS } from '../../src/parse/text/invisible';
import { arbitraryStreamCase } from '../parse/stream/arbitraryStreamForm';
import { printStream } from '../parse/stream/printStream';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { unclaimedCharacters } from '../parse/unclaimedCharacters';

const SEEDS = ['2024.txt', '2025.txt'].map((file) => readFileSync(join(__dirname, '../fixtures/seeds', file), 'utf8'));
const FIRST_FORMS = SEEDS.map((text) => text.slice(0, text.indexOf('填报日期') + 30));
const LABELS = FORM_TEMPLATES.flatMap(({ labels }) => labels.map(({ text }) => text));

const read = (text: string): Reading => readSource({ kind: 'text', text });
const INVISIBLE = new RegExp(`[${INVISIBLE_CHARACTERS}]`, 'gu');
const formsOf = (text: string): unknown => withoutBlanks(read(text).forms.map(({ form }) => form));

/** Labels, words, numbers and white space in any order. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...LABELS, '绩', '效', '指', '标', '数量指标', '产出指标', '服务对象满意度指'),
      fc.constantFrom('\n', ' ', '\r\n', '\f', '\u3000', '：', '100%', '≥3人', '__proto__', '62-', '<b>', '=1+1'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

/** A real form with pieces cut out, doubled, swapped or replaced by soup. */
const mutated = fc
  .tuple(
    fc.constantFrom(...FIRST_FORMS),
    fc.array(fc.tuple(fc.nat(3000), fc.nat(300), fc.constantFrom('cut', 'double', 'swap', 'insert'), soup), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [at, length, kind, inserted]) => {
      const [before, piece, behind] = [
        changed.slice(0, at),
        changed.slice(at, at + length),
        changed.slice(at + length),
      ];
      if (kind === 'cut') return before + behind;
      if (kind === 'double') return before + piece + piece + behind;
      if (kind === 'swap') return piece + before + behind;
      return before + inserted.slice(0, 60) + piece + behind;
    }, text),
  );

const anyText = fc.oneof(soup, mutated, fc.string({ unit: 'binary', maxLength: 300 }));

describe('whatever is pasted', () => {
  it('loses no character: each is in a value, in a label or in the remainder', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unclaimedCharacters(read(text))).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('stores the characters of the source that can be seen, radicals aside, and knows where each value stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { form, spans } of read(text).forms) {
          for (const [path, places] of spans) {
            const value = valueAt(form, path);
            if (typeof value !== 'string') continue;
            const source = places.map(({ start, end }) => text.slice(start, end)).join('');
            expect(withoutBlanks(value)).toBe(withoutBlanks(repairRadicals(source.replace(INVISIBLE, ''))));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives every text of a form a place in the source', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { form, spans } of read(text).forms) {
          form.indicators.period.forEach(({ name, value }, at) => {
            if (name) expect(spans.has(`indicators.period[${at}].name`)).toBe(true);
            if (value) expect(spans.has(`indicators.period[${at}].value`)).toBe(true);
          });
          for (const path of ['projectName', 'overview', 'plan', 'goals.annual'] satisfies FieldPath[]) {
            if (valueAt(form, path)) expect(spans.has(path)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what changes nothing', () => {
  const expected = FIRST_FORMS.map(formsOf);

  it.each([
    ['no blank lines', (text: string) => text.replace(/\n\s*\n/gu, '\n')],
    ['more blank lines', (text: string) => text.replaceAll('\n', '\n \n\n')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['NBSP for spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['full-width spaces', (text: string) => text.replaceAll(' ', '\u3000')],
    ['a leading mail text', (text: string) => `各位领导：\n  现将项目绩效目标申报表报上，请审核。\n\n谢谢！\n${text}`],
    ['a trailing mail text', (text: string) => `${text}\n\n以上请审核。\n联系人：王某`],
    ['page numbers', (text: string) => text.replace(/(\n绩\s*\n)/u, '\n第 1 页 共 2 页\n\f$1')],
    ['a number at the page break', (text: string) => text.replace(/(\n绩\s*\n)/u, '\n1\n\f$1')],
    ['a repeated title', (text: string) => text.replace(/(\n绩\s*\n)/u, `\n${/\S+/u.exec(text)?.[0] ?? ''}\n$1`)],
  ])('%s', (_, change) => {
    expect(FIRST_FORMS.map((text) => formsOf(change(text)))).toEqual(expected);
  });
});

describe('label words in narratives', () => {
  it('stay in the narrative, also at the start of a line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '立项依据',
          '项目概况',
          '项目实施计划',
          '年度目标',
          '总体目标',
          '数量指标',
          '项目设立必要性',
          '实施单位',
          '绩效指标',
        ),
        fc.constantFrom('充分', '：按照有关规定执行', '合理并符合相关规定'),
        (label, rest) => {
          const text = FIRST_FORMS[0]!.replace(
            /项目设立必要性\s*\n/u,
            `项目设立必要性\n经过论证，该项目的目标明确、措施得当、资金来源可靠并且具备实施条件，其中的有关内容包括\n${label}${rest}、程序规范、内容完整。`,
          );
          const [form] = read(text).forms;
          expect(form?.form.necessity).toContain(`${label}${rest}、程序规范`);
          expect(form?.form.plan).toMatch(/^对2022年/u);
        },
      ),
    );
  });
});

describe('forms of any words', () => {
  it('come back field by field, or the field that does not carries a note', () => {
    fc.assert(
      fc.property(arbitraryStreamCase, ({ form, rows, habits }) => {
        const { forms, notes } = read(printStream(form, rows, habits));
        expect(forms).toHaveLength(1);
        const { indicators: expected, ...expectedFields } = form;
        const { indicators, ...fields } = forms[0]!.form;
        expect(withoutBlanks(fields)).toEqual(withoutBlanks(expectedFields));
        const isNoted = notes.some(({ path }) => path.startsWith('indicators.'));
        if (!isNoted) expect(withoutBlanks(indicators)).toEqual(withoutBlanks(expected));
      }),
      { numRuns: 40, seed: 20240123 },
    );
  }, 60_000);
});
