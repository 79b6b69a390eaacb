import { DATA_SHEETS } from '../model/dataSheets';
import type { DataSheet } from '../model/dataSheets';
import type { FormRecord } from '../model/form';
import { HEAD_STYLE } from '../model/headStyle';
import type { OwnCells } from '../model/ownCells';
import { OWN_RULE_COLUMNS } from '../model/ownRule';
import type { OwnRuleRow } from '../model/ownRule';
import type { CellContent, ColumnPlan, SheetPlan } from '../model/sheetPlan';
import { COUNTED_PLACES } from './countFormula';
import type { CountedPlaces } from './countFormula';
import type { RowContents } from './contentsByHeader';
import { MARK_COLUMN } from './dataColumn';
import type { DataColumn } from './dataColumn';
import { ROW_IDENTITY } from './dataTableChange';
import { DOUBT_COLUMNS } from './doubts/doubtColumns';
import { FINDING_COLUMNS } from './findingColumns';
import { FORM_COLUMNS, ID_COLUMN } from './formColumns';
import { formRow } from './formRow';
import { indicatorRowsOf } from './indicatorRowsOf';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { OWN_RULE_TABLE_COLUMNS } from './ownRules/ownRuleColumns';
import { ownDataColumns } from './ownDataColumns';
import { pagesAcross } from './pagesAcross';
import { RECEIPT_COLUMNS } from './receipts/receiptColumns';
import { strings } from './strings';

const TITLE_HEIGHT = 30;
/** The standard font of the workbook, in points. */
const FONT_SIZE = 11;

/** What users wrote beside the rows of forms, by 编号. */
export type OwnCellsById = ReadonlyMap<string, OwnCells>;

/** 项目总表: one row a form. `places` says where 校验结果 and 待核对 have the columns that its formulas count. */
export function planFormSheet(
  records: readonly FormRecord[],
  places: CountedPlaces = COUNTED_PLACES,
  own: OwnCellsById = new Map(),
): SheetPlan {
  const idColumn = FORM_COLUMNS.indexOf(ID_COLUMN);
  const subjects = records.map((record, index) =>
    formRow(record, { row: index + 1, column: idColumn }, places, own.get(record.id)?.form),
  );
  const columns = withMarkLast([...FORM_COLUMNS, ...ownDataColumns(subjects, FORM_COLUMNS)]);
  const rows = subjects.map((subject) => cellsOf(columns, subject));
  return planTable('forms', columns, rows, FROZEN_FORM_COLUMNS);
}

/** 绩效指标: one row an indicator, form by form. */
export function planIndicatorSheet(records: readonly FormRecord[], own: OwnCellsById = new Map()): SheetPlan {
  const subjects = records.flatMap((record) => indicatorRowsOf(record, own.get(record.id)));
  const columns = withMarkLast([...INDICATOR_COLUMNS, ...ownDataColumns(subjects, INDICATOR_COLUMNS)]);
  const rows = subjects.map((subject) => cellsOf(columns, subject));
  return planTable('indicators', columns, rows, FROZEN_INDICATOR_COLUMNS);
}

/** 校验结果: one row a finding, each with its contents by header; none before anything was checked. */
export function planFindingSheet(findings: readonly RowContents[] = []): SheetPlan {
  const rows = findings.map((contents) => FINDING_COLUMNS.map(({ header }) => contents.get(header) ?? null));
  return planTable('findings', FINDING_COLUMNS, rows, 0);
}

/** 编号 to 项目名称 stay in sight while what is right of them is scrolled through. */
const [FROZEN_FORM_COLUMNS, FROZEN_INDICATOR_COLUMNS] = [FORM_COLUMNS, INDICATOR_COLUMNS].map(
  (columns) => columns.findIndex(({ header }) => header === strings.projectName) + 1,
) as [number, number];

