import type { CellStyle } from '../../model/cellStyle';
import type { CellRange, CellValue } from '../../model/sheetPlan';
import { cutText } from '../../model/measureText';
import { strings } from '../strings';
import { fontSizeOf, neededHeight, stack, widthOf } from './officialBlock';
import type { OfficialBlock, OfficialCell } from './officialBlock';

/** A form on pages: no cell reaches over the end of one. */
export interface PagedBlock {
  readonly block: OfficialBlock;
  /** The rows, but the first, with which a page begins. */
  readonly breaks: readonly number[];
}

/** The rows that a page which goes on with the table begins with. */
export interface RepeatedHeader {
  readonly row: number;
  readonly block: OfficialBlock;
  /** Whether they are to stand among the rows; otherwise the printer puts them there. */
  readonly isWritten: boolean;
}

/** What a page holds in points: A4 between its margins (768), less what rows may grow by when their cells are cut. */
const PAGE_HEIGHT = 750;
/** How full a page must be to end before its last row that would fit. */
const FULL_ENOUGH = 0.75;
/** How full the last page should be: a page with a row or two helps nobody. */
const NOT_BARE = 0.2;
/** Rows that nobody turns a page for. */
const FEW_ROWS = 2;
/** No page is higher when all is in its place: Excel rounds each row to its pixels, which adds up to a few points a page. */
const HIGHEST_PAGE = 756;
/** A line for the number of its page, where the printer cannot say it. */
const NUMBER_HEIGHT = 15.75;
/** How far down the page it stands; rows may still grow behind it. */
const NUMBER_FOOT = 745;
/** Excel's limit of a row, in points. */
const HIGHEST_ROW = 409;
/** Where pages do not come out well, they are made shorter step by step, down to this. */
const SHORTEST_PAGE = 600;
const SHORTER_BY = 15;

/**
 * Ends pages between rows where no text is cut, as far as that leaves no page half empty. A cell that reaches over the end of a page
 * ends there: labels are repeated on the next page, a text that is longer than its part goes on there. Rows grow by what is repeated; so pages are
 * measured when all is in its place, and made shorter until each of them fits and the last one holds more than a row or two.
 */
export function paginate(block: OfficialBlock, header: RepeatedHeader): PagedBlock {
  let [best, leastFaults]: [PagedBlock | undefined, number] = [undefined, Infinity];
  for (let limit = PAGE_HEIGHT; limit >= SHORTEST_PAGE; limit -= SHORTER_BY) {
    const paged = pagesWithin(block, header, limit);
    const faults = faultsOf(paged, header);
    if (faults < leastFaults) [best, leastFaults] = [paged, faults];
    if (faults === 0) break;
  }
  return best ?? pagesWithin(block, header, PAGE_HEIGHT);
}

/** The same with the number of each page at its foot, over so many columns: of a form among others on a sheet no printer says it. */
export function withPageNumbers({ block, breaks }: PagedBlock, columns: number, style: CellStyle): PagedBlock {
  const starts = [0, ...breaks];
  const ends = [...breaks, block.heights.length];
  const numbered: number[] = [];
  let rows = 0;
  const parts = ends.map((end, at) => {
    const start = starts[at] ?? 0;
    const page = cutPart(block, starts, at);
    const height = Math.min(HIGHEST_ROW, Math.max(NUMBER_HEIGHT, NUMBER_FOOT - sum(page.heights)));
    const range = { row: 0, column: 0, rows: 1, columns };
    const number = { cells: [{ range, value: strings.pageOf(at + 1, ends.length), style }], heights: [height] };
    if (start > 0) numbered.push(rows);
    rows += end - start + 1;
    return stack([page, number]);
  });
  return { block: stack(parts), breaks: numbered };
}

function pagesWithin(block: OfficialBlock, header: RepeatedHeader, limit: number): PagedBlock {
  const starts = new Set(pageStarts(block, header, limit));
  if (starts.size === 1) return { block, breaks: [] };
  const behindHeader = header.row + header.block.heights.length;
  // Rows that the printer repeats must not share cells with the rows below them.
  const isCutBelowHeader = !header.isWritten;
  const cuts = [...new Set([...starts, ...(isCutBelowHeader ? [behindHeader] : [])])].sort((one, other) => one - other);
  const breaks: number[] = [];
  let rows = 0;
  const parts = cuts.map((start, at) => {
    const part = cutPart(block, cuts, at);
    const isRepeated = header.isWritten && starts.has(start) && start >= behindHeader;
    const whole = isRepeated ? stack([header.block, part]) : part;
    if (start > 0 && starts.has(start)) breaks.push(rows);
    rows += whole.heights.length;
    return whole;
  });
  return { block: stack(parts), breaks };
}

/** How bad pages are: one that is too high is worse than a last one with hardly anything on it. */
function faultsOf({ block: { heights }, breaks }: PagedBlock, header: RepeatedHeader): number {
  const ends = [...breaks, heights.length];
  const pages = ends.map((end, at) => {
    const start = breaks[at - 1] ?? 0;
    const printed = !header.isWritten && start > header.row ? sum(header.block.heights) : 0;
    return { height: sum(heights.slice(start, end)) + printed, rows: end - start };
  });
  const last = pages.length > 1 ? pages.at(-1) : undefined;
  const isBare = last !== undefined && (last.height < PAGE_HEIGHT * NOT_BARE || last.rows <= FEW_ROWS);
  const highest = HIGHEST_PAGE - (header.isWritten ? NUMBER_HEIGHT : 0);
  return 2 * pages.filter(({ height }) => height > highest).length + (isBare ? 1 : 0);
}

