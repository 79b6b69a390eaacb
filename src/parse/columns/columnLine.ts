import type { Span } from '../../model/reading';

/** Characters without white space between them, with the columns of the page they stand in. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** Counts the lines of the source from 0. */
  readonly line: number;
  /** The first column, from 0. */
  readonly left: number;
  /** The column behind the last character. */
  readonly right: number;
}

/** A line of text in columns. */
export interface ColumnLine {
  readonly number: number;
  /** Counts the pages of the source: columns of two pages cannot be compared. */
  readonly page: number;
  readonly words: readonly Word[];
}
