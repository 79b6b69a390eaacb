import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { Form } from '../../../src/model/form';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

interface Typed {
  readonly sheet: string;
  readonly header: string;
  readonly value: number;
  readonly format: string;
}

/** A workbook of ours in which somebody typed what Excel took for a number, and what is read of it. */
async function readTyped({ sheet: name, header, value, format }: Typed) {
  const built = await runCommandLine(['build', 'a.json', '--no-official', '-o', 'x.xlsx'], {
    'a.json': JSON.stringify([buildForm()]),
  });
  const workbook = await readWorkbook(built.written.get('x.xlsx') as Uint8Array);
  const typed = (sheet: SheetPlan): SheetPlan => {
    if (sheet.name !== name) return sheet;
    const known = sheet.rows[0]!.indexOf(header);
    const column = known < 0 ? sheet.rows[0]!.length : known;
    const cells = (row: SheetPlan['rows'][number], content: string | number) =>
      Array.from({ length: Math.max(row.length, column + 1) }, (_, at) =>
        at === column ? content : (row[at] ?? null),
      );
    const rows = sheet.rows.map((row, at) =>
      at === 0 && known < 0 ? cells(row, header) : at === 1 ? cells(row, value) : row,
    );
    const table = {
      ...sheet.table!,
      range: { ...sheet.table!.range, columns: Math.max(sheet.table!.range.columns, column + 1) },
    };
    return {
      ...sheet,
      rows,
      table,
      styles: [...(sheet.styles ?? []), { range: { row: 1, column, rows: 1, columns: 1 }, style: { format } }],
    };
  };
  const bytes = await writeWorkbook({ ...workbook, sheets: workbook.sheets.map(typed) });
  const { printed } = await runCommandLine(['parse', 'x.xlsx', '--json'], { 'x.xlsx': bytes });
  const [{ forms, notes }] = JSON.parse(printed) as [{ forms: [Form]; notes: readonly { readonly path: string }[] }];
  return { bytes, form: forms[0], paths: notes.map(({ path }) => path) };
}

const INDICATORS = '绩效指标';
const FORMS = '项目总表';

describe('a cell in which Excel took a text for a number', () => {
  it.each<[string, Typed, string]>([
    ['a share', { sheet: INDICATORS, header: '指标值', value: 0.985, format: '0.0%' }, '98.5%'],
    ['a date', { sheet: INDICATORS, header: '指标值', value: 45366, format: 'yyyy-mm-dd' }, '2024-03-15'],
    ['words of its format', { sheet: INDICATORS, header: '指标值', value: 12, format: '"≥"0"个"' }, '≥12个'],
    ['a plain number', { sheet: INDICATORS, header: '指标值', value: 45366, format: '#,##0.00' }, '45366'],
  ])('is read as it looks: %s', async (_, typed, wanted) => {
    const { form } = await readTyped(typed);
    expect([...form.indicators.period, ...form.indicators.annual].map(({ value }) => value)).toContain(wanted);
  });

  it('of a form is read as it looks too', async () => {
    const typed = { sheet: FORMS, header: '填报日期', value: 45366, format: 'yyyy"年"m"月"d"日"' };
    expect((await readTyped(typed)).form.signoff.filedAt).toBe('2024年3月15日');
  });

  it.each([
    [{ value: 45366, format: 'yyyy-mm-dd' }, null, true],
    [{ value: 0.5, format: '0%' }, null, true],
    [{ value: 350000, format: '#,##0"元"' }, 350000, false],
  ])('is no amount where it looks like a date or a share: %j', async (cell, wanted, isNoted) => {
    const { form, paths } = await readTyped({ sheet: FORMS, header: '年度资金总额', ...cell });
    expect(form.funds.annual.total).toBe(wanted);
    expect(paths.includes('funds.annual.total')).toBe(isNoted);
  });

  it.each([
    [{ value: 45366, format: 'yyyy-mm-dd' }, '2024-03-15'],
    [{ value: 0.5, format: '0%' }, 0.5],
    [{ value: 12, format: '0"个"' }, 12],
  ])('goes along in a column of the user: %j', async (cell, wanted) => {
    const { bytes } = await readTyped({ sheet: FORMS, header: '跟进', ...cell });
    const again = await runCommandLine(['build', 'x.xlsx', '--no-official', '-o', 'y.xlsx'], { 'x.xlsx': bytes });
    const { sheets } = await readWorkbook(again.written.get('y.xlsx') as Uint8Array);
    const [head = [], row = []] = sheets.find(({ name }) => name === FORMS)?.rows ?? [];
    expect(row[head.indexOf('跟进')]).toBe(wanted);
  });
});
