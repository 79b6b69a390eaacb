import type { FieldPath } from '../model/fieldPath';
import type { FormRecord, Side } from '../model/form';
import type { DataProblem } from './dataProblem';
import type { DataTable } from './dataTable';

/** A form of the workbook and the rows (counted from 0) of the data sheets that it was read from. */
export interface PlacedRecord extends FormRecord {
  readonly row: number;
  /** The row of 绩效指标 of each indicator, in the order of the form. */
  readonly indicatorRows: Readonly<Record<Side, readonly number[]>>;
  /** Rows of 绩效指标 that carry its 编号 but could not be taken. */
  readonly unreadableRows: readonly number[];
  /** Fields whose cells cannot be read; the form holds nothing in their place. */
  readonly unreadable: readonly FieldPath[];
}

/** What the data sheets of a workbook hold; a sheet that is not there yet has no table. */
export interface DataSheetsReading {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly DataProblem[];
  readonly tables: {
    readonly forms: DataTable | undefined;
    readonly indicators: DataTable | undefined;
    readonly findings: DataTable | undefined;
    readonly doubts: DataTable | undefined;
    readonly ownRules: DataTable | undefined;
    readonly receipts: DataTable | undefined;
  };
  /** Every 编号 that stands anywhere in the sheets, also where no form belongs to it. */
  readonly usedIds: ReadonlySet<string>;
}
