import { normaliseText } from '../model/normaliseText';
import type { OwnRow } from '../model/ownCells';
import type { DataColumn } from './dataColumn';

const WIDTH = 18;

/** The columns that a new sheet needs for what users wrote beside its rows; headers that read alike are one column. */
export function ownDataColumns<Subject extends { readonly own?: OwnRow | undefined }>(
  subjects: readonly Subject[],
): readonly DataColumn<Subject>[] {
  const headers = new Map<string, string>();
  for (const { own } of subjects) {
    for (const header of own?.keys() ?? []) {
      const key = normaliseText(header);
      if (!headers.has(key)) headers.set(key, header);
    }
  }
  return [...headers].map(([key, header]) => ({
    header,
    width: WIDTH,
    style: { vertical: 'middle', wrap: true },
    isRead: false,
    write: ({ own }) => valueUnder(own, key),
  }));
}

/** What stands under a header, which is given without width and blanks. */
export function valueUnder(own: OwnRow | undefined, key: string): string | number | boolean | null {
  for (const [header, value] of own ?? []) if (normaliseText(header) === key) return value;
  return null;
}
