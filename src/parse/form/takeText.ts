import type { FieldPath } from '../../model/fieldPath';
import type { ReadingNote, Span } from '../../model/reading';
import type { Piece } from '../grid/sourceCell';
import { countRadicals, hasRadicals, repairRadicals } from '../stream/repairRadicals';
import { STRINGS } from '../stream/strings';

/** What a form takes of its source while its values are put together. */
export interface TakenTexts {
  readonly spans: Map<FieldPath, readonly Span[]>;
  readonly notes: Omit<ReadingNote, 'form'>[];
  /** The fields in which characters were repaired, and how many. */
  readonly repairs: { readonly path: FieldPath; readonly count: number }[];
}

/** The text of a field, its spans noted; pieces that stood in rows of their own are lines of it. */
export function takeText({ spans, repairs }: TakenTexts, path: FieldPath, pieces: readonly Piece[]): string {
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
export function noteRepairs({ repairs, notes }: TakenTexts): void {
  const [first] = repairs;
  if (!first) return;
  const count = repairs.reduce((sum, repair) => sum + repair.count, 0);
  notes.push({ path: first.path, doubt: 'repaired-character', message: STRINGS.charactersRepaired(count) });
}
