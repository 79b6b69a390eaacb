/** How Excel measures the columns of a sheet, told by a column that nobody has changed. */
export interface ColumnMeasure {
  /** Width of an unchanged column in characters of the standard font. */
  readonly characters: number;
  /** The same in points. */
  readonly points: number;
}

/** Asks how the columns of a sheet are measured; the returned function tells it after the next `sync`. */
export function loadMeasure(sheet: Excel.Worksheet): () => ColumnMeasure {
  sheet.load('standardWidth');
  // Hardly anybody changes the last column of a sheet.
  const { format } = sheet.getRange('XFD1');
  format.load('columnWidth');
  return () => ({ characters: sheet.standardWidth, points: format.columnWidth });
}

/** The width of a column in points: Excel adds five pixels to the characters, and its standard font differs by language. */
export function columnPoints(characters: number, measure: ColumnMeasure): number {
  const pixelsOfOne = (measure.points / POINTS_PER_PIXEL - PADDING) / measure.characters;
  return Math.round(characters * pixelsOfOne + PADDING) * POINTS_PER_PIXEL;
}

const POINTS_PER_PIXEL = 0.75;
const PADDING = 5;
