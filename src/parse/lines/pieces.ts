import type { Span } from '../../model/reading';
import type { Piece } from '../grid/sourceCell';

/**
 * What keeps the cells of a text apart: blank lines (as browsers copy tables; a line of blanks is a blank cell), line ends
 * (a cell a line), or gaps within lines (a row a line).
 */
export type CellNature = 'blocks' | 'lines' | 'rows';

/** A run of characters that is one cell or a part of one. */
export interface LinePiece extends Piece {
  readonly start: number;
  readonly end: number;
  readonly startsLine: boolean;
  /** Whether a blank line stands before it. */
  readonly isBehindGap: boolean;
  /** In half-width characters. */
  readonly width: number;
}

/** A line without the blanks around it; `isBlankCell` where it is made of blanks only. */
interface TextLine extends Span {
  readonly isBlankCell: boolean;
}

/** The lines of a part of a text that are not empty. */
export function linesOf(text: string, { start, end }: Span): TextLine[] {
  const lines: TextLine[] = [];
  let from = start;
  while (from < end) {
    LINE_END.lastIndex = from;
    const found = LINE_END.exec(text)?.index ?? end;
    const to = Math.min(found, end);
    const line = text.slice(from, to);
    const lead = line.length - line.trimStart().length;
    const own = line.trim();
    if (own !== '') lines.push({ start: from + lead, end: from + lead + own.length, isBlankCell: false });
    else if (line.replace('\r', '') !== '') lines.push({ start: from, end: to, isBlankCell: true });
    from = to + 1;
  }
  return lines;
}

const LINE_END = /[\n\f]/gu;

/** How the cells of a part of a text are kept apart. `isLabel` knows labels. */
export function natureOfCells(text: string, part: Span, isLabel: (word: string) => boolean): CellNature {
  const lines = linesOf(text, part).filter(({ isBlankCell }) => !isBlankCell);
  let alone = 0;
  let inRow = 0;
  for (const { start, end } of lines) {
    const words = wordsOf(text.slice(start, end));
    if (words.length === 1) alone += isLabel(words[0] ?? '') ? 1 : 0;
    else if (isLabel(words[0] ?? '')) inRow++;
  }
  if (inRow > alone / 4) return 'rows';
  const parted = lines.filter(({ end }) => BLANK_LINE.test(text.slice(end, end + LONGEST_GAP))).length;
  // A blank line behind every single line parts no cells.
  return parted >= lines.length * MOST && parted < lines.length - 1 ? 'blocks' : 'lines';
}

const BLANK_LINE = /^[^\S\n]*\n[^\S\n]*\n/u;
const BLANK_BEFORE = /\n[^\S\n]*\n[^\S\n]*$/u;
const LONGEST_GAP = 40;
const MOST = 0.7;
const GAP = /\s+/u;

/** Where the first line begins that holds several headings of an indicator table, so that lines are rows from there on; the end if there is none. */
export function startOfRows(text: string, part: Span, isHeading: (word: string) => boolean): number {
  const line = linesOf(text, part).find(
    ({ start, end }) => wordsOf(text.slice(start, end)).filter(isHeading).length >= FEWEST_HEADINGS,
  );
  return line?.start ?? part.end;
}

const FEWEST_HEADINGS = 2;

/** What `piecesIn` asks of the words of a text. */
export interface WordSense {
  readonly isLabel: (word: string) => boolean;
  /** Whether a line is read as a whole, so that it is never cut. */
  readonly isWhole: (line: string) => boolean;
  /** Whether a part of a line says something of the form by itself: its year, its unit, a label with its value. */
  readonly isOfHead: (part: string) => boolean;
}

/** Cuts a part of a text into pieces by its nature; where lines are cells, only beside labels. */
export function piecesIn(
  text: string,
  part: Span,
  nature: CellNature,
  { isLabel, isWhole, isOfHead }: WordSense,
): LinePiece[] {
  return linesOf(text, part).flatMap(({ start, end, isBlankCell }) => {
    if (isBlankCell) return nature === 'blocks' ? [pieceAt(text, start, start, true)] : [];
    const line = text.slice(start, end);
    const words = GAP.test(line) ? wordsOf(line) : [];
    const isOfParts = words.length > 1 && words.every(isOfHead);
    const isCut = nature === 'rows' || isOfParts || words.some(isLabel);
    if (!isCut || (isWhole(line) && !isOfParts)) return [pieceAt(text, start, end, true)];
    const pieces: LinePiece[] = [];
    for (const { index, 0: word } of line.matchAll(WORDS)) {
      pieces.push(pieceAt(text, start + index, start + index + word.length, index === 0));
    }
    return pieces;
  });
}

/** Words between gaps; characters set wide apart are one: 项 目 名 称. */
const WORDS = /(?:\p{Script=Han}[ \u3000]{1,3}){2,7}\p{Script=Han}(?!\S)|\S+/gu;

/** The words of a line. */
export function wordsOf(line: string): string[] {
  return line.match(WORDS) ?? [];
}

function pieceAt(text: string, start: number, end: number, startsLine: boolean): LinePiece {
  const own = text.slice(start, end);
  const isBehindGap = startsLine && BLANK_BEFORE.test(text.slice(Math.max(0, start - LONGEST_GAP), start));
  const spans = start < end ? [{ start, end }] : [];
  return { text: own, spans, start, end, startsLine, isBehindGap, width: widthOf(own) };
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** Pieces as one cell: those of one line with the blanks between them, lines put one behind the other. */
export function joinPieces(text: string, pieces: readonly LinePiece[]): Piece {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end, startsLine } of pieces) {
    const last = spans.at(-1);
    if (last && !startsLine) last.end = end;
    else if (start < end) spans.push({ start, end });
  }
  return { text: spans.map(({ start, end }) => text.slice(start, end)).join(''), spans };
}
