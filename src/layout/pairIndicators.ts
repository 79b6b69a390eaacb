import { SIDES } from '../model/form';
import { indicatorKey } from '../model/indicatorKey';
import type { PlacedRecord } from './dataSheetsReading';
import type { IndicatorRow } from './indicatorColumns';

export interface IndicatorPairs {
  /** Rows that show the same indicator before and after. */
  readonly paired: readonly { readonly row: number; readonly content: IndicatorRow }[];
  readonly unpaired: readonly IndicatorRow[];
  readonly removedRows: readonly number[];
}

/**
 * Which row of 绩效指标 goes on with which indicator of the updated form: the one of the same side, 二级 and 三级指标, so
 * that what the user noted beside an indicator stays beside it.
 */
export function pairIndicators(existing: PlacedRecord, contents: readonly IndicatorRow[]): IndicatorPairs {
  const rowsByName = new Map<string, number[]>();
  for (const side of SIDES) {
    existing.form.indicators[side].forEach((indicator, index) => {
      const row = existing.indicatorRows[side][index];
      if (row === undefined) return;
      const key = indicatorKey(side, indicator);
      const rows = rowsByName.get(key);
      if (rows) rows.push(row);
      else rowsByName.set(key, [row]);
    });
  }
  for (const rows of rowsByName.values()) rows.reverse();
  const paired: { row: number; content: IndicatorRow }[] = [];
  const unpaired: IndicatorRow[] = [];
  for (const content of contents) {
    const row = rowsByName.get(indicatorKey(content.side, content.indicator))?.pop();
    if (row === undefined) unpaired.push(content);
    else paired.push({ row, content });
  }
  return { paired, unpaired, removedRows: [...existing.unreadableRows, ...[...rowsByName.values()].flat()] };
}
