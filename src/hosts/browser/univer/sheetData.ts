import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import type { CellStyle } from '../../../model/cellStyle';
import type { CellContent, CellRange, SheetPlan } from '../../../model/sheetPlan';
import { toCellData } from './cellData';
import type { FindSheetId } from './cellData';
import { toGridRange } from './gridRange';
import { toStyleData } from './styleData';

const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 5;
/** Free rows and columns that the user finds beside the content. */
const ROOM = { rows: 200, columns: 12 };

/** A sheet ready to be put into a workbook, with the styles that its cells name. */
export interface SheetData {
  readonly sheet: IWorksheetData;
  readonly styles: Readonly<Record<string, IStyleData>>;
}

/** A sheet plan in the terms of Univer. What Univer does not show (page, chart) is kept beside it in `custom`. */
export function toSheetData(plan: SheetPlan, id: string, findSheetId: FindSheetId): SheetData {
  const styles = stylesOf(plan, id);
  const cellData: Record<number, Record<number, ICellData>> = {};
  plan.rows.forEach((row, index) => {
    cellData[index] = rowData(row, index, styles, findSheetId);
  });
  for (const place of styles.styledPlaces()) {
    const row = (cellData[place.row] ??= {});
    row[place.column] ??= { s: styles.keyAt(place.row, place.column) ?? null };
  }
  const columns = Math.max(plan.columns.length, ...plan.rows.map((row) => row.length), 0);
  const sheet = mergeWorksheetSnapshotWithDefault({
    id,
    name: plan.name,
    cellData,
    rowCount: plan.rows.length + ROOM.rows,
    columnCount: columns + ROOM.columns,
    mergeData: (plan.merges ?? []).map(toGridRange),
    columnData: Object.fromEntries(
      plan.columns.map((column, index) => [index, columnDataOf(column.width, styles.keyOfColumn(index))]),
    ),
    rowData: Object.fromEntries(
      [...(plan.rowHeights ?? [])].map(([row, points]) => [row, { h: Math.round(points * PIXELS_PER_POINT), ia: 0 }]),
    ),
    freeze: freezeOf(plan),
    custom: keptBeside(plan),
  });
  return { sheet, styles: styles.all };
}

/** The width of a column in pixels, from characters of the standard font. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) + CELL_PADDING_PIXELS;
}

/** The width of a column in characters of the standard font, from pixels. */
export function charactersOfPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - CELL_PADDING_PIXELS) / PIXELS_PER_CHARACTER) * 100) / 100);
}

/** The height of a row in points, from pixels. */
export function pointsOfPixels(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
}

function rowData(
  row: readonly CellContent[],
  index: number,
  styles: PlanStyles,
  findSheetId: FindSheetId,
): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  row.forEach((content, column) => {
    const data = toCellData(content, findSheetId);
    if (!data) return;
    const style = styles.keyAt(index, column);
    cells[column] = style === undefined ? data : { ...data, s: style };
  });
  return cells;
}

function columnDataOf(width: number, style: string | undefined): { w: number; s?: string } {
  return { w: pixelsOfCharacters(width), ...(style !== undefined && { s: style }) };
}

function freezeOf({ freeze }: SheetPlan): IWorksheetData['freeze'] {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function keptBeside({ page, chart }: SheetPlan): Record<string, unknown> {
  return { ...(page && { page }), ...(chart && { chart }) };
}

interface PlanStyles {
  readonly all: Readonly<Record<string, IStyleData>>;
  keyOfColumn(column: number): string | undefined;
  /** The style of a cell: that of its column with the plan's styles laid over it. */
  keyAt(row: number, column: number): string | undefined;
  /** Every cell that the plan's styles cover. */
  styledPlaces(): Iterable<{ readonly row: number; readonly column: number }>;
}

function stylesOf(plan: SheetPlan, sheetId: string): PlanStyles {
  const all: Record<string, IStyleData> = {};
  const keys = new Map<string, string>();
  const keyOf = (style: CellStyle | undefined): string | undefined => {
    if (!style) return undefined;
    const data = toStyleData(style);
    const text = JSON.stringify(data);
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = `${sheetId}-${keys.size}`;
    keys.set(text, key);
    all[key] = data;
    return key;
  };
  const columnKeys = plan.columns.map((column) => keyOf(column.style));
  const cellKeys = keysOfOverlays(plan, keyOf);
  return {
    all,
    keyOfColumn: (column) => columnKeys[column],
    keyAt: (row, column) => cellKeys.get(row)?.get(column) ?? columnKeys[column],
    *styledPlaces() {
      for (const [row, columns] of cellKeys) for (const column of columns.keys()) yield { row, column };
    },
  };
}

function keysOfOverlays(
  plan: SheetPlan,
  keyOf: (style: CellStyle | undefined) => string | undefined,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const styles = new Map<number, Map<number, CellStyle>>();
  for (const { range, style } of plan.styles ?? []) {
    for (const { row, column } of cellsOf(range)) {
      const inRow = styles.get(row) ?? new Map<number, CellStyle>();
      styles.set(row, inRow);
      inRow.set(column, overlaid(inRow.get(column) ?? plan.columns[column]?.style, style));
    }
  }
  return new Map(
    [...styles].map(([row, inRow]) => [
      row,
      new Map([...inRow].map(([column, style]) => [column, keyOf(style) ?? ''])),
    ]),
  );
}

function* cellsOf(range: CellRange): Iterable<{ readonly row: number; readonly column: number }> {
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) yield { row, column };
  }
}

function overlaid(under: CellStyle | undefined, over: CellStyle): CellStyle {
  const font = under?.font || over.font ? { font: { ...under?.font, ...over.font } } : {};
  return { ...under, ...over, ...font };
}
