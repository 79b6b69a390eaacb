import { LONGEST_CELL_TEXT } from './cellText';
import type { FieldPath } from './fieldPath';
import { isUnder, parseIndicatorGroup, valueAt } from './fieldPath';
import type { Form } from './form';

/** What a form says at a place, in one text that a cell can hold; of a whole side or heading its indicators, of other groups their values. */
export function shownAt(form: Form, path: FieldPath): string {
  const heading = parseIndicatorGroup(path);
  const indicators = heading && form.indicators[heading.side].filter((one) => isUnder(one, heading.level));
  const shown = indicators ? indicators.map(wordsOf).join('\n') : wordsOf(valueAt(form, path));
  return shown.slice(0, LONGEST_CELL_TEXT);
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Object.values(value)
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(' ');
}
