import type { CellLabel } from './cellLabel';
import type { SourceCell } from './sourceCell';

/** A row of a table without its blank cells. */
export interface FormRow {
  /** Counts the tables of the source: columns of two tables cannot be compared. */
  readonly table: number;
  readonly cells: readonly LabelledCell[];
}

export interface LabelledCell extends SourceCell {
  /** The label that the cell holds and nothing else. */
  readonly label: CellLabel | undefined;
  /** What the cell would be in a form of each of the known templates. */
  readonly labels: readonly (CellLabel | undefined)[];
}
