import { normaliseText } from '../model/normaliseText';
import type { OwnRow } from '../model/ownCells';
import { COLUMN_STYLES } from './dataColumn';
import type { DataColumn } from './dataColumn';
import { strings } from './strings';

const WIDTH = 18;

/**
 * The columns that a new sheet needs for what users wrote beside its rows; headers that read alike are one column. They are formatted as text:
 * `01` stays `01`.
 */
export function ownDataColumns<Subject extends { readonly own?: OwnRow | undefined }>(
  subjects: readonly Subject[],
  ours: readonly { readonly header: string }[],
): readonly DataColumn<Subject>[] {
  const taken = new Set(ours.map(({ header }) => normaliseText(header)));
  const headers = new Map<string, string>();
  for (const { own } of subjects) {
    for (const header of own?.keys() ?? []) {
      const key = normaliseText(header);
      if (!headers.has(key)) headers.set(key, header);
    }
  }
  return [...headers].map(([key, header]) => ({
    header: freeHeader(header, taken),
    width: WIDTH,
    style: COLUMN_STYLES.longText,
    isRead: false,
    write: ({ own }) => valueUnder(own, key),
  }));
}

/** A column of the user's that is called like one of ours gets a number. */
function freeHeader(header: string, taken: Set<string>): string {
  let free = header;
  for (let count = 2; taken.has(normaliseText(free)); count += 1) free = strings.headerAgain(header, count);
  taken.add(normaliseText(free));
  return free;
}

/** What stands under a header, which is given without width and blanks. */
export function valueUnder(own: OwnRow | undefined, key: string): string | number | boolean | null {
  for (const [header, value] of own ?? []) if (normaliseText(header) === key) return value;
  return null;
}
