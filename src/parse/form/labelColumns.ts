import type { FormRow } from './formRow';
import { meaningOf } from './labelMeaning';
import { plainText } from './labelText';

/** For each table the columns in which most cells are known labels: what else stands in them is a label, too. */
export type LabelColumns = ReadonlyMap<number, ReadonlySet<number>>;

export function labelColumnsOf(rows: readonly FormRow[]): LabelColumns {
  const tables = new Map<number, Map<number, { labels: number; others: number }>>();
  for (const { table, cells } of rows) {
    if (cells.length < 2) continue;
    const counts = tables.get(table) ?? new Map<number, { labels: number; others: number }>();
    tables.set(table, counts);
    for (const { column, text } of cells) {
      const count = counts.get(column) ?? { labels: 0, others: 0 };
      if (meaningOf(text) === undefined) count.others++;
      else count.labels++;
      counts.set(column, count);
    }
  }
  return new Map([...tables].map(([table, counts]) => [table, mostlyLabels(counts)]));
}

function mostlyLabels(counts: ReadonlyMap<number, { labels: number; others: number }>): ReadonlySet<number> {
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
