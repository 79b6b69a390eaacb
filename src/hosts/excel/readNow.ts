import type { ChangeRecord, SheetRecord } from '../../model/change/changeRecord';
import type { WorkbookNow } from '../../model/change/takeBackChange';
import type { SheetNow } from '../../model/change/workbookNow';
import type { CellContent, CellRange } from '../../model/sheetPlan';
import { contentOf } from './blockSnapshot';
import { readBlocks } from './readBlocks';
import type { BlockContent, BlockRequest } from './readBlocks';
import { readStored, settingKey, storedItem } from './storedValue';

/** What stands in the workbook now of what a change has written, and what is needed to take whole sheets back. */
export interface ExcelNow extends WorkbookNow {
  readonly isStructureProtected: boolean;
  /** The ids of all sheets in their order. */
  readonly order: readonly string[];
}

/**
 * Reads the tables and sheets that a change has written, wherever they are now: two requests, and more where the answer is too large for
 * one. `idOf` gives the id under which a sheet is recorded that was brought back under another.
 */
export async function readNow(
  context: Excel.RequestContext,
  { tables, sheets, settings }: ChangeRecord,
  idOf: (id: string) => string,
): Promise<ExcelNow> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  workbook.protection.load('protected');
  const looks = tables.map(({ table }) => lookAt(workbook, table));
  const items = settings.map(({ key }) => ({ key, item: storedItem(context, settingKey(key)) }));
  await context.sync();
  const all = workbook.worksheets.items.map((sheet) => ({ sheet, id: idOf(sheet.id) }));
  const recorded = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const whole = all.flatMap(({ sheet, id }) => {
    const record = recorded.get(id);
    return record ? [loadWhole(sheet, record)] : [];
  });
  if (whole.length > 0) await context.sync();
  const parts = [...whole.map((look) => look()), ...looks.flatMap((look) => look() ?? [])];
  const contents = await readBlocks(
    context,
    parts.flatMap(({ block }) => block ?? []),
    {},
    'values,formulas',
  );
  let next = 0;
  const read = parts.map(({ id, name, tables: named, block }): SheetNow => {
    const content = block && contents[next];
    if (block) next += 1;
    return { id: idOf(id), name, tables: named, rows: content ? placed(content, block.range) : [] };
  });
  const known = new Set(read.filter(({ id }) => recorded.has(id)).map(({ id }) => id));
  const others = all
    .filter(({ id }) => !known.has(id))
    .map(({ sheet, id }): SheetNow => ({ id, name: sheet.name, rows: [], tables: [] }));
  return {
    sheets: [...read, ...others],
    settings: new Map(items.map(({ key, item }) => [key, readStored(item)])),
    isStructureProtected: workbook.protection.protected,
    order: all.map(({ id }) => id),
  };
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly tables: SheetNow['tables'];
  /** Undefined for a sheet without any content. */
  readonly block: BlockRequest | undefined;
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** A table without a totals row of the user, on whatever sheet it is. */
function lookAt(workbook: Excel.Workbook, name: string): () => Part | undefined {
  const table = workbook.tables.getItemOrNullObject(name);
  table.load('name');
  const sheet = table.worksheet;
  sheet.load('id,name');
  const header = table.getHeaderRowRange();
  header.load(PLACE);
  const body = table.getDataBodyRange();
  body.load('rowCount');
  return () => {
    if (table.isNullObject) return undefined;
    const range = { ...blockOf(header), rows: 1 + body.rowCount };
    return { id: sheet.id, name: sheet.name, tables: [{ name: table.name, range }], block: { sheet, range } };
  };
}

/** A sheet that we have written as a whole, and the table that we have put there if it is there still. */
function loadWhole(sheet: Excel.Worksheet, record: SheetRecord): () => Part {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  const table = sheet.tables.getItemOrNullObject(record.plan?.table?.name ?? NO_TABLE);
  table.load('name');
  const header = table.getHeaderRowRange();
  header.load(PLACE);
  const body = table.getDataBodyRange();
  body.load('rowCount');
  return () => {
    const block = used.isNullObject ? undefined : { sheet, range: blockOf(used) };
    const tables = table.isNullObject
      ? []
      : [{ name: table.name, range: { ...blockOf(header), rows: 1 + body.rowCount } }];
    return { id: record.id, name: sheet.name, tables, block };
  };
}

/** A name that no table can have. */
const NO_TABLE = '?';

function blockOf({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): CellRange {
  return { row, column, rows, columns };
}

/** The cells of a block at their place on the sheet. */
function placed({ values, formulas }: BlockContent, { row, column }: CellRange): readonly (readonly CellContent[])[] {
  const before = Array.from<CellContent>({ length: column }).fill(null);
  const rows = values.map((cells, down) => [
    ...before,
    ...cells.map((value, right) => contentOf(value, formulas[down]?.[right] ?? '')),
  ]);
  return [...Array.from({ length: row }, () => []), ...rows];
}
