import type { FormTemplate, TemplateLabel } from '../../model/template';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { wordPlaces } from './wordPlaces';

export interface FieldLabel extends TextRange {
  readonly label: TemplateLabel;
}

/**
 * The labels before the indicator table, in the order of the text. A form prints its head, its funds and its goals one
 * after the other, the labels of each in an order of its own. The parts begin where most labels stand in their part: a
 * label elsewhere, or one more often than the form has it, is a word of a text.
 */
export function findFieldLabels(text: CondensedText, range: TextRange, template: FormTemplate): FieldLabel[] {
  const places = placesIn(text, range, template);
  const funds = borderOf(places, 0);
  const goals = funds + borderOf(places.slice(funds), 1);
  return takeLabels([
    ...places.slice(0, funds).filter(({ part }) => part === 0),
    ...places.slice(funds, goals).filter(({ part }) => part === 1),
    ...places.slice(goals).filter(({ part }) => part === 2),
  ]);
}

interface Place extends FieldLabel {
  readonly part: number;
}

/** Where labels may stand. Where both sides have the same label, it is the one side's first and then the other's. */
function placesIn(text: CondensedText, range: TextRange, template: FormTemplate): Place[] {
  const parts = partsOf(template);
  const all = template.labels
    .flatMap((label, at): Place[] => {
      const part = parts[at];
      if (part === undefined) return [];
      return [label.text, ...(label.aliases ?? [])].flatMap((word) =>
        wordPlaces(text, range, word).map((place) => ({ ...place, label, part })),
      );
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const seen = new Set<TemplateLabel>();
  const places: Place[] = [];
  for (const place of all) {
    const last = places.at(-1);
    if (last && place.start < last.end) {
      const isTwin = place.start === last.start && place.end === last.end;
      if (isTwin && seen.has(last.label) && !seen.has(place.label)) places[places.length - 1] = place;
      continue;
    }
    if (last) seen.add(last.label);
    places.push(place);
  }
  return places;
}

/** Before how many places most labels of a part stand, and behind which most labels of the later ones. */
function borderOf(places: readonly Place[], part: number): number {
  const before = distinctCounts(places, (place) => place.part === part);
  const behind = distinctCounts([...places].reverse(), (place) => place.part > part).reverse();
  const sums = before.map((count, at) => count + (behind[at] ?? 0));
  return sums.indexOf(Math.max(...sums));
}

/** How many different labels that count are among the first places, for each number of them. */
function distinctCounts(places: readonly Place[], counts: (place: Place) => boolean): number[] {
  const seen = new Set<TemplateLabel>();
  const sums = [0];
  for (const place of places) {
    if (counts(place)) seen.add(place.label);
    sums.push(seen.size);
  }
  return sums;
}

function takeLabels(places: readonly FieldLabel[]): FieldLabel[] {
  const taken = new Set<TemplateLabel>();
  const found: FieldLabel[] = [];
  let end = 0;
  for (const place of places) {
    if (place.start < end || taken.has(place.label)) continue;
    taken.add(place.label);
    found.push(place);
    end = place.end;
  }
  return found;
}

/** For each label the part of the form that it is in; undefined for the table and what is below it. */
function partsOf({ labels }: FormTemplate): (number | undefined)[] {
  const table = labels.findIndex(({ column }) => column !== undefined);
  const goals = labels.findIndex(({ goal, content }) => goal !== undefined || content === 'goals');
  const funds = labels.findIndex(({ content }) => content === 'amount' || content === 'nothing');
  return labels.map((_, at) => {
    if (table >= 0 && at >= table) return undefined;
    return Number(funds >= 0 && at >= funds) + Number(goals >= 0 && at >= goals);
  });
}
