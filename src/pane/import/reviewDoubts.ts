import type { JoinedReading } from '../../app/read/joinReadings';
import type { RemainderLine } from '../../model/reading';
import type { Form } from '../../model/form';
import { formPlaces, placeOf } from './formPlaces';
import type { Review } from './importState';
import type { ReviewDoubt } from './reviewDoubt';

/**
 * All doubts of a reading in the order in which a person goes through them: form by form, in a form by its places, then
 * the lines that no field took; last the lines of sources without any form. Furniture of pages is no doubt.
 */
export function reviewDoubts(reading: JoinedReading): readonly ReviewDoubt[] {
  const byForm = new Map<number, ReviewDoubt[]>();
  const loose: ReviewDoubt[] = [];
  const add = (doubt: ReviewDoubt): void => {
    const ofForm = doubt.form === undefined ? loose : byForm.get(doubt.form);
    if (ofForm) ofForm.push(doubt);
    else if (doubt.form !== undefined) byForm.set(doubt.form, [doubt]);
  };
  reading.notes.forEach((note, at) => {
    const form = reading.forms[note.form]?.form;
    if (form) add({ kind: 'note', key: `notes[${at}]`, form: note.form, place: placeOf(form, note.path), note });
  });
  for (const [form, doubts] of byForm) byForm.set(form, inOrderOfForm(doubts, reading.forms[form]?.form));
  const formOf = formFinder(reading);
  reading.remainder.forEach((line, at) => {
    if (!isFurniture(line)) add({ kind: 'line', key: `remainder[${at}]`, form: formOf(line), line });
  });
  return [...[...byForm].sort(([one], [other]) => one - other).flatMap(([, doubts]) => doubts), ...loose];
}

/** What pages print around forms, and the reader knows as such. */
export function isFurniture(line: RemainderLine): boolean {
  return line.kind === 'furniture';
}

/** The doubts that nobody has settled yet, in their order. */
export function openDoubts({ doubts, settled }: Pick<Review, 'doubts' | 'settled'>): readonly ReviewDoubt[] {
  return doubts.filter(({ key }) => !settled.has(key));
}

/** How many doubts of each form are open; those of no form are not counted. */
export function openByForm(review: Pick<Review, 'doubts' | 'settled'>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { form } of openDoubts(review)) {
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

/**
 * The open doubt after (`by` 1) or before (-1) another one, or after or before the doubts of a form; behind the last one comes
 * the first again, so that none is missed.
 */
export function stepToDoubt(
  review: Pick<Review, 'doubts' | 'settled' | 'at' | 'open'>,
  by: 1 | -1,
): ReviewDoubt | undefined {
  const { doubts, settled, at, open } = review;
  const current = doubts.findIndex(({ key }) => key === at);
  const isAhead = (doubt: ReviewDoubt, position: number): boolean => {
    if (current >= 0) return by > 0 ? position > current : position < current;
    if (open === undefined) return true;
    const { form = Infinity } = doubt;
    return by > 0 ? form >= open : form < open;
  };
  const left = doubts.map((doubt, position) => ({ doubt, isAhead: isAhead(doubt, position) }));
  const candidates = left.filter(({ doubt }) => !settled.has(doubt.key) && doubt.key !== at);
  const ahead = candidates.filter((candidate) => candidate.isAhead);
  const pool = ahead.length > 0 ? ahead : candidates;
  return (by > 0 ? pool[0] : pool.at(-1))?.doubt;
}

function inOrderOfForm(doubts: readonly ReviewDoubt[], form: Form | undefined): ReviewDoubt[] {
  if (!form) return [...doubts];
  const places = doubts.map((doubt) => (doubt.kind === 'note' ? doubt.place : ''));
  const order = new Map(formPlaces(form, new Set(places)).map((place, at) => [place, at]));
  const positionOf = (doubt: ReviewDoubt): number =>
    doubt.kind === 'note' ? (order.get(doubt.place) ?? 0) : order.size;
  return [...doubts].sort((one, other) => positionOf(one) - positionOf(other));
}

/** A line belongs to the form in or behind which it stands in its source, before the first one to that; lines ask in their order. */
function formFinder({ parts, forms }: JoinedReading): (line: RemainderLine) => number | undefined {
  const starts = parts.map(({ firstForm, forms: count, linesBefore }) => ({
    start: linesBefore + 1,
    forms: forms
      .slice(firstForm, firstForm + count)
      .map(({ extent }, at) => ({ index: firstForm + at, start: extent.start }))
      .sort((one, other) => one.start - other.start),
  }));
  return ({ line, span }) => {
    const ofPart = lastStarted(starts, line)?.forms ?? [];
    return (lastStarted(ofPart, span.start) ?? ofPart[0])?.index;
  };
}

/** The last that starts at or before a position, of those that stand in order of their starts. */
function lastStarted<Start extends { readonly start: number }>(
  starts: readonly Start[],
  position: number,
): Start | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}
