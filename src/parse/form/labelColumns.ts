import type { FormRow } from './formRow';
import { meaningOf } from './labelMeaning';
import { plainText } from './labelText';

/** The columns in which most cells are known labels: what else stands in them is a label, too. */
export function labelColumnsOf(rows: readonly FormRow[]): ReadonlySet<number> {
  const counts = new Map<number, { labels: number; others: number }>();
  for (const { cells } of rows) {
    if (cells.length < 2) continue;
    for (const { column, text } of cells) {
      const count = counts.get(column) ?? { labels: 0, others: 0 };
      if (meaningOf(text) === undefined) count.others++;
      else count.labels++;
      counts.set(column, count);
    }
  }
  return new Set(
    [...counts].filter(([, { labels, others }]) => labels >= 2 && labels > others).map(([column]) => column),
  );
}

/** Whether a text may be a label: short, no sentence, no number and no date. */
export function looksLikeLabel(text: string): boolean {
  const plain = plainText(text);
  if (plain.length < 2 || plain.length > LONGEST_UNKNOWN) return false;
  return /\p{Script=Han}/u.test(plain) && !/[。；;!?]|^[\d.,]+|\d{4}年|^[有无是否]$/u.test(plain);
}

const LONGEST_UNKNOWN = 24;
