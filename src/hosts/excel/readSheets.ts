import type { LongWork } from '../../app/host';
import type { SheetContent } from '../../model/sheetContent';
import type { CellRange, CellValue } from '../../model/sheetPlan';
import { excelSupports } from './excelSupports';
import { readBlocks } from './readBlocks';

/** The sheets of these names as their values, merges and tables; those that do not exist are absent. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  work: LongWork = {},
): Promise<ReadonlyMap<string, SheetContent>> {
  const found = [...new Set(names)].map((name) => lookAt(context, name));
  await context.sync();
  const existing = found.filter(({ sheet }) => !sheet.isNullObject);
  const tables = existing.map(({ sheet, tables: all }) => all.items.map((table) => loadTable(sheet, table)));
  const filled = existing.filter(({ used }) => !used.isNullObject);
  const blocks = filled.map(({ sheet, used }) => ({ sheet, range: fromFirstCell(used) }));
  const contents = await readBlocks(context, blocks, work);
  // Without any cell to read nothing has been sent yet, and the places of the tables still wait.
  if (blocks.length === 0 && existing.length > 0) await context.sync();
  return new Map(
    existing.map((one, index): [string, SheetContent] => [
      one.sheet.name,
      {
        name: one.sheet.name,
        rows: (contents[filled.indexOf(one)]?.values ?? []).map((row) => row.map(toCellValue)),
        merges: one.merges?.isNullObject === false ? one.merges.areas.items.map(blockOf) : [],
        tables: (tables[index] ?? []).map(tableContent),
      },
    ]),
  );
}

interface Look {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly tables: Excel.TableCollection;
}

function lookAt(context: Excel.RequestContext, name: string): Look {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.tables.load('items/name');
  // Before ExcelApi 1.13 nothing tells which cells are merged.
  const merges = excelSupports(13) ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : undefined;
  merges?.load(PLACES_OF_AREAS);
  return { sheet, used, merges, tables: sheet.tables };
}

const PLACES_OF_AREAS = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount']
  .map((place) => `areas/items/${place}`)
  .join(',');

interface TablePlaces {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

function loadTable(sheet: Excel.Worksheet, { name }: Excel.Table): TablePlaces {
  const table = sheet.tables.getItem(name);
  table.load('name');
  const header = table.getHeaderRowRange();
  header.load('rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange();
  body.load('rowIndex,rowCount');
  return { table, header, body };
}

/** A totals row of the user is no row of the table. */
function tableContent({ table, header, body }: TablePlaces): SheetContent['tables'][number] {
  const { rowIndex: row, columnIndex: column, columnCount: columns } = header;
  return { name: table.name, range: { row, column, rows: body.rowIndex + body.rowCount - row, columns } };
}

function fromFirstCell(used: Excel.Range): CellRange {
  return { row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}

function blockOf({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): CellRange {
  return { row, column, rows, columns };
}

function toCellValue(value: string | number | boolean): CellValue {
  return value === '' ? null : value;
}
