import fc from 'fast-check';
import type { CellGrid } from '../../../src/model/cellGrid';
import type { Form } from '../../../src/model/form';
import { readGrids } from '../../../src/parse/grid/readGrids';
import { readSource } from '../../../src/parse/readSource';
import { readFixture } from '../readFixture';
import { arbitraryStreamCase } from '../stream/arbitraryStreamForm';
import { withoutBlanks } from '../stream/withoutBlanks';
import { unclaimedCharacters } from '../unclaimedCharacters';
import { gridOfForm } from './gridOfForm';
import { printHtml, printTabSeparated } from './printGrid';

const formsOf = (reading: ReturnType<typeof readGrids>): unknown =>
  withoutBlanks(reading.forms.map(({ form }) => form));
const arbitraryForm = arbitraryStreamCase.map(({ form }) => form);

/** The form with its indicators in the order of the table. */
function inTableOrder(form: Form): unknown {
  return withoutBlanks(formsOf(readGrids([gridOfForm(form)])));
}

describe('readSource on copied cells', () => {
  it.each(['spreadsheet.html', 'word-processor.html', 'web-page.html'])('reads %s', (file) => {
    const { text, forms } = readFixture('grid', file);
    const reading = readSource({ kind: 'html', html: text });
    expect(formsOf(reading)).toEqual(withoutBlanks(forms));
    expect(reading).toMatchObject({ notes: [], remainder: [], problems: [] });
  });

  it.each(['eight-columns.tsv', 'twelve-columns.tsv', 'three-forms.tsv'])(
    'reads %s with spans into the text itself',
    (file) => {
      const { text, forms } = readFixture('grid', file);
      const reading = readSource({ kind: 'text', text });
      expect(formsOf(reading)).toEqual(withoutBlanks(forms));
      expect(reading).toMatchObject({ text, notes: [], remainder: [], problems: [] });
    },
  );
});

describe('readGrids', () => {
  it('reads any form from its table, wherever the table stands on the sheet', () => {
    fc.assert(
      fc.property(arbitraryForm, fc.nat(5), (form, shift) => {
        const reading = readGrids([gridOfForm(form, shift)]);
        expect(formsOf(reading)).toEqual([withoutBlanks(form)]);
        expect(unclaimedCharacters(reading)).toBe('');
        expect(reading.remainder).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same from HTML and from tab-separated text, where merges are unknown', () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const grid = gridOfForm(form);
        expect(formsOf(readSource({ kind: 'html', html: printHtml(grid) }))).toEqual(inTableOrder(form));
        const text = readSource({ kind: 'text', text: printTabSeparated(grid) });
        expect(formsOf(text)).toEqual(inTableOrder(form));
        expect(unclaimedCharacters(text)).toBe('');
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing and never throws, whatever stands in the cells', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '项目名称',
        '项目概况',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '数量指标',
        '实施期目标',
        '总体目标',
        '其他资金',
        '负责人：甲 经办人：',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const rows = fc.array(fc.array(text, { maxLength: 9 }), { maxLength: 25 });
    fc.assert(
      fc.property(rows, (lines) => {
        expect(unclaimedCharacters(readGrids([gridOfRows(lines)]))).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('reads one form on each of several sheets, and what stands around them is the remainder', () => {
    const [first, second] = fc.sample(arbitraryForm, 2) as [Form, Form];
    const notice = gridOfRows([['填表说明', '请勿改动']]);
    const reading = readGrids([gridOfForm(first), notice, gridOfForm(second)]);
    expect(reading.forms).toHaveLength(2);
    expect(reading.remainder.map(({ text }) => text)).toEqual(['填表说明\t请勿改动']);
  });

  it('carries labels on over the headings that a page break repeats', () => {
    const reading = readGrids([
      gridOfRows([
        ['项目名称', '甲'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        ['', '产出指标', '数量指标', '甲数', '1个', '数量指标', '甲数', '2个'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        ['', '', '', '乙数', '3个', '', '乙数', '4个'],
      ]),
    ]);
    expect(reading.forms[0]?.form.indicators.annual.map(({ level2, name, value }) => [level2, name, value])).toEqual([
      ['数量指标', '甲数', '2个'],
      ['数量指标', '乙数', '4个'],
    ]);
  });

  it('says which labels a table lacks, and reads the rest', () => {
    const reading = readGrids([
      gridOfRows([
        ['项目名称', '甲'],
        ['项目概况', '乙'],
      ]),
    ]);
    expect(reading.forms[0]?.form).toMatchObject({ projectName: '甲', overview: '乙' });
    expect(reading.problems).toMatchObject([{ kind: 'incomplete-form', form: 0 }]);
    expect(reading.notes.some(({ path, doubt }) => path === 'plan' && doubt === 'missing-label')).toBe(true);
  });

  it('keeps a row whose label no field is for under its label', () => {
    const reading = readGrids([
      gridOfRows([
        ['项目名称', '甲'],
        ['项目概况', '乙'],
        ['资金用途', '丙'],
        ['立项依据', '丁'],
      ]),
    ]);
    expect(reading.forms[0]?.form).toMatchObject({ overview: '乙', basis: '丁' });
    expect(reading.forms[0]?.form.extra).toEqual([{ label: '资金用途', value: '丙' }]);
    expect(reading.remainder).toEqual([]);
  });

  it('notes what is no amount', () => {
    const reading = readGrids([
      gridOfRows([
        ['项目名称', '甲'],
        ['实施期资金总额：', '约三万', '年度资金总额：', '30,000.00元'],
      ]),
    ]);
    expect(reading.forms[0]?.form.funds).toMatchObject({ period: { total: null }, annual: { total: 30000 } });
    expect(reading.notes.filter(({ doubt }) => doubt === 'unreadable-value').map(({ path }) => path)).toEqual([
      'funds.period.total',
    ]);
  });

  it('says that cells hold no form, and names a form of another kind', () => {
    expect(readGrids([gridOfRows([['']])]).problems).toEqual([{ kind: 'empty' }]);
    expect(
      readGrids([
        gridOfRows([
          ['科目', '金额'],
          ['办公费', '12'],
        ]),
      ]).problems,
    ).toEqual([{ kind: 'not-a-form' }]);
    expect(readGrids([gridOfRows([['某市部门整体支出绩效目标申报表'], ['单位', '甲']])]).problems).toMatchObject([
      { kind: 'unknown-template' },
    ]);
  });
});

function gridOfRows(rows: readonly (readonly string[])[]): CellGrid {
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { name: '', rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)), cells };
}
