import type { OfficialBlock } from './officialBlock';

/** A higher row leaves a page half empty when it does not fit; Excel would cut it at 409.5 points. In points. */
const MAX_ROW_HEIGHT = 160;
/** What a higher row is made of. */
const PART_HEIGHT = 60;

/** The block with every row that is too high for a page to end well made of several, its cells merged over them. */
export function splitTallRows(block: OfficialBlock): OfficialBlock {
  const { cells, heights } = block;
  if (heights.every((height) => height <= MAX_ROW_HEIGHT)) return block;
  const parts = heights.map((height) => (height <= MAX_ROW_HEIGHT ? 1 : Math.ceil(height / PART_HEIGHT)));
  const starts = [0];
  for (const count of parts) starts.push((starts.at(-1) ?? 0) + count);
  const startOf = (row: number): number => starts[row] ?? 0;
  return {
    cells: cells.map(({ range, ...cell }) => {
      const row = startOf(range.row);
      return { ...cell, range: { ...range, row, rows: startOf(range.row + range.rows) - row } };
    }),
    heights: heights.flatMap((height, row) => {
      const count = parts[row] ?? 1;
      return Array.from({ length: count }, () => height / count);
    }),
  };
}
