import type { Box, Page } from '../../model/page';
import { differentPlaces, nearestPlace } from './positions';

/** The cells that the lines of a page enclose. Rows count the horizontal lines of the page, columns those of all pages. */
export interface PageTable {
  readonly areas: readonly CellArea[];
  /** The heights of the horizontal lines, from top to bottom; row `i` lies below line `i`. */
  readonly ys: readonly number[];
  /** For each row and column, the position of its cell in `areas`; undefined outside of the table. */
  readonly areaAt: readonly (number | undefined)[];
}

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** No line closes the cell at the edge of the page's table: it may go on on the page before or behind. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** The most lines that are looked at on a page: no form has a tenth of them. */
const MOST_LINES = { across: 3000, down: 300 } as const;

/** How much of the side of a square a line must cover to close it. */
const CLOSED = 0.6;

/** Finds the cells of a page; `xs` are the places of the vertical lines of all pages. */
export function findPageTable(page: Page, xs: readonly number[]): PageTable {
  const verticals = page.rulings.filter(isVertical);
  const horizontals = page.rulings.filter(isHorizontal);
  const ys = differentPlaces([
    ...horizontals.map(({ top, bottom }) => (top + bottom) / 2),
    ...verticals.flatMap(({ top, bottom }) => [top, bottom]),
  ]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows > MOST_LINES.across || columns > MOST_LINES.down)
    return { areas: [], ys: [], areaAt: [] };
  const closedAbove = closedSides(horizontals.map(turn), xs, ys);
  const closedLeft = closedSides(verticals, ys, xs);
  const groups = joinSquares(rows, columns, (row, column) => ({
    above: closedAbove[row * columns + column] === true,
    left: closedLeft[column * rows + row] === true,
  }));
  return { ys, ...areasOf(groups, rows, columns, closedAbove) };
}

export function isVertical({ left, top, right, bottom }: Box): boolean {
  return bottom - top > right - left;
}

function isHorizontal(box: Box): boolean {
  return box.right - box.left > box.bottom - box.top;
}

/** Lets a horizontal line be looked at like a vertical one. */
function turn({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}

/**
 * Which sides of squares are closed by lines: position `line * (along.length - 1) + part` stands for the part between
 * two places of `along` of the line at a place of `across`. `lines` run in the direction of `along`.
 */
function closedSides(lines: readonly Box[], along: readonly number[], across: readonly number[]): boolean[] {
  const parts = along.length - 1;
  const covered = new Array<number>(across.length * parts).fill(0);
  for (const { left, top, right, bottom } of lines) {
    const line = nearestPlace(across, (left + right) / 2);
    for (let part = nearestPlace(along, top); part < parts && (along[part] ?? 0) < bottom; part++) {
      const overlap = Math.min(bottom, along[part + 1] ?? 0) - Math.max(top, along[part] ?? 0);
      covered[line * parts + part] = (covered[line * parts + part] ?? 0) + Math.max(overlap, 0);
    }
  }
  return covered.map((length, at) => {
    const part = at % parts;
    return length >= ((along[part + 1] ?? 0) - (along[part] ?? 0)) * CLOSED;
  });
}

/**
 * Joins squares with no line between them, and with the outside those at the left and right edge that no line closes.
 * Returns for each square the name of its group; those of the outside have none.
 */
function joinSquares(
  rows: number,
  columns: number,
  closedAt: (row: number, column: number) => { readonly above: boolean; readonly left: boolean },
): (number | undefined)[] {
  const outside = rows * columns;
  const parents = Array.from({ length: outside + 1 }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let next = at; next !== root;) [next, parents[next]] = [parents[next] ?? root, root];
    return root;
  };
  const join = (one: number, other: number): void => {
    parents[find(one)] = find(other);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const square = row * columns + column;
      const { above, left } = closedAt(row, column);
      if (!left) join(column > 0 ? square - 1 : outside, column < columns ? square : outside);
      if (!above && row > 0 && column < columns) join(square, square - columns);
    }
  }
  const outer = find(outside);
  return parents.slice(0, outside).map((_, at) => (find(at) === outer ? undefined : find(at)));
}

function areasOf(
  groups: readonly (number | undefined)[],
  rows: number,
  columns: number,
  closedAbove: readonly boolean[],
): Pick<PageTable, 'areas' | 'areaAt'> {
  const positions = new Map<number, number>();
  const areas: {
    top: number;
    left: number;
    bottom: number;
    right: number;
    closed: { top: boolean; bottom: boolean };
  }[] = [];
  const areaAt = groups.map((group, at) => {
    if (group === undefined) return undefined;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const position = positions.get(group) ?? areas.length;
    positions.set(group, position);
    const area = (areas[position] ??= {
      top: row,
      left: column,
      bottom: row,
      right: column,
      closed: { top: false, bottom: false },
    });
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
    area.bottom = row;
    if (row === 0) area.closed.top ||= closedAbove[column] === true;
    if (row === rows - 1) area.closed.bottom ||= closedAbove[rows * columns + column] === true;
    return position;
  });
  return {
    areaAt,
    areas: areas.map(({ top, left, bottom, right, closed }) => ({
      row: top,
      column: left,
      rowSpan: bottom - top + 1,
      columnSpan: right - left + 1,
      isOpenAbove: top === 0 && !closed.top,
      isOpenBelow: bottom === rows - 1 && !closed.bottom,
    })),
  };
}
