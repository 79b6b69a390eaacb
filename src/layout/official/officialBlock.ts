import type { CellStyle } from '../../model/cellStyle';
import type { FieldPath } from '../../model/fieldPath';
import type { CellRange, CellValue } from '../../model/sheetPlan';
import { OFFICIAL_WIDTHS } from './officialColumns';
import { measureStackedHeight, measureTextHeight } from '../../model/measureText';
import { BODY_FONT_SIZE } from './officialStyles';

/** One cell of the form, merged over its range. Rows count from the first row of the form. */
export interface OfficialCell {
  readonly range: CellRange;
  readonly value: CellValue;
  readonly style: CellStyle;
  /** The field that stands here. */
  readonly path?: FieldPath | undefined;
  /** A word of the form itself: it stands on each page that its cell reaches. */
  readonly isLabel?: boolean | undefined;
  /** Its width in characters, where its columns are not those of the official form. */
  readonly width?: number | undefined;
}

/** A part of the form: its cells and the height of each of its rows in points. */
export interface OfficialBlock {
  readonly cells: readonly OfficialCell[];
  readonly heights: readonly number[];
}

/** A cell of one row of the form, before the row's height is known. */
export interface BandCell extends Omit<OfficialCell, 'range'> {
  readonly column: number;
  readonly columns: number;
}

export const MIN_ROW_HEIGHT = 15.75;

/** Cells side by side that are as high as the longest text among them needs. */
export function band(cells: readonly BandCell[]): OfficialBlock {
  const placed = cells.map(({ column, columns, ...cell }) => ({
    ...cell,
    range: { row: 0, column, rows: 1, columns },
  }));
  return { cells: placed, heights: [Math.max(...placed.map(neededHeight))] };
}

/** Blocks one below the other. */
export function stack(blocks: readonly OfficialBlock[]): OfficialBlock {
  const cells: OfficialCell[] = [];
  const heights: number[] = [];
  for (const block of blocks) {
    const first = heights.length;
    for (const cell of block.cells) cells.push(first === 0 ? cell : lower(cell, first));
    heights.push(...block.heights);
  }
  return { cells, heights };
}

function lower({ range, value, style, path, isLabel, width }: OfficialCell, by: number): OfficialCell {
  return { range: { ...range, row: range.row + by }, value, style, path, isLabel, width };
}

/** The height in points that the value of a cell needs. */
export function neededHeight(cell: OfficialCell): number {
  const { value, style } = cell;
  if (typeof value !== 'string') return MIN_ROW_HEIGHT;
  const fontSize = fontSizeOf(style);
  if (style.stacked === true) return measureStackedHeight(value, fontSize);
  return Math.max(MIN_ROW_HEIGHT, measureTextHeight(value, widthOf(cell), fontSize, style.indent));
}

/** In characters. */
export function widthOf({ range: { column, columns }, width }: Pick<OfficialCell, 'range' | 'width'>): number {
  if (width !== undefined) return width;
  return OFFICIAL_WIDTHS.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

/** In points. */
export function fontSizeOf(style: CellStyle): number {
  return style.font?.size ?? BODY_FONT_SIZE;
}
