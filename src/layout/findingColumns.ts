import type { CellStyle } from '../model/cellStyle';
import { FINDING_STATE_LABELS } from '../model/findingState';
import type { ColumnPlan } from '../model/sheetPlan';
import { COLUMN_STYLES } from './dataColumn';
import { strings } from './strings';

/** A column of 校验结果. The formulas of 项目总表 need those that are read. */
export interface FindingColumn extends ColumnPlan {
  readonly header: string;
  readonly isRead: boolean;
}

const { text, longText } = COLUMN_STYLES;
const centered: CellStyle = { ...text, horizontal: 'center' };
/** Formulas cannot stand in cells that are formatted as text. */
const link: CellStyle = { vertical: 'middle', horizontal: 'center', format: 'General', font: { color: '0563C1' } };

/** Not there in workbooks of earlier versions, where the place itself is the link. */
export const LINK_COLUMN = {
  header: strings.link,
  width: 7,
  style: link,
  isRead: false,
  isDerived: true,
} as const satisfies FindingColumn;

/** The columns of 校验结果 in their order on a new sheet. */
export const FINDING_COLUMNS: readonly FindingColumn[] = [
  { header: strings.severity, width: 10, style: centered, isRead: true },
  { header: strings.rule, width: 24, style: text, isRead: false },
  { header: strings.id, width: 13, style: text, isRead: true },
  { header: strings.projectName, width: 32, style: longText, isRead: false },
  { header: strings.department, width: 24, style: text, isRead: false },
  { header: strings.place, width: 38, style: text, isRead: false },
  { header: strings.message, width: 60, style: longText, isRead: false },
  {
    ...{ header: strings.state, width: 10, style: centered, isRead: false },
    choices: Object.values(FINDING_STATE_LABELS),
  },
  { header: strings.remark, width: 28, style: longText, isRead: false },
  LINK_COLUMN,
];
