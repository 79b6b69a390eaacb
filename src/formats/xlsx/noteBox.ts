import { measureTextHeight } from '../../model/measureText';
import type { SheetPlan } from '../../model/sheetPlan';

/** How large the cells of a sheet are drawn. */
export type CellSizes = Pick<SheetPlan, 'columns' | 'rowHeights'>;

/** Where the box of a note lies: columns and rows with the pixels into them, as the drawing of notes says it, and its size in points. */
export interface NoteBox {
  readonly anchor: string;
  readonly width: number;
  readonly height: number;
}

/** Of the standard font and of a column without a width; 96 pixels an inch. */
const PIXELS_PER_CHARACTER = 8;
const PLAIN_COLUMN = 72;
const PLAIN_ROW = 20;
const POINTS_PER_PIXEL = 0.75;
/** Wide enough for a sentence of twenty characters on a line. */
const WIDTH = 260;
const FONT_SIZE = 9;
const LEAST_HEIGHT = 40;
/** Nobody reads a box higher than a screen. */
const MOST_HEIGHT = 900;
/** Around the text, above and below. */
const MARGIN = 12;

/** A box beside the cell that shows the whole text, whatever the rows and columns behind it measure. */
export function noteBox(text: string, row: number, column: number, { columns, rowHeights }: CellSizes): NoteBox {
  const needed = measureTextHeight(text, WIDTH / PIXELS_PER_CHARACTER, FONT_SIZE) / POINTS_PER_PIXEL + MARGIN;
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.ceil(needed)));
  const widthOf = (at: number): number => {
    const plan = columns[at];
    if (!plan) return PLAIN_COLUMN;
    return plan.isHidden === true ? 0 : Math.round(plan.width * PIXELS_PER_CHARACTER + 5);
  };
  const heightOf = (at: number): number =>
    Math.round((rowHeights?.get(at) ?? PLAIN_ROW * POINTS_PER_PIXEL) / POINTS_PER_PIXEL);
  const right = placeAfter(column + 1, 15, WIDTH, widthOf);
  const bottom = placeAfter(row, 2, height, heightOf);
  return {
    anchor: [column + 1, 15, row, 2, ...right, ...bottom].map(String).join(', '),
    width: WIDTH * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
  };
}

/** The column or row, and the pixels into it, that lie so many pixels behind a place. */
function placeAfter(
  first: number,
  into: number,
  pixels: number,
  sizeOf: (at: number) => number,
): readonly [number, number] {
  let left = into + pixels;
  let at = first;
  for (let size = sizeOf(at); left > size && at < first + MOST_CELLS; size = sizeOf(at)) {
    left -= size;
    at += 1;
  }
  return [at, left];
}

/** Hidden ones take no room; behind the last that are measured all are plain. */
const MOST_CELLS = 1000;
