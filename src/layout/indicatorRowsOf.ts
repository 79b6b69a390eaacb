import type { FormRecord } from '../model/form';
import { SIDES } from '../model/form';
import type { IndicatorRow } from './indicatorColumns';

/** The rows of 绩效指标 that a form fills: first 实施期, then 年度, each in the order of the form. */
export function indicatorRowsOf({ id, form }: FormRecord): readonly IndicatorRow[] {
  return SIDES.flatMap((side) =>
    form.indicators[side].map((indicator, index): IndicatorRow => ({
      id,
      projectName: form.projectName,
      side,
      order: index + 1,
      indicator,
    })),
  );
}
