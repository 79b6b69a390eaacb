import type { FieldPath } from '../../model/fieldPath';
import type { ReadingNote, Span } from '../../model/reading';
import type { CondensedText } from './condenseText';
import type { Passage, TextRange } from './textRange';
import { sourceSpan, splitRuns, textValue } from './textValue';

/** A form while it is read: what is claimed of the text, and what is doubtful. */
export interface FormDraft {
  readonly text: CondensedText;
  readonly spans: Map<FieldPath, readonly Span[]>;
  readonly labels: Span[];
  readonly notes: FormNote[];
}

/** A reading note before the forms of a source are counted. */
export type FormNote = Omit<ReadingNote, 'form'>;

export function startDraft(text: CondensedText): FormDraft {
  return { text, spans: new Map(), labels: [], notes: [] };
}

/** Takes a range as one of the form's own labels. */
export function claimLabel({ text, labels }: FormDraft, label: TextRange): void {
  for (const line of splitRuns(text, label)) labels.push(sourceSpan(text, line));
}

/** Takes a passage as the value of a field, its lines put together; "" for an empty or missing one. */
export function claimValue(draft: FormDraft, path: FieldPath, passage: Passage = [], keepsParagraphs = false): string {
  const { text, spans } = textValue(draft.text, passage, keepsParagraphs);
  if (spans.length > 0) draft.spans.set(path, spans);
  return text;
}

/** Like `claimValue`, with a line end where a line of the text ends a paragraph. */
export function claimParagraphs(draft: FormDraft, path: FieldPath, passage: Passage | undefined): string {
  return claimValue(draft, path, passage, true);
}
