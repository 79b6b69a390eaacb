import type { Passage, TextRange } from '../textRange';

/** The lines of each cell of a row: names and values, left and right. */
export type Cells = readonly Passage[];

export interface Placing {
  readonly cells: Cells;
  readonly cost: number;
}

const COLUMNS = 4;

/** What it costs that more texts stand in a line than a row has columns. */
const JOINED_TEXTS = 4;

const NOTHING: Passage = [];

/** All ways to put the texts of a line into columns from left to right. */
export function placings(line: readonly TextRange[]): Placing[] {
  if (line.length > COLUMNS) {
    return placings([...line.slice(0, COLUMNS - 1), ...line.slice(COLUMNS - 1, COLUMNS)]).map(({ cells, cost }) => ({
      cells: [...cells.slice(0, -1), [...(cells.at(-1) ?? []), ...line.slice(COLUMNS)]],
      cost: cost + JOINED_TEXTS,
    }));
  }
  const found: Placing[] = [];
  for (let mask = 0; mask < 1 << COLUMNS; mask++) {
    const columns = [0, 1, 2, 3].filter((column) => (mask >> column) % 2 === 1);
    if (columns.length !== line.length) continue;
    const cells: Passage[] = Array.from({ length: COLUMNS }, () => NOTHING);
    columns.forEach((column, at) => {
      const range = line[at];
      if (range) cells[column] = [range];
    });
    found.push({ cells, cost: 0 });
  }
  return found;
}
