import type { Reading, Span } from '../../model/reading';
import { readTables } from '../form/readTables';
import type { TemplateSet } from './cellLabel';
import type { SourceCell } from './sourceCell';

/** Whether text holds a table whose cells stand between pipes, as Markdown and many programs that read pictures write it. */
export function hasPipeTable(text: string): boolean {
  let rows = 0;
  for (const [line] of text.matchAll(PIPE_LINE)) if (cellRanges(line).length > 1 && ++rows >= FEWEST_ROWS) return true;
  return false;
}

const PIPE_LINE = /^[ \t>]*\|[^\r\n]*$/gmu;
const FEWEST_ROWS = 3;

/**
 * Reads the forms in text with tables between pipes. `<br>` ends a line within a cell, `\|` is a pipe; the signs of
 * headings, the row of dashes and the fences around the table are no content. Spans count in `text` itself. Linear.
 */
export function readPipeTables(text: string, known?: TemplateSet): Reading {
  const cells: SourceCell[] = [];
  let row = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const found = isPipeLine(line) ? cellsOf(text, line, index, row) : outside(text, line, index, row);
    cells.push(...found);
    row++;
  }
  return readTables(text, [{ cells }], known);
}

function isPipeLine(line: string): boolean {
  return /^[ \t>]*\|/u.test(line) && cellRanges(line).length > 1;
}

/** Where the texts between the pipes of a line stand. */
function cellRanges(line: string): Span[] {
  const pipes = [...line.matchAll(/(?<!\\)\|/gu)].map(({ index }) => index);
  return pipes.slice(0, -1).map((start, at) => ({ start: start + 1, end: pipes[at + 1] ?? line.length }));
}

const RULE = /^\s*:?-{2,}:?\s*$/u;

function cellsOf(text: string, line: string, index: number, row: number): SourceCell[] {
  const ranges = cellRanges(line);
  if (ranges.every(({ start, end }) => RULE.test(line.slice(start, end)))) return [];
  return ranges.flatMap(({ start, end }, column) =>
    cellAt(text, { start: index + start, end: index + end }, row, column),
  );
}

const MARK = /<br\s*\/?>|\*\*|\\(?=\|)/giu;

/** The cell at a place, its marks left out; none if it is blank. */
function cellAt(text: string, { start, end }: Span, row: number, column: number): SourceCell[] {
  const pieces: Span[] = [];
  const fence: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(MARK)) {
    pieces.push({ start: from, end: start + index });
    from = start + index + mark.length;
    fence.push({ start: start + index, end: from });
  }
  pieces.push({ start: from, end });
  const spans = pieces.flatMap((piece) => trimmed(text, piece));
  const value = spans.map((span) => text.slice(span.start, span.end)).join('');
  return value === '' ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text: value, spans, fence }];
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const own = text.slice(start, end);
  const from = start + own.length - own.trimStart().length;
  const to = start + own.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}

/** A line around a table, without the signs of a heading or a list. */
function outside(text: string, line: string, index: number, row: number): SourceCell[] {
  const mark = /^[\s>#*]*/u.exec(line)?.[0].length ?? 0;
  return cellAt(text, { start: index + mark, end: index + line.length }, row, 0);
}
