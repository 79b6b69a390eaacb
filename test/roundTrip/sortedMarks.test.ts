import { createWorkbookChecker } from '../../src/app/checkWorkbook';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
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
const FORMS = [
  buildForm({ projectName: '甲路养护' }),
  buildForm({ projectName: '乙桥加固', funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } } }),
  buildForm({
    projectName: '丙校修缮',
    basis: '',
    indicators: {
      period: [{ level1: '产出指标', level2: '数量指标', name: '修缮面积', value: '' }],
      annual: [...good.indicators.annual],
    },
  }),
  buildForm({ projectName: '丁园改造', duration: '' }),
];

const SHEETS = ['项目总表', '绩效指标'] as const;

/** A checked workbook whose data sheets a user has sorted since, without us. */
async function sortedWorkbook(): Promise<MemoryHost> {
  const host = await hostHolding(FORMS);
  await createWorkbookChecker(host).check();
  for (const [sheet, header] of [
    ['项目总表', '项目名称'],
    ['绩效指标', '三级指标'],
  ] as const) {
    await memoryUser(host).sortBy({ sheet, row: 0, column: sheetOf(host, sheet).rows[0]!.indexOf(header) });
  }
  return host;
}

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The fills that a table of a page shows, as `row,column` with its colour. */
function fillsOf(html: string): readonly string[] {
  return [...html.matchAll(/<tr[\s\S]*?<\/tr>/giu)].flatMap(([line], row) =>
    [...line.matchAll(/<td([^>]*)>/giu)].flatMap(([, attributes = ''], column) => {
      const color = /bgcolor="#([0-9A-F]{6})"/iu.exec(attributes)?.[1];
      return color === undefined ? [] : [`${row},${column} ${color.toUpperCase()}`];
    }),
  );
}

describeWithLibreOffice('排过序的工作簿在 LibreOffice 里打开', () => {
  test('颜色在自己的项目上：条件格式按每一行的标记算出', async () => {
    const host = await sortedWorkbook();
    for (const name of SHEETS) {
      const plan = sheetOf(host, name);
      // Links would need the other sheets; the counts too.
      const rows = plan.rows.map((row) => row.map((content) => (typeof content === 'object' ? null : content)));
      const markedTables = host.markedTables().filter(({ sheet }) => sheet === name);
      const bytes = await writeWorkbook({ sheets: [{ ...plan, rows }], marks: [], markedTables, settings: new Map() });
      const html = new TextDecoder().decode(convertFile('sheet.xlsx', bytes, 'html'));
      const wanted = markedTables
        .flatMap((table) => cellsMarkedByRows(table, rows as readonly (readonly CellValue[])[]))
        .map(({ row, column, severity }) => `${row},${column} ${MARK_COLORS[severity].fill}`);
      expect(wanted.length).toBeGreaterThan(1);
      const colors = new Set(Object.values(MARK_COLORS).map(({ fill }) => fill));
      const shown = fillsOf(html).filter((fill) => colors.has(fill.slice(-6)) && !fill.startsWith('0,'));
      expect([...shown].sort()).toEqual([...wanted].sort());
    }
  });

  test('再存一次，规则和标记都还在', async () => {
    const host = await sortedWorkbook();
    const bytes = await writeWorkbook({
      sheets: host.sheets(),
      marks: [],
      markedTables: host.markedTables(),
      settings: new Map(),
    });
    const back = await readWorkbook(new Uint8Array(convertFile('sheet.xlsx', bytes, 'xlsx')));
    expect(back.markedTables).toEqual(host.markedTables());
    const places = back.marks.map(({ sheet, row, column, severity }) => `${sheet} ${row} ${column} ${severity}`);
    const wanted = host
      .markedTables()
      .flatMap((table) => cellsMarkedByRows(table, sheetContentOf(sheetOf(host, table.sheet)).rows))
      .map(({ sheet, row, column, severity }) => `${sheet} ${row} ${column} ${severity}`);
    expect(places.sort()).toEqual(wanted.sort());
  });

  test('校验结果的每个链接都通向自己项目的那一列', async () => {
    const host = await sortedWorkbook();
    const list = sheetOf(host, '校验结果');
    const at = (header: string): number => list.rows[0]!.indexOf(header);
    const target = (content: CellContent): CellContent => {
      const { formula } = content as FormulaCell;
      return { formula: formula.slice('HYPERLINK('.length, formula.lastIndexOf(',')) };
    };
    const rows = list.rows.map((row, index) => (index === 0 ? row : row.with(at('跳转'), target(row[at('跳转')]!))));
    const calculated = await recalculate(host.sheets().map((sheet) => (sheet === list ? { ...list, rows } : sheet)));
    const shown = calculated.get('校验结果')!.slice(1);
    expect(shown.length).toBeGreaterThan(5);
    for (const [index, row] of shown.entries()) {
      const [, sheet = '', address = ''] = /^#'(.+)'!(.+)$/u.exec(String(row[at('跳转')])) ?? [];
      const place = parseRangeAddress(address)!;
      const { rows: cells } = sheetContentOf(sheetOf(host, sheet));
      expect([index, cells[place.row]?.[0]]).toEqual([index, row[at('编号')]]);
      expect(String(row[at('位置')])).toContain(sheet === '项目总表' ? String(cells[0]?.[place.column]) : '');
    }
  });
});