/** 待核对: one row a doubt, each with its contents by header. */
export function planDoubtSheet(doubts: readonly RowContents[] = []): SheetPlan {
  const rows = doubts.map((contents) => DOUBT_COLUMNS.map(({ header }) => contents.get(header) ?? null));
  return planTable('doubts', DOUBT_COLUMNS, rows, 0);
}

/** Rows for new rules under those that are there: what is typed into them belongs to the table in every spreadsheet. */
const SPARE_RULES = 20;

/** 自定义规则: one row a rule that the bureau has written. */
export function planOwnRuleSheet(rules: readonly OwnRuleRow[]): SheetPlan {
  const rows = rules.map((rule) => OWN_RULE_COLUMNS.map((column) => rule[column]));
  const spare = Array.from({ length: SPARE_RULES }, () => OWN_RULE_COLUMNS.map(() => null));
  return planTable('ownRules', OWN_RULE_TABLE_COLUMNS, [...rows, ...spare], 0);
}

/** 收表登记: one row a round of a form, or a project or department that is expected, each with its contents by header. */
export function planReceiptSheet(receipts: readonly RowContents[]): SheetPlan {
  const rows = receipts.map((contents) => RECEIPT_COLUMNS.map(({ header }) => contents.get(header) ?? null));
  return planTable('receipts', RECEIPT_COLUMNS, rows, 0);
}

function cellsOf<Subject>(columns: readonly DataColumn<Subject>[], subject: Subject): readonly CellContent[] {
  return columns.map((column) => column.write(subject));
}

/** What is for rules more than for readers stands behind all that is printed. */
function withMarkLast<Subject>(columns: readonly DataColumn<Subject>[]): readonly DataColumn<Subject>[] {
  return [...columns.filter((column) => column !== MARK_COLUMN), ...columns.filter((column) => column === MARK_COLUMN)];
}

interface PrintedColumn extends ColumnPlan {
  readonly header: string;
  readonly isQuiet?: boolean;
  readonly isForScreen?: boolean;
}

/** The last column that is printed: a print area is one block of columns. */
function lastPrinted(columns: readonly PrintedColumn[]): number {
  const forScreen = columns.findIndex(({ isForScreen }) => isForScreen === true);
  if (forScreen >= 0) return forScreen - 1;
  return columns.findLastIndex(({ isDerived, isQuiet }) => isDerived !== true && isQuiet !== true);
}

/** A table needs one row under its header, be it empty. */
function planTable(
  kind: DataSheet,
  columns: readonly PrintedColumn[],
  rows: readonly (readonly CellContent[])[],
  frozenColumns: number,
): SheetPlan {
  const name = DATA_SHEETS[kind];
  const headers = columns.map(({ header }) => header);
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const printed = lastPrinted(columns);
  const across = pagesAcross(columns.slice(0, printed + 1), frozenColumns, FONT_SIZE);
  return {
    name,
    rows: [headers, ...body],
    columns: columns.map(({ width, style, choices, isDerived = false }) => ({
      width,
      ...(style && { style }),
      ...(isDerived && { isDerived }),
      ...(choices && { choices }),
    })),
    styles: [
      {
        range: { row: 0, column: 0, rows: 1, columns: columns.length },
        style: HEAD_STYLE,
      },
    ],
    rowHeights: new Map([[0, TITLE_HEIGHT]]),
    table: {
      name,
      range: { row: 0, column: 0, rows: body.length + 1, columns: columns.length },
      rowIdentity: ROW_IDENTITY[kind].map((header) => headers.indexOf(header)),
    },
    freeze: { rows: 1, columns: frozenColumns },
    page: {
      orientation: 'landscape',
      fitToWidth: across,
      ...(printed < columns.length - 1 && { printedColumns: [0, printed] }),
      margins: { top: 1.5, right: 1, bottom: 1.5, left: 1 },
      titleRows: [0, 0],
      ...(across > 1 && frozenColumns > 0 && { titleColumns: [0, frozenColumns - 1] }),
      footer: '&A　第 &P 页 共 &N 页',
    },
  };
}
