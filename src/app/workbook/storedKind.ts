/** Something that workbooks remember: under which names, and whether what stands there is whole. */
export interface StoredKind {
  readonly keys: readonly string[];
  readonly isWhole: (stored: unknown) => boolean;
}
