import { DATA_SHEETS } from '../model/dataSheets';
import type { FieldPath } from '../model/fieldPath';
import { fieldLabel, valueAt } from '../model/fieldPath';
import { SEVERITIES, SEVERITY_LABELS } from '../model/finding';
import type { Severity } from '../model/finding';
import type { FormRecord } from '../model/form';
import { FUND_LINES, NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../model/form';
import type { OwnRow } from '../model/ownCells';
import type { CellValue, FormulaCell } from '../model/sheetPlan';
import { COLUMN_STYLES, MARK_COLUMN } from './dataColumn';
import type { DataColumn } from './dataColumn';
import { writeExtra } from './extraText';
import { strings } from './strings';

/** What a row of 项目总表 shows. */
export interface FormRow {
  readonly record: FormRecord;
  /** Counts the findings of one severity on this row's form. */
  readonly countOf: (severity: Severity) => FormulaCell;
  /** Counts the doubts of this row's form that nobody has settled. */
  readonly openDoubts: FormulaCell;
  /** What users wrote beside it. */
  readonly own?: OwnRow | undefined;
}

/** A column of 项目总表 that holds one field of the form. */
export interface FieldColumn extends DataColumn<FormRow> {
  readonly path: FieldPath;
  readonly kind: 'text' | 'amount' | 'year';
}

export const ID_COLUMN: DataColumn<FormRow> = {
  header: strings.id,
  width: 13,
  style: COLUMN_STYLES.text,
  isRead: true,
  write: ({ record }) => record.id,
};

const year: FieldColumn = { ...fieldColumn('year', 7), kind: 'year', style: COLUMN_STYLES.whole };

/** Every field of a form outside its indicator table, one column each. */
export const FIELD_COLUMNS: readonly FieldColumn[] = [
  year,
  fieldColumn('title', 16),
  fieldColumn('projectName', 40),
  fieldColumn('department.code', 13),
  fieldColumn('department.name', 26),
  fieldColumn('unit', 26),
  fieldColumn('attribute', 22),
  fieldColumn('duration', 9),
  ...SIDES.flatMap((side) => FUND_LINES.map((line) => amountColumn(`funds.${side}.${line}`))),
  ...NARRATIVES.map((field) => narrativeColumn(field)),
  ...SIDES.map((side) => narrativeColumn(`goals.${side}`)),
  ...SIGNOFF_FIELDS.map((field) => fieldColumn(`signoff.${field}`, field === 'filedAt' ? 17 : 13)),
];

const COUNT_COLUMNS = SEVERITIES.map((severity): DataColumn<FormRow> => ({
  header: SEVERITY_LABELS[severity],
  width: 7,
  style: COLUMN_STYLES.whole,
  isRead: false,
  write: ({ countOf }) => countOf(severity),
}));

/** Not there in workbooks of earlier versions, whose own column of that name is the user's. */
export const DOUBT_COUNT_COLUMN: DataColumn<FormRow> = {
  header: DATA_SHEETS.doubts,
  width: 8,
  style: COLUMN_STYLES.whole,
  isRead: false,
  write: ({ openDoubts }) => openDoubts,
};

/** What the forms say beyond their fields. Not there in workbooks of earlier versions, which had no such forms. */
export const EXTRA_COLUMN: DataColumn<FormRow> = {
  header: strings.extra,
  width: 40,
  style: COLUMN_STYLES.text,
  isRead: false,
  write: ({ record }) => writeExtra(record.form.extra ?? []),
};

/** The columns of 项目总表 in their order on a new sheet. */
export const FORM_COLUMNS: readonly DataColumn<FormRow>[] = [
  ID_COLUMN,
  ...FIELD_COLUMNS,
  ...COUNT_COLUMNS,
  DOUBT_COUNT_COLUMN,
  EXTRA_COLUMN,
  MARK_COLUMN,
];

function fieldColumn(path: FieldPath, width: number): FieldColumn {
  return {
    header: fieldLabel(path),
    width,
    style: COLUMN_STYLES.text,
    isRead: true,
    path,
    kind: 'text',
    write: ({ record }) => valueAt(record.form, path) as CellValue,
  };
}

function amountColumn(path: FieldPath): FieldColumn {
  return { ...fieldColumn(path, 17), kind: 'amount', style: COLUMN_STYLES.amount };
}

/** Whole texts, which nobody reads in a printed list. */
function narrativeColumn(path: FieldPath): FieldColumn {
  return { ...fieldColumn(path, 40), isForScreen: true };
}
