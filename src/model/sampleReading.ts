import type { CellGrid, GridCell } from './cellGrid';
import type { FieldPath } from './fieldPath';
import type { Side } from './form';
import type { TableColumn } from './formLayout';
import type { Reading, Span } from './reading';

/** What a label of a form stands for: a place of the form, a column of its indicators, or what no field is for. */
export type LabelUse =
  | { readonly kind: 'field'; readonly path: FieldPath }
  | { readonly kind: 'extra' }
  | { readonly kind: 'column'; readonly role: TableColumn | 'extra'; readonly side?: Side };

/** A label of a form: where its first character stands, how it is printed (without its colon), and what it was taken for. */
export interface UsedLabel {
  readonly start: number;
  readonly text: string;
  readonly use: LabelUse;
}

/** A cell of a sample with the place of its characters in the text of the reading. */
export interface SampleCell extends GridCell, Span {}

/** A table that shows how a kind of form looks, and what is read of it. */
export interface SampleReading {
  readonly grid: CellGrid;
  /** Those that are not blank, in reading order. */
  readonly cells: readonly SampleCell[];
  readonly reading: Reading;
  /** The labels of each form of the reading. */
  readonly used: readonly (readonly UsedLabel[])[];
}
