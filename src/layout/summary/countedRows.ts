import { fieldLabel } from '../../model/fieldPath';
import type { Severity } from '../../model/finding';
import { FUND_LINES, SIDES } from '../../model/form';
import type { PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import type { UnresolvedDuplicate } from '../unresolvedDuplicate';
import { strings } from './strings';
import type { CountedRow } from './summaryColumns';

/** How many findings of each severity 校验结果 lists on a form; undefined where there are none. */
export type FindingCounts = ReadonlyMap<string, Readonly<Record<Severity, number>>>;

const NO_FINDINGS = { error: 0, warning: 0, info: 0 } as const;

/** The forms of a workbook as formulas over 项目总表 will count them; `findings` and `duplicates` are by 编号. */
export function countedRows(
  records: readonly PlacedRecord[],
  table: DataTable,
  findings: FindingCounts,
  duplicates: ReadonlyMap<string, UnresolvedDuplicate>,
): readonly CountedRow[] {
  return records.map(({ id, row, form }) => ({
    row,
    year: form.year,
    departmentCode: form.department.code,
    departmentName: String(table.valueAt(row, fieldLabel('department.name')) ?? ''),
    amountOf: (header) => {
      const value = table.valueAt(row, header);
      return typeof value === 'number' ? value : 0;
    },
    indicators: form.indicators.period.length + form.indicators.annual.length,
    findings: findings.get(id) ?? NO_FINDINGS,
    duplicate: duplicates.get(id),
  }));
}

const NUMBER_HEADERS = [
  fieldLabel('year'),
  ...SIDES.flatMap((side) => FUND_LINES.map((line) => fieldLabel(`funds.${side}.${line}`))),
];

/** A sentence on the rows of 项目总表 whose 年度 or amounts are texts: a reader takes them for numbers, a formula does not. */
export function textAmountNotes(records: readonly PlacedRecord[], table: DataTable): readonly string[] {
  const rows = records
    .map(({ row }) => row)
    .filter((row) =>
      NUMBER_HEADERS.some((header) => {
        const value = table.valueAt(row, header);
        return typeof value === 'string' && value.trim() !== '';
      }),
    );
  return rows.length === 0 ? [] : [strings.textAmounts(rows.map((row) => row + 1).join('、'))];
}
