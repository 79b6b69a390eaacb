import type { FieldPath } from '../../model/fieldPath';
import type { Level1Indicator, Level2Indicator, Side } from '../../model/form';
import type { AmountUnit } from '../../model/readAmount';
import type { ReadingDoubt, Span } from '../../model/reading';
import type { UsedLabel } from '../../model/sampleReading';
import type { Piece, SourceCell } from '../grid/sourceCell';
import { trimPiece } from '../grid/sourceCell';
import { moneyUnitIn } from './headLines';
import type { LabelMeaning } from './meanings';

/** A label of a form with what stands behind or below it. */
export interface LabelledValue {
  /** As it is printed, without its colon. */
  readonly label: string;
  readonly meaning: LabelMeaning | undefined;
  readonly column: number;
  /** Orders labels that stand beside each other. */
  readonly start: number;
  /** One for each cell of its value. */
  readonly values: Piece[];
  /** What of the form the label belongs to. */
  readonly within: 'funds' | 'goals' | 'other';
  /** The label that is meant, where one character of it is wrong. */
  readonly misspelt?: string;
  /** The unit of money that stands over its column. */
  readonly unit?: AmountUnit;
  isDoubtful: boolean;
  /** A cell that may belong to the value: the other reading of it. */
  alternative?: string;
}

/** One row of an indicator table for one side. */
export interface ReadIndicator {
  readonly level1: Level1Indicator | '';
  readonly level2: Level2Indicator | '';
  readonly name: readonly Piece[];
  readonly value: readonly Piece[];
  readonly extra: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
  readonly isDoubtful: boolean;
}

/** A unit of money that the form prints, with where; `within` tells labels of amounts from lines around the table. */
export interface UnitMention {
  readonly unit: AmountUnit;
  readonly piece: Piece;
  readonly start: number;
  readonly within: 'label' | 'line';
}

/** What the rows of one form say, before amounts and codes are read. */
export interface FormParts {
  title: Piece | undefined;
  year: Piece | undefined;
  readonly pairs: LabelledValue[];
  readonly labels: Span[];
  readonly indicators: Readonly<Record<Side, ReadIndicator[]>>;
  readonly units: UnitMention[];
  /** The headings of columns of indicators. */
  readonly headings: UsedLabel[];
  readonly doubts: { readonly path: FieldPath; readonly doubt: ReadingDoubt; readonly message: string }[];
  /** How many tables of indicators there are, and whether one has two sides. */
  tables: number;
  isTwoSided: boolean;
  /** Whether the sign-off stood below the indicators: what comes now is no part of the form's table. */
  isSigned: boolean;
}

export function emptyParts(): FormParts {
  return {
    title: undefined,
    year: undefined,
    pairs: [],
    labels: [],
    indicators: { period: [], annual: [] },
    units: [],
    headings: [],
    doubts: [],
    tables: 0,
    isTwoSided: false,
    isSigned: false,
  };
}

/** Takes a whole cell as a label. */
export function claimLabel(parts: FormParts, cell: SourceCell, within: UnitMention['within'] = 'label'): void {
  parts.labels.push(...cell.spans, ...cell.fence);
  noteUnit(parts, cell, within);
}

/** Remembers the unit of money that a cell prints, if it prints one. */
export function noteUnit(parts: FormParts, cell: Piece, within: UnitMention['within']): void {
  const unit = moneyUnitIn(cell.text);
  if (unit) parts.units.push({ unit, piece: cell, within, start: cell.spans[0]?.start ?? 0 });
}

/** Takes a cell as a value, or as more of it. */
export function claimValue(parts: FormParts, pair: LabelledValue, cell: SourceCell): void {
  parts.labels.push(...cell.fence);
  pair.values.push(trimPiece(cell));
  if (cell.isDoubtful === true) pair.isDoubtful = true;
}
