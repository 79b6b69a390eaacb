import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import { dayIn } from '../../model/calendarDay';
import type { Form } from '../../model/form';
import { groupDigits } from '../groupDigits';
import { receiptStrings } from './strings';

/** So many places are told one by one; a cell is no page. */
const MOST_TOLD = 40;
/** Characters around the first that differs. */
const BEFORE_CHANGE = 6;
const LONGEST_QUOTE = 40;

/** What a round changed of the one before, cell by cell in one line; "内容相同" where it changed nothing. */
export function describeChanges(before: Form, after: Form): string {
  const differences = compareForms(before, after);
  if (differences.length === 0) return receiptStrings.unchanged;
  const told = differences.slice(0, MOST_TOLD).map(describe);
  const more = differences.length - told.length;
  return receiptStrings.changed(differences.length, [...told, ...(more > 0 ? [receiptStrings.more(more)] : [])]);
}

function describe({ kind, label, existing, incoming }: FormDifference): string {
  switch (kind) {
    case 'added':
      return receiptStrings.added(label, quote(incoming, incoming));
    case 'removed':
      return receiptStrings.removed(label, quote(existing, existing));
    case 'reordered':
      return receiptStrings.reordered(label);
    case 'changed':
      return receiptStrings.revised(label, quote(existing, incoming), quote(incoming, existing));
  }
}

/** A value as it is said in a sentence; of a long one the part in which it differs from the other. */
function quote(value: FormDifference['existing'], other: FormDifference['existing']): string {
  if (value === null || value === '') return receiptStrings.nothing;
  if (typeof value === 'number') return groupDigits(value);
  const text = oneLine(value);
  if (text.length <= LONGEST_QUOTE) return `「${text}」`;
  const start = Math.max(0, firstDifference(text, oneLine(String(other ?? ''))) - BEFORE_CHANGE);
  const from = Math.min(start, text.length - LONGEST_QUOTE);
  const to = from + LONGEST_QUOTE;
  return `「${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}」`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function firstDifference(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return at === text.length ? 0 : at;
}

/** Whether a form says itself that it was filled in before another version of it. */
export function isFiledBefore(form: Form, other: Form): boolean {
  const [own, later] = [dayIn(form.signoff.filedAt), dayIn(other.signoff.filedAt)];
  return own !== undefined && later !== undefined && own < later;
}
