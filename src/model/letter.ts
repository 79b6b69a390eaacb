/** A table of a letter under its heading. */
export interface LetterTable {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** A letter to one office as plain data; it is printed on A4 upright. */
export interface Letter {
  readonly title: string;
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  /** Who writes and when, at the right. */
  readonly signature: readonly string[];
  /** What is attached, behind the signature: tables with the same heads. */
  readonly annex: {
    readonly title: string;
    readonly heads: readonly string[];
    /** Of its columns, in parts of the whole. */
    readonly widths: readonly number[];
    readonly tables: readonly LetterTable[];
  };
}
