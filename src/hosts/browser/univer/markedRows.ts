import { InterceptorEffectEnum } from '@univerjs/core';
import type { ICellData, IStyleData, Worksheet } from '@univerjs/core';
import { INTERCEPTOR_POINT, IRenderManagerService, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Severity } from '../../../model/finding';
import { MARK_COLORS } from '../../../model/mark';
import { severityInRow } from '../../../model/markedTable';
import type { MarkedTable } from '../../../model/markedTable';
import type { CellValue } from '../../../model/sheetPlan';
import { valueOfCell } from './cellData';
import type { Grid } from './grid';
import { tablesOf } from './readSheet';

/** Kept on a sheet itself, so that it comes back with the sheet: its table, and how the columns with 编号 and marks are headed. */
interface MarkingColumns {
  readonly table: string;
  readonly id: string;
  readonly mark: string;
}

const KEY = 'markedBy';

/** Colours the cells that rows of marked tables say to be marked, whenever the grid draws them; over the fills of the user and his rules. */
export function colourMarkedRows(grid: Grid): void {
  const tables = new Map<string, MarkedTable | undefined>();
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id }) => {
    if (id.includes('.mutation.')) tables.clear();
  });
  const tableOf = (sheet: Worksheet): MarkedTable | undefined => {
    const id = sheet.getSheetId();
    if (!tables.has(id)) tables.set(id, markedTableOn(grid, sheet));
    return tables.get(id);
  };
  grid.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: KEY,
    effect: InterceptorEffectEnum.Style,
    // Behind the conditional formats, which have 10.
    priority: 9,
    handler: (cell, { worksheet, workbook, row, col }, next) => {
      const severity = severityAt(worksheet, tableOf(worksheet), row, col);
      if (!severity) return next(cell);
      const own = typeof cell?.s === 'string' ? workbook.getStyles().get(cell.s) : cell?.s;
      return next({ ...(cell as ICellData), s: { ...own, ...STYLES[severity] } });
    },
  });
}

const STYLES: Readonly<Record<Severity, IStyleData>> = {
  error: styleOf('error'),
  warning: styleOf('warning'),
  info: styleOf('info'),
};

function styleOf(severity: Severity): IStyleData {
  const { fill, text } = MARK_COLORS[severity];
  return { bg: { rgb: `#${fill}` }, cl: { rgb: `#${text}` } };
}

function severityAt(
  sheet: Worksheet,
  table: MarkedTable | undefined,
  row: number,
  column: number,
): Severity | undefined {
  if (!table || row <= table.header.row) return undefined;
  if (column < table.header.column || column >= table.header.column + table.columns) return undefined;
  const text = valueAt(sheet, row, table.markColumn);
  if (text === null || text === '') return undefined;
  return severityInRow(text, valueAt(sheet, row, table.idColumn), valueAt(sheet, table.header.row, column));
}

/** Lets the rows of these tables colour their cells, and those of no other. */
export function markByRows(grid: Grid, tables: readonly MarkedTable[]): void {
  let isChanged = false;
  for (const sheet of grid.workbook().getSheets()) {
    const table = tables.find((one) => one.sheet === sheet.getName());
    const columns = table && columnsOf(grid, sheet, table);
    const config = sheet.getConfig();
    const known = config.custom as Readonly<Record<string, unknown>> | undefined;
    if (JSON.stringify(known?.[KEY]) === JSON.stringify(columns)) continue;
    config.custom = { ...known, [KEY]: columns };
    isChanged = true;
  }
  // A workbook that is being opened is not on the screen yet.
  const isShown = grid.get(IRenderManagerService).getRenderById(grid.workbook().getUnitId()) !== undefined;
  if (isChanged && isShown) grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
}

function columnsOf(grid: Grid, sheet: Worksheet, table: MarkedTable): MarkingColumns | undefined {
  const { header, idColumn, markColumn } = table;
  const known = tablesOf(grid, sheet.getSheetId()).find(({ range }) => range.row === header.row);
  const title = (column: number): string => String(valueAt(sheet, header.row, column) ?? '');
  return known && { table: known.name, id: title(idColumn), mark: title(markColumn) };
}

/** The tables whose rows colour their cells, as they stand now. */
export function markedTablesOf(grid: Grid): readonly MarkedTable[] {
  return grid
    .workbook()
    .getSheets()
    .flatMap((sheet) => markedTableOn(grid, sheet) ?? []);
}

/** Found by its headers, wherever they stand; undefined where one is gone. */
export function markedTableOn(grid: Grid, sheet: Worksheet): MarkedTable | undefined {
  const columns = (sheet.getConfig().custom as { readonly [KEY]?: MarkingColumns } | undefined)?.[KEY];
  const range = columns && tablesOf(grid, sheet.getSheetId()).find(({ name }) => name === columns.table)?.range;
  if (!range) return undefined;
  const columnOf = (title: string): number | undefined =>
    Array.from({ length: range.columns }, (_, at) => range.column + at).find(
      (column) => valueAt(sheet, range.row, column) === title,
    );
  const [idColumn, markColumn] = [columnOf(columns.id), columnOf(columns.mark)];
  if (idColumn === undefined || markColumn === undefined) return undefined;
  const header = { row: range.row, column: range.column };
  return { sheet: sheet.getName(), header, columns: range.columns, idColumn, markColumn };
}

function valueAt(sheet: Worksheet, row: number, column: number): CellValue {
  return valueOfCell(sheet.getCellMatrix().getValue(row, column));
}