function pageStarts(block: OfficialBlock, header: RepeatedHeader, limit: number): number[] {
  const { heights } = block;
  const cutsText = rowsThatCutText(block, header);
  const starts = [0];
  let start = 0;
  let used = 0;
  heights.forEach((height, row) => {
    if (row > start && used + height > limit) {
      start = bestStart(heights, cutsText, { start, firstOver: row, used, limit });
      starts.push(start);
      used = sum(heights.slice(start, row)) + (start > header.row ? sum(header.block.heights) : 0);
    }
    used += height;
  });
  return starts;
}

/** The last row, up to the first that does not fit, before which the page can end. */
function bestStart(
  heights: readonly number[],
  cutsText: ReadonlySet<number>,
  { start, firstOver, used, limit }: Readonly<Record<'start' | 'firstOver' | 'used' | 'limit', number>>,
): number {
  let filled = used;
  let left = sum(heights.slice(firstOver));
  let bare: number | undefined;
  for (let row = firstOver; row > start && filled >= limit * FULL_ENOUGH; row--) {
    if (!cutsText.has(row)) {
      if (left >= PAGE_HEIGHT * NOT_BARE) return row;
      bare ??= row;
    }
    filled -= heights[row - 1] ?? 0;
    left += heights[row - 1] ?? 0;
  }
  return bare ?? firstOver;
}

/** The rows before which no page should end: within a text, behind the header, before the line under the table. */
function rowsThatCutText({ cells, heights }: OfficialBlock, header: RepeatedHeader): ReadonlySet<number> {
  const rows = new Set([header.row + header.block.heights.length, heights.length - 1]);
  for (const cell of cells) {
    const { range, value, isLabel = false } = cell;
    if (range.rows === 1 || isLabel || value === null || value === '') continue;
    const needed = neededHeight(cell);
    let above = 0;
    for (let row = range.row + 1; row < range.row + range.rows; row++) {
      above += heights[row - 1] ?? 0;
      if (above < needed) rows.add(row);
    }
  }
  return rows;
}

/** The rows from one cut to the next with what their cells show there, each row high enough for it. */
function cutPart(block: OfficialBlock, cuts: readonly number[], at: number): OfficialBlock {
  const first = cuts[at] ?? 0;
  const end = cuts[at + 1] ?? block.heights.length;
  const heights = block.heights.slice(first, end);
  const cells = block.cells.flatMap((cell) => cellIn(cell, block.heights, cuts, first, end));
  for (const cell of cells) {
    const { row, rows } = cell.range;
    const missing = neededHeight(cell) - sum(heights.slice(row, row + rows));
    if (missing > 0.5) heights[row + rows - 1] = (heights[row + rows - 1] ?? 0) + missing;
  }
  return { cells, heights };
}

function cellIn(
  cell: OfficialCell,
  heights: readonly number[],
  cuts: readonly number[],
  first: number,
  end: number,
): readonly OfficialCell[] {
  const { range, ...rest } = cell;
  const row = Math.max(range.row, first);
  const last = Math.min(range.row + range.rows, end);
  if (row >= last) return [];
  const part: CellRange = { ...range, row: row - first, rows: last - row };
  if (part.rows === range.rows) return [{ ...rest, range: part }];
  if (cell.isLabel === true) return [{ ...rest, range: part, value: labelOn(cell, sum(heights.slice(row, last))) }];
  const bounds = [range.row, ...cuts.filter((cut) => cut > range.row && cut < range.row + range.rows)];
  const value = valuesOf(cell, heights, [...bounds, range.row + range.rows])[bounds.indexOf(row)] ?? null;
  if (row === range.row) return [{ ...rest, range: part, value }];
  return [{ range: part, value, style: cell.style, width: cell.width }];
}

/** What is written upright needs more room than may be left for it. */
function labelOn(cell: OfficialCell, height: number): CellValue {
  return cell.style.stacked === true && neededHeight(cell) > height ? '' : cell.value;
}

/** What the parts of a cell between the given rows show: all in the first where it fits, else one part after the other. */
function valuesOf(cell: OfficialCell, heights: readonly number[], bounds: readonly number[]): readonly CellValue[] {
  const { value } = cell;
  const heightOf = (at: number): number => sum(heights.slice(bounds[at], bounds[at + 1]));
  if (typeof value !== 'string' || neededHeight(cell) <= heightOf(0)) return [value];
  const parts: string[] = [];
  let rest = value;
  for (let at = 0; at < bounds.length - 2; at++) {
    const end = cutText(rest, widthOf(cell), fontSizeOf(cell.style), heightOf(at));
    parts.push(rest.slice(0, end).replace(/\n$/u, ''));
    rest = rest.slice(end).replace(/^\n/u, '');
  }
  return [...parts, rest];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
