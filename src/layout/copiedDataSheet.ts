import type { CellGrid } from '../model/cellGrid';
import { DATA_SHEETS } from '../model/dataSheets';
import type { DataSheet } from '../model/dataSheets';
import { normaliseText } from '../model/normaliseText';
import { DOUBT_COLUMNS } from './doubts/doubtColumns';
import { FINDING_COLUMNS } from './findingColumns';
import { FORM_COLUMNS } from './formColumns';
import { INDICATOR_COLUMNS } from './indicatorColumns';

const COLUMNS = {
  forms: FORM_COLUMNS,
  indicators: INDICATOR_COLUMNS,
  findings: FINDING_COLUMNS,
  doubts: DOUBT_COLUMNS,
} satisfies Partial<Record<DataSheet, readonly { readonly header: string }[]>>;

/** So many of the headers of a data sheet make one: no list of another office has them, and a copy may have lost some. */
const SHARE = 0.8;

/**
 * The name of the data sheet that a table is a copy of, by a row of its headers: a sheet that a user has duplicated, or pasted elsewhere.
 * What stands below is a list of forms, and none of it is a form.
 */
export function copiedDataSheet({ cells }: CellGrid): string | undefined {
  const rows = new Map<number, Set<string>>();
  for (const { row, text } of cells) {
    const known = rows.get(row) ?? new Set();
    rows.set(row, known.add(normaliseText(text)));
  }
  for (const [kind, columns] of Object.entries(COLUMNS)) {
    const headers = columns.map(({ header }) => normaliseText(header));
    for (const texts of rows.values()) {
      if (texts.size < SHARE * headers.length) continue;
      if (headers.filter((header) => texts.has(header)).length >= SHARE * headers.length) {
        return DATA_SHEETS[kind as keyof typeof COLUMNS];
      }
    }
  }
  return undefined;
}
