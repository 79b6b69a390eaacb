import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { Form } from '../../model/form';
import { overfullSheet } from './overfullSheet';
import type { OverfullSheet } from './overfullSheet';

/** Which of 项目总表 and 绩效指标 have no room for these forms behind what they hold. */
export function tooManyRows(
  { tables }: Pick<DataSheetsReading, 'tables'>,
  added: readonly Form[],
): readonly OverfullSheet[] {
  const indicators = added.reduce(
    (sum, form) => sum + form.indicators.period.length + form.indicators.annual.length,
    0,
  );
  return [
    overfullSheet(DATA_SHEETS.forms, tables.forms, added.length),
    overfullSheet(DATA_SHEETS.indicators, tables.indicators, indicators),
  ].filter((sheet) => sheet !== undefined);
}
