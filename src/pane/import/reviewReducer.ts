import { correctReading } from '../../app/correctReading';
import type { ImportDecision } from '../../app/importPreview';
import { valueAt } from '../../model/fieldPath';
import type { ReadingNote } from '../../model/reading';
import type { ImportEvent } from './importEvent';
import type { Review, Settlement } from './importState';
import { placeKey } from './placeKey';

/** The review after an event; the same object when the event does not concern it. */
export function reviewReducer(review: Review, event: ImportEvent): Review {
  switch (event.type) {
    case 'match-requested':
      return { ...review, match: { status: 'pending' } };
    case 'match-finished':
      // A result for a reading that was corrected meanwhile is stale.
      if (event.reading !== review.reading) return review;
      return { ...review, match: { status: 'ready', preview: event.preview } };
    case 'match-failed':
      if (event.reading !== review.reading) return review;
      return { ...review, match: { status: 'failed', failure: event.failure } };
    case 'decided':
      return { ...review, decisions: new Map(review.decisions).set(event.index, event.decision) };
    case 'all-decided':
      return decideAll(review, event.decision);
    case 'difference-decided':
      return { ...review, kept: decideDifference(review.kept, event) };
    case 'differences-decided':
      return { ...review, kept: new Map(review.kept).set(event.index, event.kept) };
    case 'filtered':
      return { ...review, filter: event.filter, visited: undefined };
    case 'form-opened':
      return { ...review, open: event.index, visited: event.index };
    case 'form-closed':
      return { ...review, open: undefined };
    case 'note-confirmed':
      return { ...review, settled: new Map(review.settled).set(event.note, { kind: 'confirmed' }) };
    case 'alternative-taken':
      return takeAlternative(review, event.note);
    case 'note-reopened':
      return reopenNote(review, event.note);
    case 'field-edited':
      return editField(review, event);
    default:
      return review;
  }
}

function decideAll(review: Review, decision: ImportDecision): Review {
  if (review.match.status !== 'ready') return review;
  const decisions = new Map(review.decisions);
  for (const item of review.match.preview.items) if (item.duplicate) decisions.set(item.index, decision);
  return { ...review, decisions };
}

function decideDifference(
  kept: Review['kept'],
  { index, key, isKept }: Extract<ImportEvent, { type: 'difference-decided' }>,
): Review['kept'] {
  const keys = new Set(kept.get(index));
  if (isKept) keys.add(key);
  else keys.delete(key);
  return new Map(kept).set(index, keys);
}

function takeAlternative(review: Review, note: ReadingNote): Review {
  if (note.alternative === undefined) return review;
  const previous = textOf(review, note);
  return previous === undefined ? review : replaceValue(review, note, note.alternative, { kind: 'replaced', previous });
}

function reopenNote(review: Review, note: ReadingNote): Review {
  const settlement = review.settled.get(note);
  if (settlement?.kind === 'replaced') return replaceValue(review, note, settlement.previous, undefined);
  return { ...review, settled: settle(review, note, undefined) };
}

/** Whoever types over a field has looked at what was doubtful about it. Typing what was read takes the edit back. */
function editField(review: Review, edit: Extract<ImportEvent, { type: 'field-edited' }>): Review {
  const previous = textOf(review, edit);
  const reading = correctReading(review.reading, edit, edit.text);
  if (!reading || previous === undefined) return review;
  const key = placeKey(edit);
  const original = review.edited.get(key) ?? previous;
  const changed: Review = { ...review, reading, match: { status: 'pending' } };
  const edited = new Map(review.edited);
  if (textOf(changed, edit) === original) edited.delete(key);
  else edited.set(key, original);
  const settled = new Map(review.settled);
  for (const note of reading.notes) {
    if (placeKey(note) === key && !settled.has(note)) settled.set(note, { kind: 'confirmed' });
  }
  return { ...changed, edited, settled };
}

/** The identity of a form may have changed with its value, so the forms are matched anew. */
function replaceValue(review: Review, note: ReadingNote, text: string, settlement: Settlement | undefined): Review {
  const reading = correctReading(review.reading, note, text);
  if (!reading) return review;
  return { ...review, reading, match: { status: 'pending' }, settled: settle(review, note, settlement) };
}

function settle(review: Review, note: ReadingNote, settlement: Settlement | undefined): Review['settled'] {
  const settled = new Map(review.settled);
  if (settlement) settled.set(note, settlement);
  else settled.delete(note);
  return settled;
}

function textOf(review: Review, place: Pick<ReadingNote, 'form' | 'path'>): string | undefined {
  const form = review.reading.forms[place.form]?.form;
  const value = form && valueAt(form, place.path);
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
