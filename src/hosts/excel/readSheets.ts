import type { LongWork, ReadWork } from '../../app/host';
import type { SheetContent } from '../../model/sheetContent';
import type { CellRange, CellValue } from '../../model/sheetPlan';
import { excelSupports } from './excelSupports';
import { readBlocks } from './readBlocks';
import type { BlockContent } from './readBlocks';
import { mergesOf, PLACES_OF_AREAS, readMerges } from './readMerges';
import { isUnnamedRefusal } from './toHostError';

/** The sheets of these names as their values, merges and tables; those that do not exist are absent. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  { withFormulas = false, ...work }: ReadWork = {},
): Promise<ReadonlyMap<string, SheetContent>> {
  const { found, hasMerges } = await lookAtAll(context, [...new Set(names)]);
  const existing = found.filter(({ sheet }) => !sheet.isNullObject);
  const tables = existing.map(({ sheet, tables: all }) => all.items.map((table) => loadTable(sheet, table)));
  const filled = existing.filter(({ used }) => !used.isNullObject);
  const blocks = filled.map(({ sheet, used }) => ({ sheet, range: fromFirstCell(used) }));
  const contents = await readBlocks(context, blocks, work, withFormulas ? 'values,formulas' : 'values');
  // Without any cell to read nothing has been sent yet, and the places of the tables still wait.
  if (blocks.length === 0 && existing.length > 0) await context.sync();
  const merges = hasMerges
    ? existing.map((one) => mergesOf(one.merges))
    : await mergesOfSheets(context, existing, work);
  return new Map(
    existing.map((one, index): [string, SheetContent] => {
      const content = contents[filled.indexOf(one)];
      return [
        one.sheet.name,
        {
          name: one.sheet.name,
          rows: (content?.values ?? []).map((row) => row.map(toCellValue)),
          merges: merges[index] ?? [],
          tables: (tables[index] ?? []).map(tableContent),
          ...(withFormulas && { formulas: formulasIn(content) }),
        },
      ];
    }),
  );
}

interface Look {
  readonly sheet: Excel.Worksheet;
  /** The cells that hold something. */
  readonly used: Excel.Range;
  /** The cells that hold something or look like something. */
  readonly looked: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly tables: Excel.TableCollection;
}

/** Looks at sheets with their merges in one request; where Excel refuses, as with too many merges, without them. */
async function lookAtAll(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<{ readonly found: readonly Look[]; readonly hasMerges: boolean }> {
  const isTold = excelSupports(13);
  const found = names.map((name) => lookAt(context, name, isTold));
  try {
    await context.sync();
    return { found, hasMerges: true };
  } catch (error) {
    if (!isTold || !isUnnamedRefusal(error)) throw error;
    const without = names.map((name) => lookAt(context, name, false));
    await context.sync();
    return { found: without, hasMerges: false };
  }
}

async function mergesOfSheets(
  context: Excel.RequestContext,
  looks: readonly Look[],
  work: LongWork,
): Promise<readonly (readonly CellRange[])[]> {
  const formatted = looks.filter(({ looked }) => !looked.isNullObject);
  const merges = await readMerges(
    context,
    formatted.map(({ sheet, looked }) => ({ sheet, range: blockOf(looked) })),
    work,
  );
  return looks.map((look) => merges[formatted.indexOf(look)] ?? []);
}

function lookAt(context: Excel.RequestContext, name: string, withMerges: boolean): Look {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.tables.load('items/name');
  const looked = sheet.getUsedRangeOrNullObject(false);
  looked.load('rowIndex,columnIndex,rowCount,columnCount');
  // Before ExcelApi 1.13 nothing tells which cells are merged.
  const merges = withMerges ? looked.getMergedAreasOrNullObject() : undefined;
  merges?.load(PLACES_OF_AREAS);
  return { sheet, used, looked, merges, tables: sheet.tables };
}

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

/** A text that begins like a formula is its own value. */
function formulasIn({ values, formulas }: BlockContent = { values: [], formulas: [] }): ReadonlySet<string> {
  const places = formulas.flatMap((row, at) =>
    row.flatMap((formula, column) => {
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== values[at]?.[column];
      return isFormula ? [`${at},${column}`] : [];
    }),
  );
  return new Set(places);
}

function toCellValue(value: string | number | boolean): CellValue {
  return value === '' ? null : value;
}
