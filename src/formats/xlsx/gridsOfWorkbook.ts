import type { CellGrid, GridCell } from '../../model/cellGrid';
import type { CellContent, CellRange, CellValue, SheetPlan } from '../../model/sheetPlan';
import type { WorkbookFile } from '../../model/workbookFile';
import { shownValue } from './shownValue';

/** The sheets of a workbook as tables, each cell with the text that it shows. */
export function gridsOfWorkbook({ sheets }: WorkbookFile): CellGrid[] {
  return sheets.map(gridOfSheet);
}

function gridOfSheet({ name, rows, columns: plans, merges = [], styles = [] }: SheetPlan): CellGrid {
  const formats = new Map(
    styles.flatMap(({ range, style }) => placesOf(range).map((place) => [place, style.format] as const)),
  );
  const spans = new Map(merges.map((merge) => [placeKey(merge.row, merge.column), merge]));
  const covered = new Set(merges.flatMap(placesOf));
  const cells = rows.flatMap((row, rowNumber) =>
    row.flatMap((content, column): GridCell[] => {
      const key = placeKey(rowNumber, column);
      const span = spans.get(key);
      const text = shownValue(valueOf(content), formats.get(key));
      if (text === '' || (covered.has(key) && !span)) return [];
      return [{ row: rowNumber, column, rowSpan: span?.rows ?? 1, columnSpan: span?.columns ?? 1, text }];
    }),
  );
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = plans.slice(0, columns).map(({ width }) => width);
  return { name, rows: rows.length, columns, cells, ...(widths.length > 0 && { widths }) };
}

function valueOf(content: CellContent): CellValue {
  if (typeof content !== 'object' || content === null) return content;
  if (!('formula' in content)) return content.text;
  // Without a stored result nobody knows what the cell shows: the formula stands in its place, which is no value.
  return content.result ?? `=${content.formula}`;
}

/** Merges and styles of whole columns or rows reach farther than any form. */
const FARTHEST_PLACE = 20_000;

function placesOf({ row, column, rows, columns }: CellRange): string[] {
  if (rows * columns > FARTHEST_PLACE) return [];
  return Array.from({ length: rows * columns }, (_, at) =>
    placeKey(row + Math.floor(at / columns), column + (at % columns)),
  );
}

function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}
