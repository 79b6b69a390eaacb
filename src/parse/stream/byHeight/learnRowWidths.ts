import type { CondensedText } from '../condenseText';
import type { Passage } from '../textRange';
import { displayWidth } from '../textValue';
import type { DecodedRows } from './decodeRows';
import type { RowWidths, ScatteredIndicator } from './openRow';

/** Before anything of a table is known. */
export const UNKNOWN_ROW_WIDTHS: RowWidths = { period: { name: 0, value: 0 }, annual: { name: 0, value: 0 } };

/** What the cells of a table that were read without doubt tell about the widths of its columns: their lines fit. */
export function learnRowWidths(text: CondensedText, decoded: readonly (DecodedRows | undefined)[]): RowWidths {
  const sure = decoded.flatMap((step): ScatteredIndicator[] => {
    const indicators = step?.rows.flatMap((row) => row.indicators) ?? [];
    const doubtful = step?.doubtful();
    return indicators.filter((indicator) => !doubtful?.has(indicator));
  });
  const widthOf = (cells: readonly Passage[]): number => {
    const widths = cells.flat().map((line) => displayWidth(text.text, line));
    return widths.reduce((most, width) => Math.max(most, width), 0);
  };
  const side = (own: readonly ScatteredIndicator[]): RowWidths['period'] => ({
    name: widthOf(own.map(({ name }) => name)),
    value: widthOf(own.map(({ value }) => value)),
  });
  return {
    period: side(sure.filter((indicator) => indicator.side === 'period')),
    annual: side(sure.filter((indicator) => indicator.side === 'annual')),
  };
}
