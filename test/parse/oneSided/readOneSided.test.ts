/** @slow */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { FieldPath } from '../../../src/model/fieldPath';
import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { readFixture } from '../readFixture';
import { arbitraryStreamCase } from '../stream/arbitraryStreamForm';
import { withoutBlanks } from '../stream/withoutBlanks';
import { unclaimedCharacters } from '../unclaimedCharacters';
import { printCentral, printShanghai } from './printOneSided';
import type { PrintHabits } from './printOneSided';

const read = (text: string): Reading => readSource({ kind: 'text', text });
const twoSided = readFileSync(path.join(__dirname, '../../fixtures/seeds/2024.txt'), 'utf8');

const habits: fc.Arbitrary<PrintHabits> = fc.record({
  name: fc.integer({ min: 8, max: 16 }),
  value: fc.constant(10),
  goal: fc.integer({ min: 24, max: 34 }),
  page: fc.constant(44),
  cellPerLine: fc.boolean(),
  rowsPerPage: fc.constantFrom(0, 0, 7),
  hasPoints: fc.boolean(),
});

/** What both kinds print of a form. */
function printed({ projectName, department, unit, funds, goals, indicators }: Form): unknown {
  const { total, other } = funds.annual;
  const head = { projectName, department: department.name, unit, total, other };
  const rows = indicators.annual.map(({ level1, level2, name, value }) => ({ level1, level2, name, value }));
  return withoutBlanks({ ...head, goal: goals.annual, indicators: rows });
}

describe('forms that list their indicators once, as text in reading order', () => {
  it.each([
    ['shanghai-lines.txt', ['projectName', 'goals.period', 'goals.annual']],
    ['central-ten-thousand-page-break.txt', []],
    ['two-kinds.txt', ['projectName', 'goals.period', 'goals.annual']],
  ])('reads %s', (file, noted) => {
    const { text, forms } = readFixture('oneSided', file);
    const reading = read(text);
    expect(reading.forms.map(({ form }) => form)).toEqual(forms);
    expect(reading.notes.map((note) => note.path).filter((place) => !noted.includes(place))).toEqual([]);
    expect(reading.problems).toEqual([]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it.each([
    ['Shanghai', printShanghai],
    ['the centre', printCentral],
  ])('reads any form of %s, and notes where it is not sure', (_, print) => {
    let exact = 0;
    const cases = fc.sample(fc.tuple(arbitraryStreamCase, habits), { numRuns: 120, seed: 7 });
    for (const [{ form }, printHabits] of cases) {
      const reading = read(print(form, printHabits));
      const isExact = reading.forms.length === 1 && isSame(reading.forms[0]?.form, form);
      if (isExact) exact++;
      else expect(reading.notes.length).toBeGreaterThan(0);
      expect(unclaimedCharacters(reading)).toBe('');
    }
    expect(exact).toBeGreaterThanOrEqual(110);
  });

  it('reads forms of all kinds in one text, in their order', () => {
    const [[shanghai, central] = []] = fc.sample(fc.tuple(arbitraryStreamCase, arbitraryStreamCase), 1);
    const printHabits = {
      name: 12,
      value: 10,
      goal: 30,
      page: 44,
      cellPerLine: false,
      rowsPerPage: 0,
      hasPoints: false,
    };
    const before = printShanghai(shanghai!.form, printHabits);
    const behind = printCentral(central!.form, printHabits);
    const reading = read(before + twoSided + behind);
    const names = read(twoSided).forms.map(({ form }) => form.projectName);
    expect(reading.forms.map(({ form }) => form.projectName.replaceAll(/\s/gu, ''))).toEqual(
      [shanghai!.form.projectName, ...names, central!.form.projectName].map((name) => name.replaceAll(/\s/gu, '')),
    );
    expect(reading.forms.slice(1, -1).map(({ form }) => form)).toEqual(read(twoSided).forms.map(({ form }) => form));
    const { spans } = reading.forms[1]!;
    const [name] = spans.get('projectName') ?? [];
    expect(reading.text.slice(name?.start, name?.end)).toBe(names[0]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('leaves two-sided forms to their own reader, whatever words stand in their texts', () => {
    const text = twoSided.replaceAll('按照', '年度总体目标\n落实财政拨款，按照');
    expect(read(text).forms.map(({ form }) => form.extra)).toEqual(read(twoSided).forms.map(() => undefined));
  });

  it('reads the same whatever viewers put between the cells, and notes what it repairs', () => {
    const { text } = readFixture('oneSided', 'shanghai-lines.txt');
    const formsOf = (reading: Reading): unknown => withoutBlanks(reading.forms.map(({ form }) => form));
    const expected = formsOf(read(text));
    const changed = [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\n\n'), text.replaceAll(' ', '\u00a0')];
    const added = [`张主任：\n附件请查收。\n\n${text}`, `${text}第 2 页，共 2 页\n`, text.replaceAll('\n', '\n\u3000')];
    for (const other of [...changed, ...added]) expect(formsOf(read(other))).toEqual(expected);
    const repaired = read(text.replaceAll('目', '⽬').replaceAll('工', '⼯'));
    expect(formsOf(repaired)).toEqual(expected);
    expect(repaired.notes.filter(({ doubt }) => doubt === 'repaired-character')).toHaveLength(1);
  });

  it.each(['shanghai-columns.txt', 'shanghai-by-height.txt'])(
    'notes all that is read of %s, where the cells do not come one behind the other',
    (file) => {
      const reading = read(readFileSync(path.join(__dirname, '../../fixtures/oneSided', file), 'utf8'));
      const [form] = reading.forms;
      const noted = new Set(reading.notes.map((note) => note.path));
      const isNoted = (place: FieldPath): boolean =>
        noted.has(place) || (place.startsWith('indicators.annual') && noted.has('indicators.annual'));
      const silent = [...(form?.spans.keys() ?? [])].filter((place) => !isNoted(place));
      expect(silent.filter((place) => place !== 'title')).toEqual([]);
      expect(unclaimedCharacters(reading)).toBe('');
    },
  );

  it('loses nothing and never throws, however the text is cut and stirred', () => {
    const text = readFixture('oneSided', 'shanghai-lines.txt').text;
    const lines = text.split('\n');
    const stirred = fc.array(fc.constantFrom(...lines, '其他资金', '项目名称', '一级指标 二级指标 三级指标 指标值'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(stirred, fc.constantFrom('\n', '\r\n', ' ', '\n\n'), (parts, separator) => {
        const reading = read(`项目名称 甲\n项目性质 乙\n计划开始日期${separator}${parts.join(separator)}`);
        expect(unclaimedCharacters(reading)).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its time in the length of a hostile text', () => {
    const form = '项目名称 甲\n项目性质 乙\n年度总体目标 丙\n一级指标 二级指标 三级指标 指标值\n数量指标\n';
    for (const part of [
      '成本指标 ',
      '其他资金\n',
      '甲 1个\n',
      '项目名称\n',
      '绩效指标\n',
      '一级指标 二级指标 三级指标\n',
    ]) {
      expect(unclaimedCharacters(read(form + part.repeat(3000)))).toBe('');
    }
  });
});

function isSame(form: Form | undefined, expected: Form): boolean {
  return form !== undefined && JSON.stringify(printed(form)) === JSON.stringify(printed(expected));
}
