import type { FieldPath } from '../../model/fieldPath';
import type { AmountUnit } from '../../model/readAmount';
import type { ReadingNote, Span } from '../../model/reading';
import { hasRadicals, repairRadicals } from '../stream/repairRadicals';
import { STRINGS } from '../stream/strings';
import type { FormParts } from './formParts';
import type { Piece } from './sourceCell';

/** A form while its values are put together. */
export interface FormAssembly {
  readonly parts: FormParts;
  readonly spans: Map<FieldPath, readonly Span[]>;
  readonly notes: Omit<ReadingNote, 'form'>[];
  /** What its amounts are counted in. */
  readonly unit: AmountUnit;
}

/** The text of a field, its spans noted; pieces that stood in rows of their own are lines of it. */
export function takeText({ spans, notes }: FormAssembly, path: FieldPath, pieces: readonly Piece[]): string {
  const seen = pieces.filter((piece) => piece.text !== '');
  if (seen.length > 0)
    spans.set(
      path,
      seen.flatMap((piece) => piece.spans),
    );
  const text = seen.map((piece) => piece.text).join('\n');
  if (!hasRadicals(text)) return text;
  const count = text.match(/[\u2e80-\u2fd5]/gu)?.length ?? 0;
  notes.push({ path, doubt: 'repaired-character', message: STRINGS.charactersRepaired(count) });
  return repairRadicals(text);
}
