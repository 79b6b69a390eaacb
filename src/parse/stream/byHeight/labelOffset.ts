import type { DecodedRow } from './decodeRows';

/** Where a label stands among the lines of its rows. */
export interface LabelPlace {
  /** Counts the lines of the rows; half a line more where it stands between two of them. */
  readonly line: number;
  /** How many lines above its middle that is: it stands where its first line does. */
  readonly rise: number;
}

/** A label this near to a line stands on it, in lines. */
const SAME_LINE = 0.3;
/** A label this near to a line hardly stands on a line of its own. */
const OWN_LINE = 0.1;

/**
 * How far a label stands from the middle of its rows, in lines; 0 where it stands as it should. Each row is as high as
 * its highest cell and `padding` lines more, and its cells are centred in it.
 */
export function labelOffset(rows: readonly DecodedRow[], { line, rise }: LabelPlace, padding: number): number {
  const { heights, total } = heightsOf(rows, padding);
  const middle = total / 2 - rise;
  const above = heights[Math.floor(line)];
  if (Number.isInteger(line)) return above === undefined ? total : Math.max(0, Math.abs(middle - above) - SAME_LINE);
  const below = heights[Math.ceil(line)];
  if (line < -1 || line > heights.length) return total;
  return Math.max(0, (above ?? 0) + OWN_LINE - middle, middle + OWN_LINE - (below ?? total));
}

/** The height of each line of some rows below the top of the first. */
function heightsOf(
  rows: readonly DecodedRow[],
  padding: number,
): { readonly heights: number[]; readonly total: number } {
  const heights: number[] = [];
  let top = 0;
  for (const { indicators, lines } of rows) {
    const cells = indicators.flatMap(({ name, value }) => [name, value]);
    const height = cells.reduce((most, cell) => Math.max(most, cell.length), 1) + padding;
    for (const line of lines) {
      const own = line.map(({ start }) => {
        const cell = cells.find((passage) => passage.some((range) => range.start === start)) ?? [];
        return cell.findIndex((range) => range.start === start) - (cell.length - 1) / 2;
      });
      const mean = own.reduce((sum, offset) => sum + offset, 0) / Math.max(1, own.length);
      heights.push(top + height / 2 + mean);
    }
    top += height;
  }
  return { heights, total: top };
}
