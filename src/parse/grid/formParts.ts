import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Level2Indicator, Side } from '../../model/form';
import type { ReadingDoubt, Span } from '../../model/reading';
import { STRINGS } from '../stream/strings';
import type { Piece, SourceCell } from './sourceCell';
import { trimPiece } from './sourceCell';

/** What the rows of one form say, before amounts and codes are read. */
export interface FormParts {
  /** The pieces of each value in their order. */
  readonly values: Map<FieldPath, Piece[]>;
  readonly indicators: Readonly<Record<Side, IndicatorPieces[]>>;
  readonly labels: Span[];
  /** The fields whose labels were found; 'indicators' stands for the headings of the indicator table. */
  readonly found: Set<FieldPath | 'indicators'>;
  /** A label that says in which unit the amounts are. */
  unit: SourceCell | undefined;
  readonly doubts: { readonly path: FieldPath; readonly doubt: ReadingDoubt; readonly message: string }[];
}

export interface IndicatorPieces {
  readonly level2: Level2Indicator;
  readonly name: readonly Piece[];
  readonly value: readonly Piece[];
  /** Texts of the row that no field is for, with what is printed over them. */
  readonly extra: { readonly label: string; readonly piece: Piece }[];
}

export function emptyParts(): FormParts {
  return {
    values: new Map(),
    indicators: { period: [], annual: [] },
    labels: [],
    found: new Set(),
    unit: undefined,
    doubts: [],
  };
}

/** Takes a whole cell as a label. */
export function claimLabel(parts: FormParts, cell: SourceCell): void {
  parts.labels.push(...cell.spans, ...cell.fence);
  if (UNIT.test(cell.text)) parts.unit ??= cell;
}

const UNIT = /[(（](?:单位[:：])?万?元[)）]/u;

/** Notes that the text of a place may belong to another one. */
export function doubtBorder(parts: FormParts, path: FieldPath): void {
  if (parts.doubts.at(-1)?.path === path) return;
  const message = STRINGS.cellUncertain(fieldLabel(path));
  parts.doubts.push({ path, doubt: 'uncertain-border', message });
}

/** Takes a piece of a cell as the value of a field, or as its continuation. */
export function claimValue(parts: FormParts, path: FieldPath, piece: Piece): void {
  const pieces = parts.values.get(path);
  const trimmed = trimPiece(piece);
  if (pieces) pieces.push(trimmed);
  else parts.values.set(path, [trimmed]);
}
