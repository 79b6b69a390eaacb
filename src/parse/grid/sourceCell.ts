import type { Span } from '../../model/reading';

/** Characters of the source as one value: `text` is the spanned pieces put one after the other. */
export interface Piece {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A cell that is not blank, with the place of its characters in the source; rows and columns count from 0. */
export interface SourceCell extends Piece {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Characters that only fence the cell, such as the quotes around it in tab-separated text. */
  readonly fence: readonly Span[];
  /** The cell may belong to another field: its border could not be told for sure. */
  readonly isDoubtful?: boolean;
  readonly isHidden?: boolean;
}

/** The cells of one table that are not blank, in reading order. */
export interface SourceTable {
  readonly cells: readonly SourceCell[];
}

/** Part of a piece, from character `start` to `end` of its text. */
export function slicePiece(piece: Piece, start: number, end: number): Piece {
  const spans: Span[] = [];
  let at = 0;
  for (const span of piece.spans) {
    const length = span.end - span.start;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) spans.push({ start: span.start + from, end: span.start + to });
    at += length;
  }
  return { text: piece.text.slice(start, end), spans };
}

/** The piece without white space at its ends. */
export function trimPiece(piece: Piece): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  return slicePiece(piece, start, piece.text.trimEnd().length);
}
