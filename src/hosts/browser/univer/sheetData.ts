import { BooleanNumber, generateRandomId, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { ICellData, IColumnData, IRowData, IStyleData, IWorksheetData } from '@univerjs/core';
import type { CellStyle } from '../../../model/cellStyle';
import type { CellContent, ColumnPlan, SheetPlan } from '../../../model/sheetPlan';
import { toCellData } from './cellData';
import type { FindSheetId } from './cellData';
import { toGridRange } from './gridRange';
import { naturalRowHeight } from './rowHeight';
import { planStyles } from './planStyles';
import type { PlanStyles } from './planStyles';

const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 5;
/** Free rows and columns that the user finds beside the content. */
const ROOM = { rows: 200, columns: 12 };

/** A sheet ready to be put into a workbook, with the styles that its cells name. */
export interface SheetData {
  readonly sheet: IWorksheetData;
  readonly styles: Readonly<Record<string, IStyleData>>;
  /** The same styles in our terms. */
  readonly looks: ReadonlyMap<string, CellStyle>;
}

/** A sheet plan in the terms of Univer. What Univer does not show (page, chart) is kept beside it in `custom`. */
export function toSheetData(plan: SheetPlan, id: string, findSheetId: FindSheetId): SheetData {
  // A sheet that takes the place of another has its id, but not its styles: undoing brings the other one back.
  const styles = planStyles(plan, `${id}-${generateRandomId(6)}`);
  const cellData: Record<number, Record<number, ICellData>> = {};
  plan.rows.forEach((row, index) => {
    cellData[index] = rowData(row, index, styles, findSheetId);
  });
  for (const place of styles.styledPlaces()) {
    const row = (cellData[place.row] ??= {});
    row[place.column] ??= { s: styles.keyAt(place.row, place.column) ?? null };
  }
  const columns = plan.rows.reduce((most, row) => Math.max(most, row.length), plan.columns.length);
  const sheet = mergeWorksheetSnapshotWithDefault({
    id,
    name: plan.name,
    cellData,
    rowCount: plan.rows.length + ROOM.rows,
    columnCount: columns + ROOM.columns,
    mergeData: (plan.merges ?? []).map(toGridRange),
    columnData: Object.fromEntries(
      plan.columns.map((column, index) => [index, columnDataOf(column, styles.keyOfColumn(index))]),
    ),
    rowData: rowHeights(plan, styles),
    freeze: freezeOf(plan),
    hidden: plan.isHidden === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    custom: keptBeside(plan),
  });
  return { sheet, styles: styles.all, looks: styles.looks };
}

/** The width of a column in pixels, from characters of the standard font. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) + CELL_PADDING_PIXELS;
}

/** The width of a column in characters of the standard font, from pixels. */
export function charactersOfPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - CELL_PADDING_PIXELS) / PIXELS_PER_CHARACTER) * 100) / 100);
}

/** The height of a row in pixels, from points. */
export function pixelsOfPoints(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** The height of a row in points, from pixels. */
export function pointsOfPixels(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
}

function rowHeights(plan: SheetPlan, styles: PlanStyles): Record<number, Partial<IRowData>> {
  const heights: Record<number, Partial<IRowData>> = {};
  plan.rows.forEach((row, index) => {
    if (plan.rowHeights?.has(index)) return;
    const height = naturalRowHeight(row, (column) =>
      styles.isWrapped(index, column) ? plan.columns[column]?.width : undefined,
    );
    if (height) heights[index] = height;
  });
  for (const [row, points] of plan.rowHeights ?? []) {
    heights[row] = { h: pixelsOfPoints(points), ia: BooleanNumber.FALSE };
  }
  for (const row of plan.hiddenRows ?? []) heights[row] = { ...heights[row], hd: BooleanNumber.TRUE };
  return heights;
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

function columnDataOf({ width, isHidden }: ColumnPlan, style: string | undefined): Partial<IColumnData> {
  return {
    w: pixelsOfCharacters(width),
    ...(style !== undefined && { s: style }),
    ...(isHidden === true && { hd: BooleanNumber.TRUE }),
  };
}

function freezeOf({ freeze }: SheetPlan): IWorksheetData['freeze'] {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function keptBeside({ page, chart }: SheetPlan): Record<string, unknown> {
  return { ...(page && { page }), ...(chart && { chart }) };
}
