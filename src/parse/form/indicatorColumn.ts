import type { Side } from '../../model/form';
import type { ColumnRole } from './lexicon';

/** A column of an indicator table; it reaches to the next one. */
export interface IndicatorColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Undefined where the form does not say it: levels, and columns of a table that lists its indicators once. */
  readonly side: Side | undefined;
  /** As it is printed. */
  readonly label: string;
}
