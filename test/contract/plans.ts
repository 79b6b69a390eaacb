import type { Host } from '../../src/app/host';
import type { CellContent, CellRange, CellValue, SheetPlan } from '../../src/model/sheetPlan';
import type { SheetContent } from '../../src/model/sheetContent';
import type { TableChange } from '../../src/model/workbookChange';

/** A text that formats its column as text. */
const TEXT_COLUMN = { width: 16, style: { format: '@' } } as const;

/** A sheet of plain cells. */
export function plainSheet(name: string, rows: SheetPlan['rows']): SheetPlan {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return { name, rows, columns: Array.from({ length: columns }, () => ({ width: 12 })) };
}

export const TABLE_HEADER = ['编号', '名称', '金额'] as const;

/** A table at A1 with the columns 编号, 名称 (texts) and 金额 (numbers). */
export function tableSheet(name: string, table: string, rows: readonly (readonly CellContent[])[]): SheetPlan {
  return {
    name,
    rows: [TABLE_HEADER, ...rows],
    columns: [TEXT_COLUMN, TEXT_COLUMN, { width: 14, style: { format: '#,##0.00' } }],
    table: { name: table, range: { row: 0, column: 0, rows: rows.length + 1, columns: 3 }, rowIdentity: [0] },
    freeze: { rows: 1, columns: 0 },
  };
}

/** A change of such a table that does nothing but what `parts` says. */
export function tableChange(sheet: string, table: string, parts: Partial<TableChange>): TableChange {
  return {
    kind: 'change-table',
    sheet,
    table,
    header: { row: 0, column: 0 },
    patches: [],
    removedRows: [],
    appendedRows: [],
    rowIdentity: [0],
    columns: [TEXT_COLUMN, TEXT_COLUMN, { width: 14, style: { format: '#,##0.00' } }],
    ...parts,
  };
}

/** Writes one new sheet. */
export async function createSheet(host: Host, plan: SheetPlan): Promise<void> {
  await host.write({ title: `新建「${plan.name}」`, changes: [{ kind: 'create-sheet', plan }] });
}

/** A sheet as the host reads it; fails if it is not there. */
export async function readSheet(host: Host, name: string): Promise<SheetContent> {
  const content = (await host.readSheets([name])).get(name);
  if (content === undefined) throw new Error(`The workbook has no sheet ${name}.`);
  return content;
}

/** Values with blanks made alike: an empty text is null, empty ends of rows and empty last rows are cut. */
function filledCells(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const cut = rows.map((row) =>
    trimEnd(
      row.map((value) => (value === '' ? null : value)),
      (value) => value === null,
    ),
  );
  return trimEnd(cut, (row) => row.length === 0);
}

/** What the cells of a sheet hold, blanks made alike. */
export async function readCells(host: Host, name: string): Promise<CellValue[][]> {
  return filledCells((await readSheet(host, name)).rows);
}

/** The cells inside the only table of a sheet, header first. */
export async function readTable(host: Host, name: string): Promise<CellValue[][]> {
  const content = await readSheet(host, name);
  const range = content.tables[0]?.range;
  if (content.tables.length !== 1 || range === undefined) throw new Error(`${name} should have one table.`);
  return filledCells(cellsIn(content, range));
}

/** All sheets with all that the port reads of them, for comparing before and after. */
export async function readWorkbook(host: Host): Promise<unknown> {
  const names = await host.listSheets();
  const contents = await host.readSheets(names);
  return names.map((name) => {
    const content = contents.get(name);
    return { name, rows: filledCells(content?.rows ?? []), merges: content?.merges, tables: content?.tables };
  });
}

function cellsIn(content: SheetContent, range: CellRange): CellValue[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from(
      { length: range.columns },
      (__, column) => content.rows[range.row + row]?.[range.column + column] ?? null,
    ),
  );
}

function trimEnd<T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as T)) end -= 1;
  return items.slice(0, end);
}
