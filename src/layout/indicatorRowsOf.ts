import type { FormRecord } from '../model/form';
import { SIDES } from '../model/form';
import { indicatorKey } from '../model/indicatorKey';
import type { OwnCells, OwnRow } from '../model/ownCells';
import type { IndicatorRow } from './indicatorColumns';

/**
 * The rows of 绩效指标 that a form fills: first 实施期, then 年度, each in the order of the form. What users wrote beside an indicator goes
 * with the row of that name.
 */
export function indicatorRowsOf({ id, form }: FormRecord, own?: OwnCells): readonly IndicatorRow[] {
  const waiting = new Map<string, OwnRow[]>();
  for (const { side, indicator, cells } of own?.indicators ?? []) {
    const key = indicatorKey(side, indicator);
    const rows = waiting.get(key);
    if (rows) rows.push(cells);
    else waiting.set(key, [cells]);
  }
  return SIDES.flatMap((side) =>
    form.indicators[side].map((indicator, index): IndicatorRow => {
      const row = { id, projectName: form.projectName, side, order: index + 1, indicator };
      const cells = own && waiting.get(indicatorKey(side, indicator))?.shift();
      return cells ? { ...row, own: cells } : row;
    }),
  );
}
