import { correctReading } from '../../app/read/correctReading';
import { valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { ImportEvent } from './importEvent';
import type { Review, Settlement } from './importState';
import { placeKey } from './placeKey';
import { stepToDoubt } from './reviewDoubts';
import type { DoubtKey, ReviewDoubt } from './reviewDoubt';

/** The review after an event about a doubt or a value of a form; the same object when the event does not concern it. */
export function doubtReducer(review: Review, event: ImportEvent): Review {
  switch (event.type) {
    case 'doubt-shown':
      return showDoubt(review, doubtOf(review, event.key));
    case 'doubt-stepped':
      return showDoubt(review, stepToDoubt(review, event.by));
    case 'doubt-confirmed':
      return confirmDoubt(review, event.key);
    case 'lines-dismissed':
      return dismissLines(review, event.keys);
    case 'alternative-taken':
      return takeAlternative(review, event.key);
    case 'line-copied':
      return replaceValue(review, event.key, event.path, event.text);
    case 'doubt-reopened':
      return reopenDoubt(review, event.key);
    case 'field-edited':
      return editField(review, event);
    default:
      return review;
  }
}

function doubtOf({ doubts }: Review, key: DoubtKey): ReviewDoubt | undefined {
  return doubts.find((doubt) => doubt.key === key);
}

function showDoubt(review: Review, doubt: ReviewDoubt | undefined): Review {
  return doubt ? { ...review, open: doubt.form, visited: doubt.form, at: doubt.key } : review;
}

function confirmDoubt(review: Review, key: DoubtKey): Review {
  const confirmed: Review = { ...review, at: key, settled: settle(review.settled, [key], { kind: 'confirmed' }) };
  return showDoubt(confirmed, stepToDoubt(confirmed, 1));
}

function dismissLines(review: Review, lines: readonly DoubtKey[]): Review {
  const keys = lines.filter((key) => !review.settled.has(key));
  const last = keys.at(-1);
  if (last === undefined) return review;
  const dismissed: Review = { ...review, at: last, settled: settle(review.settled, keys, { kind: 'confirmed' }) };
  return showDoubt(dismissed, stepToDoubt(dismissed, 1));
}

function takeAlternative(review: Review, key: DoubtKey): Review {
  const doubt = doubtOf(review, key);
  if (doubt?.kind !== 'note' || doubt.note.alternative === undefined) return review;
  return replaceValue(review, key, doubt.note.path, doubt.note.alternative);
}

function reopenDoubt(review: Review, key: DoubtKey): Review {
  const doubt = doubtOf(review, key);
  const settlement = review.settled.get(key);
  if (!doubt || !settlement) return review;
  if (settlement.kind === 'typed' && doubt.kind === 'note') {
    const { form } = doubt;
    const { path } = doubt.note;
    const original = review.edited.get(placeKey({ form, path }));
    if (original !== undefined) return editField(review, { form, path, text: original });
  }
  const reopened: Review = { ...review, at: key, settled: settle(review.settled, [key], undefined) };
  // What was typed over the text since is the user's, and stays.
  if (settlement.kind !== 'replaced' || doubt.form === undefined) return reopened;
  const place = { form: doubt.form, path: settlement.path };
  if (textOf(review, place) !== settlement.text) return reopened;
  return correct(reopened, place, settlement.previous) ?? reopened;
}

/** Whoever types over a field has looked at what was doubtful about it and its row. Typing what was read takes the edit back. */
function editField(review: Review, edit: FieldOfForm & { readonly text: string }): Review {
  const previous = textOf(review, edit);
  const corrected = correct(review, edit, edit.text);
  if (!corrected || previous === undefined) return review;
  const key = placeKey(edit);
  const original = review.edited.get(key) ?? previous;
  const isBack = textOf(corrected, edit) === original;
  const edited = new Map(review.edited);
  if (isBack) edited.delete(key);
  else edited.set(key, original);
  const keys = doubtsOn(review, edit).filter((on) => review.settled.get(on)?.kind === (isBack ? 'typed' : undefined));
  const settled = settle(review.settled, keys, isBack ? undefined : { kind: 'typed' });
  return { ...corrected, edited, settled, at: keys[0] ?? review.at };
}

/** The doubts on a field and on the row or the pair that it is a part of. */
function doubtsOn({ doubts }: Review, { form, path }: FieldOfForm): readonly DoubtKey[] {
  const row = path.slice(0, path.lastIndexOf('.'));
  const isOn = (doubt: ReviewDoubt): boolean =>
    doubt.kind === 'note' && (doubt.place === path || (doubt.place === row && ROW.test(row)));
  return doubts.filter((doubt) => doubt.form === form && isOn(doubt)).map(({ key }) => key);
}

const ROW = /^department$|\]$/u;

interface FieldOfForm {
  readonly form: number;
  readonly path: FieldPath;
}

function replaceValue(review: Review, key: DoubtKey, path: FieldPath, text: string): Review {
  const form = doubtOf(review, key)?.form;
  if (form === undefined) return review;
  const previous = textOf(review, { form, path });
  const corrected = correct(review, { form, path }, text);
  if (!corrected || previous === undefined) return review;
  const stored = textOf(corrected, { form, path }) ?? text;
  const settlement: Settlement = { kind: 'replaced', path, previous, text: stored };
  return { ...corrected, at: key, settled: settle(review.settled, [key], settlement) };
}

/** The identity of a form may have changed with its value, so the forms are matched anew. */
function correct(review: Review, place: FieldOfForm, text: string): Review | undefined {
  const reading = correctReading(review.reading, place, text);
  return reading && { ...review, reading, match: { status: 'pending' } };
}

function settle(
  settled: Review['settled'],
  keys: readonly DoubtKey[],
  settlement: Settlement | undefined,
): Review['settled'] {
  if (keys.length === 0) return settled;
  const next = new Map(settled);
  for (const key of keys) {
    if (settlement) next.set(key, settlement);
    else next.delete(key);
  }
  return next;
}

function textOf(review: Review, { form: index, path }: FieldOfForm): string | undefined {
  const form = review.reading.forms[index]?.form;
  const value = form && valueAt(form, path);
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
