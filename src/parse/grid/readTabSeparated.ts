import type { CellGrid } from '../../model/cellGrid';
import type { Reading, Span } from '../../model/reading';
import { KNOWN_TEMPLATE_SET } from '../knownTemplateSet';
import type { TemplateSet } from './cellLabel';
import { mostFrequent } from '../columns/mostFrequent';
import { isMoneyUnit, isTitle, isUnitLine, isYearLine } from '../form/headLines';
import { headingOf, level1Of, level2Of, meaningOf, signoffOf } from '../form/labelMeaning';
import { readTables } from '../form/readTables';
import type { SourceCell } from './sourceCell';

/**
 * Reads the forms in tab-separated text as spreadsheets put it on the clipboard: a cell that holds a line end, a tab
 * or a quote may stand in quotes, with "" for a quote. Merges are unknown: a merged cell is its text followed by empty
 * cells. Spans count in `text` itself. Linear.
 */
export function readTabSeparated(text: string, known?: TemplateSet): Reading {
  return readTables(text, [{ cells: withoutStrangers(cellsOf(text)) }], known);
}

/** The cells of a tab-separated text as a table. */
export function gridOfTabs(text: string): CellGrid {
  const cells = withoutStrangers(cellsOf(text));
  const end = (reach: (cell: SourceCell) => number): number =>
    cells.reduce((most, cell) => Math.max(most, reach(cell)), 0);
  return { name: '', rows: end(({ row }) => row + 1), columns: end(({ column }) => column + 1), cells };
}

/** Whether text is tab-separated cells of a form: several of its labels stand in cells of their own before a tab. */
export function isTabSeparated(text: string, { labelsIn }: TemplateSet = KNOWN_TEMPLATE_SET): boolean {
  if (!text.includes('\t')) return false;
  let labels = 0;
  for (const [, cell] of text.matchAll(CELL_BEFORE_TAB)) {
    if ((labelsIn(cell ?? '') ?? meaningOf(cell ?? '')) && ++labels >= FEWEST_LABELS) return true;
  }
  return false;
}

const CELL_BEFORE_TAB = /(?<![^\t\n\r])([^\t\n\r]{2,40})\t/gu;
const FEWEST_LABELS = 4;

/** The cells of a text, row by row. */
interface TabRow {
  readonly cells: readonly SourceCell[];
  readonly tabs: number;
}

function cellsOf(text: string): TabRow[] {
  const rows: TabRow[] = [];
  let cells: SourceCell[] = [];
  let column = 0;
  let at = 0;
  while (at < text.length) {
    const { end, pieces, fence } = readQuoted(text, at) ?? readPlain(text, at);
    const value = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
    const row = rows.length;
    if (value.trim() !== '') cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: value, spans: pieces, fence });
    column++;
    if (text[end] !== '\t') {
      rows.push({ cells, tabs: column - 1 });
      cells = [];
      column = 0;
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (column > 0) rows.push({ cells, tabs: column });
  return rows;
}

/**
 * The cells without lines that stand among the rows of a table and are none of them: spreadsheets put as many tabs into each
 * row, and such a line has none and says nothing that a form prints.
 */
function withoutStrangers(rows: readonly TabRow[]): SourceCell[] {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const tabs = mostFrequent(filled.map((row) => row.tabs)) ?? 0;
  const alike = filled.filter((row) => row.tabs === tabs);
  if (tabs < 2 || alike.length < filled.length * SHARE_ALIKE) return rows.flatMap(({ cells }) => cells);
  const [first, last] = [rows.findIndex((row) => row.tabs === tabs), rows.findLastIndex((row) => row.tabs === tabs)];
  return rows.flatMap(({ cells, tabs: own }, at) =>
    own === 0 && at > first && at < last && cells.every(isStrange) ? [] : cells,
  );
}

/** Of the rows of a spreadsheet, all have as many tabs but for titles whose empty cells were cut off. */
const SHARE_ALIKE = 0.7;

function isStrange({ text }: SourceCell): boolean {
  if (meaningOf(text) || headingOf(text) || level1Of(text) || level2Of(text)) return false;
  return (
    !isTitle(text) &&
    !isYearLine(text) &&
    !isMoneyUnit(text) &&
    !isUnitLine(text) &&
    !signoffOf(text.replace(/[:：].*$/su, ''))
  );
}

interface ReadCell {
  readonly pieces: readonly Span[];
  readonly fence: readonly Span[];
  /** Where the tab or line end behind the cell stands. */
  readonly end: number;
}

const SEPARATOR = /[\t\r\n]/gu;

function readPlain(text: string, start: number): ReadCell {
  SEPARATOR.lastIndex = start;
  const end = SEPARATOR.exec(text)?.index ?? text.length;
  return { pieces: [{ start, end }], fence: [], end };
}

/**
 * A cell in quotes; undefined where the quote is a character of the text, as in “"十四五"规划”, where no separator
 * follows the second quote.
 */
function readQuoted(text: string, start: number): ReadCell | undefined {
  if (text[start] !== '"') return undefined;
  const pieces: Span[] = [];
  const fence: Span[] = [{ start, end: start + 1 }];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    const end = quote + 1;
    const isDoubled = text[end] === '"';
    if (!isDoubled && end < text.length && !/[\t\r\n]/u.test(text.charAt(end))) return undefined;
    pieces.push(...withoutReturns(text, from, isDoubled ? end : quote));
    fence.push({ start: isDoubled ? end : quote, end: isDoubled ? end + 1 : end });
    if (!isDoubled) return { pieces, fence, end };
    from = end + 1;
  }
}

/** The range without the CR of its line ends. */
function withoutReturns(text: string, start: number, end: number): Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\r')
    .map((line) => {
      const span = { start: at, end: at + line.length };
      at = span.end + 1;
      return span;
    });
}
