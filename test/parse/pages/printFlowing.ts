import type { CellGrid, GridCell } from '../../../src/model/cellGrid';
import type { Box, Page, PageText } from '../../../src/model/page';

const SIZE = 8;
const COLUMN = 80;
const PADDING = 2;
const MARGIN = 40;

/** Lines of a cell on one page: from which to which one. */
interface Part {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
}

/**
 * A table as a word processor prints it: texts begin at the top of their cells, a row that a page has no room for goes
 * on on the next page wherever a line ends, and both parts are closed by lines. `lines` is how many fit on a page.
 */
export function printFlowing(grid: CellGrid, lines: number): Page[] {
  const rows = layRows(grid, lines);
  const parts = grid.cells.flatMap((cell) => partsOf(cell, rows).map((part) => ({ cell, part })));
  const pages = Math.max(...rows.map(({ parts: own }) => own.at(-1)?.page ?? 0)) + 1;
  return Array.from({ length: pages }, (_, page): Page => {
    const onPage = parts.filter(({ part }) => part.page === page);
    return {
      width: 2 * MARGIN + grid.columns * COLUMN,
      height: 2 * MARGIN + lines * (SIZE + 2 * PADDING),
      texts: onPage.flatMap(({ cell, part }) => textsOf(cell, part)),
      rulings: onPage.flatMap(({ cell, part }) => sidesOf(cell, part)),
    };
  });
}

/** A row on its pages: how many lines it has on each, and where they stand. */
interface FlowingRow {
  readonly parts: readonly {
    readonly page: number;
    readonly top: number;
    readonly bottom: number;
    readonly lines: number;
  }[];
}

function layRows(grid: CellGrid, perPage: number): FlowingRow[] {
  let page = 0;
  let used = 0;
  let top = MARGIN;
  return Array.from({ length: grid.rows }, (_, row) => {
    let left = Math.max(
      1,
      ...grid.cells.filter((cell) => cell.row === row && cell.rowSpan === 1).map((cell) => linesOf(cell).length),
    );
    const parts: FlowingRow['parts'][number][] = [];
    while (left > 0) {
      if (used >= perPage) [page, used, top] = [page + 1, 0, MARGIN];
      const lines = Math.min(left, perPage - used);
      const bottom = top + lines * SIZE + 2 * PADDING;
      parts.push({ page, top, bottom, lines });
      [left, used, top] = [left - lines, used + lines, bottom];
    }
    return { parts };
  });
}

/** The parts of a cell, one a page: its lines fill the rows that it covers from the top. */
function partsOf(cell: GridCell, rows: readonly FlowingRow[]): Part[] {
  const parts: Part[] = [];
  const covered = rows.slice(cell.row, cell.row + cell.rowSpan).flatMap(({ parts: own }) => own);
  let next = 0;
  for (const { page, top, bottom, lines } of covered) {
    const last = parts.at(-1);
    const text = linesOf(cell).slice(next, next + lines);
    next += lines;
    if (last?.page === page) parts.splice(-1, 1, { ...last, bottom, lines: [...last.lines, ...text] });
    else parts.push({ page, top, bottom, lines: text });
  }
  return parts;
}

function linesOf({ text, columnSpan }: GridCell): string[] {
  const fitting = Math.floor((columnSpan * COLUMN - 2 * PADDING) / SIZE);
  return text.split('\n').flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${fitting}}`, 'gu')) ?? []);
}

function textsOf({ column }: GridCell, { top, lines }: Part): PageText[] {
  const left = MARGIN + column * COLUMN + PADDING;
  return lines.map((text, at) => {
    const above = top + PADDING + at * SIZE;
    return { text, left, right: left + text.length * SIZE, top: above, bottom: above + SIZE };
  });
}

function sidesOf({ column, columnSpan }: GridCell, { top, bottom }: Part): Box[] {
  const [left, right] = [MARGIN + column * COLUMN, MARGIN + (column + columnSpan) * COLUMN];
  return [
    { left, right, top, bottom: top + 0.5 },
    { left, right, top: bottom, bottom: bottom + 0.5 },
    { left, right: left + 0.5, top, bottom },
    { left: right, right: right + 0.5, top, bottom },
  ];
}
