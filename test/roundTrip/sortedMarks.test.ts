import { createWorkbookChecker } from '../../src/app/check/checkWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import { parseRangeAddress } from '../../src/model/cellAddress';
import { findSheet } from '../../src/model/change/findSheet';
import { MARK_COLORS } from '../../src/model/mark';
import { cellsMarkedByRows } from '../../src/model/markedTable';
import { sheetContentOf } from '../../src/model/sheetContentOf';
import type { CellContent, CellValue, FormulaCell, SheetPlan } from '../../src/model/sheetPlan';
import { memoryUser } from '../contract/memoryUser';
import { describeWithLibreOffice } from '../describeWithLibreOffice';
import { convertFile } from '../formats/convertFile';
import { recalculate } from '../layout/summary/recalculate';
import { buildForm } from '../pane/buildForm';
import { hostHolding } from '../pane/fakeServices';

jest.setTimeout(300_000);

const good = buildForm();
// Without a unit.
const indicator = { level1: '产出指标', level2: '数量指标', value: '6' } as const;
const FORMS = [
  buildForm({ projectName: '甲路养护' }),
  buildForm({ projectName: '乙桥加固', funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } } }),
  buildForm({
    projectName: '丙校修缮',
    basis: '',
    indicators: {
      period: [
        { ...indicator, name: '修缮面积' },
        { ...indicator, name: '更换门窗' },
        { ...indicator, name: '培训人次' },
      ],
      annual: [...good.indicators.annual],
    },
  }),
  buildForm({ projectName: '丁园改造', duration: '' }),
];

const SHEETS = ['项目总表', '绩效指标'] as const;

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Sorts as a user does without us: references from other sheets go on naming the same cells. */
async function sort(host: MemoryHost): Promise<void> {
  for (const [sheet, header] of [
    ['项目总表', '项目名称'],
    ['绩效指标', '三级指标'],
  ] as const) {
    await memoryUser(host).sortBy({ sheet, row: 0, column: sheetOf(host, sheet).rows[0]!.indexOf(header) });
  }
}

async function sortedWorkbook(): Promise<MemoryHost> {
  const host = await hostHolding(FORMS);
  await createWorkbookChecker(host).check();
  await sort(host);
  return host;
}

/** The fills that the tables of a page show, sheet by sheet, as `row,column colour`. */
function fillsOf(html: string): readonly (readonly string[])[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/giu)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/giu)].flatMap(([line], row) =>
      [...line.matchAll(/<td([^>]*)>/giu)].flatMap(([, attributes = ''], column) => {
        const color = /bgcolor="#([0-9A-F]{6})"/iu.exec(attributes)?.[1];
        return color === undefined ? [] : [`${row},${column} ${color.toUpperCase()}`];
      }),
    ),
  );
}

/** Where the links of 校验结果 lead, as LibreOffice reckons them. */
async function placesLedTo(
  host: MemoryHost,
): Promise<readonly { id: string; message: string; sheet: string; row: number; column: number }[]> {
  const list = sheetOf(host, '校验结果');
  const at = (header: string): number => list.rows[0]!.indexOf(header);
  const target = (content: CellContent): CellContent => {
    const { formula } = content as FormulaCell;
    return { formula: formula.slice('HYPERLINK('.length, formula.lastIndexOf(',')) };
  };
  const rows = list.rows.map((row, index) => (index === 0 ? row : row.with(at('跳转'), target(row[at('跳转')]!))));
  const calculated = await recalculate(host.sheets().map((sheet) => (sheet === list ? { ...list, rows } : sheet)));
  return calculated
    .get('校验结果')!
    .slice(1)
    .map((row) => {
      const [, sheet = '', address = ''] = /^#'(.+)'!(.+)$/u.exec(String(row[at('跳转')])) ?? [];
      const place = parseRangeAddress(address)!;
      return {
        id: String(row[at('编号')]),
        message: String(row[at('问题说明')]),
        sheet,
        row: place.row,
        column: place.column,
      };
    });
}

describeWithLibreOffice('排过序的工作簿在 LibreOffice 里打开', () => {
  test('颜色在自己的项目上：条件格式按每一行的标记算出', async () => {
    const host = await sortedWorkbook();
    const sheets = SHEETS.map((name) => {
      const plan = sheetOf(host, name);
      // Counts would need the other sheets.
      return { ...plan, rows: plan.rows.map((row) => row.map((one) => (typeof one === 'object' ? null : one))) };
    });
    const markedTables = host.markedTables();
    const bytes = await writeWorkbook({ sheets, marks: [], markedTables, settings: new Map() });
    const shown = fillsOf(new TextDecoder().decode(convertFile('sheet.xlsx', bytes, 'html')));
    const colors = new Set(Object.values(MARK_COLORS).map(({ fill }) => fill));
    for (const [index, { name, rows }] of sheets.entries()) {
      const wanted = markedTables
        .filter(({ sheet }) => sheet === name)
        .flatMap((table) => cellsMarkedByRows(table, rows as readonly (readonly CellValue[])[]))
        .map(({ row, column, severity }) => `${row},${column} ${MARK_COLORS[severity].fill}`);
      expect(wanted.length).toBeGreaterThan(1);
      const marked = shown[index]!.filter((fill) => colors.has(fill.slice(-6)) && !fill.startsWith('0,'));
      expect([...marked].sort()).toEqual([...wanted].sort());
    }
  });

  test('校验结果的每个链接都通向自己的那一格，指标也在自己的那一行', async () => {
    const host = await hostHolding(FORMS);
    const { findings } = await createWorkbookChecker(host).check();
    const nameOf = (sheet: string, row: number): string => {
      const { rows } = sheetContentOf(sheetOf(host, sheet));
      const header = sheet === '绩效指标' ? '三级指标' : '项目名称';
      return [rows[row]?.[0], rows[row]?.[rows[0]!.indexOf(header)]].join(' ');
    };
    const wanted = findings.map(({ message, fields: [field] }) => {
      const { sheet, row, column } = field!.place!;
      return `${message} ${sheet} ${column} ${nameOf(sheet, row)}`;
    });
    await sort(host);
    const led = (await placesLedTo(host)).map(
      ({ message, sheet, row, column }) => `${message} ${sheet} ${column} ${nameOf(sheet, row)}`,
    );
    expect(wanted.filter((one) => /更换门窗|培训人次/u.test(one)).length).toBeGreaterThan(1);
    expect([...led].sort()).toEqual([...wanted].sort());
  });

  test('一行的编号改成了别的项目，链接不再通到那一行', async () => {
    const host = await hostHolding(FORMS);
    await createWorkbookChecker(host).check();
    await sort(host);
    const { rows } = sheetContentOf(sheetOf(host, '绩效指标'));
    const taken = rows.findIndex((cells) => cells.includes('培训人次'));
    await memoryUser(host).type({ sheet: '绩效指标', row: taken, column: 0 }, '2024-001');
    const led = (await placesLedTo(host)).filter(({ id, sheet }) => id === '2024-003' && sheet === '绩效指标');
    expect(led.length).toBeGreaterThan(2);
    for (const { row } of led) expect([row === taken, rows[row]?.[0]]).toEqual([false, '2024-003']);
  });
});
