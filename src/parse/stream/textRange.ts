/** Characters of a condensed text, `start` inclusive, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The ranges that a value is put together of, in reading order. */
export type Passage = readonly TextRange[];
