import type { Piece } from './cellPieces';
import type { CellLines } from './columnWidths';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { firstWordWidth } from './firstWordWidth';
import { displayWidth, indentBefore, signsIn } from './textValue';

/** Pieces of text with what the widths of their lines are made of, so that a cell is measured without its characters. */
export interface MeasuredPieces {
  readonly text: CondensedText;
  readonly pieces: readonly Piece[];
  /** The printed width of all pieces before each one, blanks left out. */
  readonly widths: readonly number[];
  /** How many full-width signs all pieces before each one hold. */
  readonly signs: readonly number[];
  /** How far each piece is indented that begins a line. */
  readonly indents: readonly number[];
}

export function measurePieces(text: CondensedText, pieces: readonly Piece[]): MeasuredPieces {
  const widths = [0];
  const signs = [0];
  const indents: number[] = [];
  let width = 0;
  let count = 0;
  for (const piece of pieces) {
    width += displayWidth(text.text, piece);
    count += signsIn(text, piece);
    widths.push(width);
    signs.push(count);
    indents.push(indentBefore(text, piece.start));
  }
  return { text, pieces, widths, signs, indents };
}

/** Measures the lines of the cell from piece `first` to piece `last`, like `measureLines`. */
export function measureCell(measured: MeasuredPieces, first: number, last: number): CellLines {
  const { text, pieces } = measured;
  const widths: number[] = [];
  const withNext: number[] = [];
  let from = first;
  for (let at = first + 1; at <= last + 1; at++) {
    const next = pieces[at];
    const start = next?.start ?? 0;
    if (at <= last && text.breaks[start] !== BREAK.line) continue;
    const full = lineWidth(measured, from, at);
    widths.push(full - (measured.signs[at] ?? 0) + (measured.signs[from] ?? 0));
    if (at <= last) withNext.push(full + firstWordWidth(text.text, { start, end: lineEnd(measured, at, last) }));
    from = at;
  }
  return { widths, withNext };
}

/** How wide the line from piece `from` to before piece `to` prints with its blanks. */
function lineWidth({ text, pieces, widths, indents }: MeasuredPieces, from: number, to: number): number {
  const start = pieces[from]?.start ?? 0;
  const end = pieces[to - 1]?.end ?? start;
  const blanks = (text.places[end - 1] ?? 0) - (text.places[start] ?? 0) - (end - 1 - start);
  return (widths[to] ?? 0) - (widths[from] ?? 0) + Math.max(0, blanks) + (indents[from] ?? 0);
}

function lineEnd({ text, pieces }: MeasuredPieces, from: number, last: number): number {
  let at = from;
  while (at < last && text.breaks[pieces[at + 1]?.start ?? 0] !== BREAK.line) at++;
  return pieces[at]?.end ?? 0;
}
