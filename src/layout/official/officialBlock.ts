import type { CellStyle } from '../../model/cellStyle';
import type { FieldPath } from '../../model/fieldPath';
import type { CellRange, CellValue } from '../../model/sheetPlan';
import { measureTextHeight } from './measureText';
import { BODY_FONT_SIZE } from './officialStyles';
import { OFFICIAL_WIDTHS } from './officialColumns';

/** One cell of the form, merged over its range. Rows count from the first row of the form. */
export interface OfficialCell {
  readonly range: CellRange;
  readonly value: CellValue;
  readonly style: CellStyle;
  /** The field that stands here. */
  readonly path?: FieldPath;
}

/** A part of the form: its cells and the height of each of its rows in points. */
export interface OfficialBlock {
  readonly cells: readonly OfficialCell[];
  readonly heights: readonly number[];
}

/** A cell of one row of the form, before the row's height is known. */
export interface BandCell {
  readonly column: number;
  readonly columns: number;
  readonly value: CellValue;
  readonly style: CellStyle;
  readonly path?: FieldPath;
}

export const MIN_ROW_HEIGHT = 20;
/** Excel ends a row at 409.5 points; a longer text is merged over several rows. */
const MAX_ROW_HEIGHT = 400;

/** Cells side by side that are as high as the longest text among them needs. */
export function band(cells: readonly BandCell[]): OfficialBlock {
  const height = Math.max(MIN_ROW_HEIGHT, ...cells.map((cell) => neededHeight(cell.value, cell.column, cell.columns)));
  const rows = Math.ceil(height / MAX_ROW_HEIGHT);
  return {
    cells: cells.map(({ column, columns, ...cell }) => ({ ...cell, range: { row: 0, column, rows, columns } })),
    heights: Array.from({ length: rows }, () => height / rows),
  };
}

/** Blocks one below the other. */
export function stack(blocks: readonly OfficialBlock[]): OfficialBlock {
  const cells: OfficialCell[] = [];
  const heights: number[] = [];
  for (const block of blocks) {
    const first = heights.length;
    for (const cell of block.cells) cells.push({ ...cell, range: { ...cell.range, row: cell.range.row + first } });
    heights.push(...block.heights);
  }
  return { cells, heights };
}

/** The height in points that a value needs over so many columns. */
export function neededHeight(value: CellValue, column: number, columns: number): number {
  if (typeof value !== 'string') return MIN_ROW_HEIGHT;
  const width = OFFICIAL_WIDTHS.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
  return measureTextHeight(value, width, BODY_FONT_SIZE);
}
