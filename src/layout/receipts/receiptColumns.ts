import type { CellStyle } from '../../model/cellStyle';
import type { Receipt } from '../../model/receipt';
import type { ColumnPlan } from '../../model/sheetPlan';
import { COLUMN_STYLES, QUIET } from '../dataColumn';
import { strings } from '../strings';

/** A column of 收表登记; those that are read tell a row from others, or a row that is received from one that is expected. */
export interface ReceiptColumn extends ColumnPlan {
  readonly header: string;
  readonly isRead: boolean;
  /** The part of a receipt that it shows. */
  readonly part?: keyof Receipt;
  /** For us more than for readers; it is not printed. */
  readonly isQuiet?: boolean;
}

const { text } = COLUMN_STYLES;
const centered: CellStyle = { ...text, horizontal: 'center' };
const { receipts } = strings;

/** The columns of 收表登记 in their order on a new sheet. No text is wrapped: every row is as high as the others. */
export const RECEIPT_COLUMNS: readonly ReceiptColumn[] = [
  { header: strings.id, part: 'id', width: 15, style: text, isRead: true },
  { header: receipts.year, part: 'year', width: 7, style: centered, isRead: false },
  { header: receipts.departmentCode, part: 'departmentCode', width: 13, style: text, isRead: false },
  { header: strings.department, part: 'department', width: 24, style: text, isRead: true },
  { header: strings.projectName, part: 'projectName', width: 32, style: text, isRead: true },
  { header: receipts.unit, part: 'unit', width: 22, style: text, isRead: false },
  { header: receipts.round, part: 'round', width: 9, style: centered, isRead: true },
  { header: receipts.receivedAt, part: 'receivedAt', width: 17, style: centered, isRead: false },
  { header: strings.source, part: 'source', width: 24, style: text, isRead: false },
  { header: receipts.changes, part: 'changes', width: 46, style: text, isRead: false },
  { header: receipts.state, part: 'state', width: 10, style: centered, isRead: true },
  { header: receipts.returnedAt, part: 'returnedAt', width: 17, style: centered, isRead: false },
  { header: receipts.deadline, part: 'deadline', width: 15, style: centered, isRead: false },
  { header: strings.remark, part: 'remark', width: 24, style: text, isRead: false },
  {
    header: receipts.content,
    part: 'content',
    width: 9,
    style: { ...text, font: { size: 8, color: QUIET } },
    isRead: false,
    isQuiet: true,
  },
];
