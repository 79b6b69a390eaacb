import type { CellGrid, GridCell } from '../../../src/model/cellGrid';
import type { Box, Page, PageText } from '../../../src/model/page';

const SIZE = 8;
const COLUMN = 80;
const PADDING = 2;
const MARGIN = 40;

/**
 * A table as it is printed: wrapped texts at the middle of their cells, lines around the cells. A page holds `height`
 * points of the table; where it ends, cells are cut without a line, as browsers do it.
 */
export function printPages(grid: CellGrid, height = Number.POSITIVE_INFINITY): Page[] {
  const tops = rowTops(grid);
  const texts = grid.cells.flatMap((cell) => textsOf(cell, tops));
  const lines = grid.cells.flatMap((cell) => sidesOf(cell, tops));
  const ends = pageEnds(texts, tops.at(-1) ?? 0, height);
  return ends.map((end, page): Page => {
    const from = ends[page - 1] ?? 0;
    const onPage = cutTo(from, end);
    return {
      width: 2 * MARGIN + grid.columns * COLUMN,
      height: 2 * MARGIN + end - from,
      texts: texts.flatMap((text) => (text.top >= from && text.top < end ? [{ ...text, ...moved(text, from) }] : [])),
      rulings: lines.flatMap((line) => onPage(line)),
    };
  });
}

/** Where pages end: no text is cut, and the last line of the table belongs to its page. */
function pageEnds(texts: readonly PageText[], bottom: number, height: number): number[] {
  const ends: number[] = [];
  for (let from = 0; from < bottom; from = ends.at(-1) ?? bottom) {
    let end = from + height;
    for (let cut = true; cut;) {
      const crossing = texts.find((text) => text.top < end && text.bottom > end);
      cut = crossing !== undefined && crossing.top > from;
      end = cut ? (crossing?.top ?? end) : end;
    }
    ends.push(end >= bottom ? bottom + 1 : end);
  }
  return ends;
}

function linesOf({ text, columnSpan }: GridCell): string[] {
  const fitting = Math.floor((columnSpan * COLUMN - 2 * PADDING) / SIZE);
  return text.split('\n').flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${fitting}}`, 'gu')) ?? []);
}

function rowTops({ rows, cells }: CellGrid): number[] {
  const heights = Array.from({ length: rows }, () => SIZE + 2 * PADDING);
  for (const cell of cells) {
    const each = (linesOf(cell).length * SIZE + 2 * PADDING) / cell.rowSpan;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) heights[row] = Math.max(heights[row] ?? 0, each);
  }
  return heights.reduce((tops, height) => [...tops, (tops.at(-1) ?? 0) + height], [0]);
}

function boxOf({ row, column, rowSpan, columnSpan }: GridCell, tops: readonly number[]): Box {
  return {
    left: column * COLUMN,
    right: (column + columnSpan) * COLUMN,
    top: tops[row] ?? 0,
    bottom: tops[row + rowSpan] ?? 0,
  };
}

function textsOf(cell: GridCell, tops: readonly number[]): PageText[] {
  const box = boxOf(cell, tops);
  const lines = linesOf(cell);
  const top = (box.top + box.bottom - lines.length * SIZE) / 2;
  return lines.map((text, at) => ({
    text,
    left: box.left + PADDING,
    right: box.left + PADDING + text.length * SIZE,
    top: top + at * SIZE,
    bottom: top + (at + 1) * SIZE,
  }));
}

function sidesOf(cell: GridCell, tops: readonly number[]): Box[] {
  const { left, right, top, bottom } = boxOf(cell, tops);
  return [
    { left, right, top, bottom: top + 0.5 },
    { left, right, top: bottom, bottom: bottom + 0.5 },
    { left, right: left + 0.5, top, bottom },
    { left: right, right: right + 0.5, top, bottom },
  ];
}

function moved(box: Box, by: number): Box {
  return {
    left: box.left + MARGIN,
    right: box.right + MARGIN,
    top: box.top - by + MARGIN,
    bottom: box.bottom - by + MARGIN,
  };
}

/** The part of a line between two heights, on its page. */
function cutTo(from: number, to: number): (line: Box) => Box[] {
  return (line) => {
    const top = Math.max(line.top, from);
    const bottom = Math.min(line.bottom, to);
    return top < bottom ? [moved({ ...line, top, bottom }, from)] : [];
  };
}
