import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCALAR_PATHS, valueAt } from '../../../src/model/fieldPath';
import type { FieldPath } from '../../../src/model/fieldPath';
import type { Form } from '../../../src/model/form';
import { FUND_LINES, NARRATIVES, SIDES } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { withoutBlanks } from './withoutBlanks';

const HARD = join(__dirname, '../../fixtures/hard');
const textOf = (name: string): string => readFileSync(join(HARD, `${name}.txt`), 'utf8');
const read = (text: string): Reading => readSource({ kind: 'text', text });

/** The fields that no note stands at, nor at a part of them. */
function sureOf({ notes }: Reading): FieldPath[] {
  return SCALAR_PATHS.filter((path) => !notes.some((note) => path === note.path || path.startsWith(`${note.path}.`)));
}

const AMOUNTS = SIDES.flatMap((side) => FUND_LINES.map((line): FieldPath => `funds.${side}.${line}`));

const sureAmong = (text: string, paths: readonly FieldPath[]): FieldPath[] =>
  sureOf(read(text)).filter((path) => paths.includes(path));

const bare = (value: unknown): unknown => (typeof value === 'string' ? withoutBlanks(value) : value);

describe('a form whose cells do not come row by row', () => {
  it.each(['cells-in-blocks', 'columns-in-blocks', 'tall-cells-last'])('%s: what carries no note is right', (name) => {
    const [gold] = JSON.parse(readFileSync(join(HARD, `${name}.json`), 'utf8')) as Form[];
    const reading = read(textOf(name));
    const [form] = reading.forms;
    if (!gold || !form) throw new Error(`No form in ${name}.`);
    const sure = sureOf(reading);
    expect(sure.map((path) => [path, bare(valueAt(form.form, path))])).toEqual(
      sure.map((path) => [path, bare(valueAt(gold, path))]),
    );
  });

  it.each([
    ['cells-in-blocks', 20],
    ['columns-in-blocks', 25],
    ['tall-cells-last', 25],
  ])('%s: most fields are beyond doubt', (name, least) => {
    expect(sureOf(read(textOf(name))).length).toBeGreaterThanOrEqual(least);
  });
});

describe('amounts that do not come row by row', () => {
  const text = textOf('columns-in-blocks');

  it('are sure where both totals are the sums of their parts', () => {
    expect(sureAmong(text, AMOUNTS)).toEqual(expect.arrayContaining(['funds.period.total', 'funds.annual.municipal']));
  });

  it('are all doubtful where a total is not the sum of its parts', () => {
    expect(sureAmong(text.replace('9,694,295.75', '9,694,295.74'), AMOUNTS)).toEqual([]);
  });

  it('are all doubtful where an amount goes on in the next line', () => {
    expect(sureAmong(text.replaceAll('9,694,295.75', '9,694,295.\n75'), AMOUNTS)).toEqual([]);
  });

  it('are all doubtful where a label stands elsewhere', () => {
    const moved = text.replace('年度资金总额：', '').replace('负责人：', '年度资金总额：\n\n负责人：');
    expect(sureAmong(moved, AMOUNTS)).toEqual([]);
  });
});

describe('texts that do not come row by row', () => {
  const text = textOf('columns-in-blocks');
  const [blank = ''] = /按照年度计划实施。/u.exec(textOf('cells-in-blocks')) ?? [];

  it('are sure where as many stand behind their labels', () => {
    expect(sureAmong(text, NARRATIVES)).toContain('necessity');
  });

  it('are doubtful where there are fewer texts than labels', () => {
    expect(sureAmong(textOf('cells-in-blocks').replace(blank, ''), NARRATIVES)).toEqual([]);
  });

  it('are doubtful where the lines above a label belong to it', () => {
    const centred = text.replace('投标法》等法律法规组织实施', '\n投标法》等法律法规组织实施');
    const above = centred
      .replace('项目设立必要性\n\n随着服务', '随着服务')
      .replace('《招标\n\n', '《招标\n项目设立必要性 ');
    expect(above).not.toBe(centred);
    expect(sureAmong(above, NARRATIVES)).toEqual([]);
  });

  it('the head is doubtful where a field is blank', () => {
    expect(sureAmong(text.replace('99年\n', ''), ['projectName', 'unit', 'duration'])).toEqual([]);
  });
});
