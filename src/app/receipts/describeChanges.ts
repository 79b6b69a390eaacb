import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import { findDates } from '../../model/calendarDate';
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
  const [own, later] = [filedDay(form), filedDay(other)];
  return own !== undefined && later !== undefined && own < later;
}

/** The day of 填报日期 as a number that grows with time, e.g. 20240123; undefined where it says no day. */
function filedDay({ signoff }: Form): number | undefined {
  const text = signoff.filedAt.replaceAll(/\s+/gu, '');
  const [digits] = /^(?:19|20)\d{6}/u.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const [date] = findDates(text).dates;
  if (date?.precision !== 'day' || date.year === null || date.month === null || date.day === null) return undefined;
  return date.year * 10_000 + date.month * 100 + date.day;
}
