import type { FieldPath } from './fieldPath';
import type { Side } from './form';
import type { AmountUnit } from './readAmount';

/** The columns of a table of indicators; the last three part a target: `≥`, `80`, `人`. */
export const TABLE_COLUMNS = ['level1', 'level2', 'name', 'value', 'comparator', 'number', 'unit'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What stands in a cell of a printed form: words of the form itself, the value of a field, or what `extra` has under a label. */
export type LayoutPart = string | { readonly field: FieldPath } | { readonly extra: string };

/** How a cell looks: `title` and `line` stand outside of the table and have no borders. */
export const LAYOUT_LOOKS = ['title', 'line', 'label', 'text', 'value'] as const;

/** One cell, merged over its rows and columns; they count from 0, rows from the first of its block. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly parts: readonly LayoutPart[];
  readonly look: (typeof LAYOUT_LOOKS)[number];
  /** Whether it reaches over all rows of the table of indicators that follows, as 绩效指标 at its left edge does. */
  readonly isOverTable?: boolean;
}

/** A column of a table of indicators. */
export interface LayoutColumn {
  readonly column: number;
  readonly columns: number;
  readonly role: TableColumn | 'extra';
  /** Undefined for levels and names that both sides share. */
  readonly side?: Side;
  /** What `extra` of an indicator has under this label stands here. */
  readonly label?: string;
}

/** A part of a printed form: rows as they stand, or as many rows as there are indicators. */
export type LayoutBlock =
  | { readonly kind: 'rows'; readonly rows: number; readonly cells: readonly LayoutCell[] }
  | {
      readonly kind: 'indicators';
      /** The side of what no column names a side of. */
      readonly side: Side;
      readonly columns: readonly LayoutColumn[];
      /** Words at the left edge beside all of its rows. */
      readonly edge?: Pick<LayoutCell, 'column' | 'columns'> & { readonly text: string };
    };

/** How forms of a kind are printed, from top to bottom. */
export interface FormLayout {
  /** The width of each column in characters of the standard font. */
  readonly widths: readonly number[];
  /** What the printed amounts are counted in. */
  readonly unit: AmountUnit;
  readonly blocks: readonly LayoutBlock[];
}

/** No printed form has more columns, or places for cells. */
export const LAYOUT_LIMITS = { columns: 100, places: 100_000 } as const;
