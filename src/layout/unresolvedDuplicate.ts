import type { PlacedRecord } from './dataSheetsReading';

/** A form that the workbook holds twice, so that no sum counts it, until the user takes one away, renames one or says that both are meant. */
export interface UnresolvedDuplicate {
  readonly record: PlacedRecord;
  /** The form of the same 年度, 项目名称 and 实施单位 that is counted. */
  readonly counted: PlacedRecord;
}
