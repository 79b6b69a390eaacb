import type { FieldPath } from '../../model/fieldPath';
import type { AmountUnit } from '../../model/readAmount';
import type { ReadingNote, Span } from '../../model/reading';
import { countRadicals, hasRadicals, repairRadicals } from '../stream/repairRadicals';
import { STRINGS } from '../stream/strings';
import type { FormParts } from './formParts';
import type { Piece } from './sourceCell';

/** A form while its values are put together. */
export interface FormAssembly {
  readonly parts: FormParts;
  readonly spans: Map<FieldPath, readonly Span[]>;
  readonly notes: Omit<ReadingNote, 'form'>[];
  /** The fields in which characters were repaired, and how many. */
  readonly repairs: { readonly path: FieldPath; readonly count: number }[];
  /** What its amounts are counted in. */
  readonly unit: AmountUnit;
}

/** The text of a field, its spans noted; pieces that stood in rows of their own are lines of it. */
export function takeText({ spans, repairs }: FormAssembly, path: FieldPath, pieces: readonly Piece[]): string {
  const seen = pieces.filter((piece) => piece.text !== '');
  if (seen.length > 0)
    spans.set(
      path,
      seen.flatMap((piece) => piece.spans),
    );
  const text = seen.map((piece) => piece.text).join('\n');
  if (!hasRadicals(text)) return text;
  repairs.push({ path, count: countRadicals(text) });
  return repairRadicals(text);
}

/** One note for all characters of the form that were repaired. */
export function noteRepairs({ repairs, notes }: FormAssembly): void {
  const [first] = repairs;
  if (!first) return;
  const count = repairs.reduce((sum, repair) => sum + repair.count, 0);
  notes.push({ path: first.path, doubt: 'repaired-character', message: STRINGS.charactersRepaired(count) });
}
