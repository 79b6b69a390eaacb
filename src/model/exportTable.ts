/** How the values of a column are typed where a format has types: an amount is in 元 and exact, a number need not be. */
export type ExportKind = 'text' | 'amount' | 'whole' | 'number';

export interface ExportColumn {
  readonly header: string;
  readonly kind: ExportKind;
  /** One value a row; texts in a column of texts, numbers or null in all others. */
  readonly values: readonly (string | number | null)[];
}

/** A table for other programs, column by column; all columns have as many values. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
}
