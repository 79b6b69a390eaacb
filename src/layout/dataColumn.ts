import type { CellStyle } from '../model/cellStyle';
import type { CellContent, ColumnPlan } from '../model/sheetPlan';
import { strings } from './strings';

/** A column of a data sheet: its header, by which it is found again, its looks, and what it shows of a row's subject. */
export interface DataColumn<Subject> extends ColumnPlan {
  readonly header: string;
  readonly style: CellStyle;
  /** Whether reading back needs the column; the others are only shown. */
  readonly isRead: boolean;
  /** What is read on the screen or on the official form, not on a printed list: this ends before the first of them. */
  readonly isForScreen?: boolean;
  readonly write: (subject: Subject) => CellContent;
}

const BASE: CellStyle = { vertical: 'middle' };

/** Looks of the three kinds of cells. Texts are formatted as text, so that what is typed over them stays what was typed. */
export const COLUMN_STYLES = {
  text: { ...BASE, format: '@' },
  longText: { ...BASE, format: '@', wrap: true },
  amount: { ...BASE, format: '#,##0.00##', horizontal: 'right' },
  number: { ...BASE, format: 'General', horizontal: 'right' },
  whole: { ...BASE, format: '0', horizontal: 'center' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Grey: its text is for rules more than for readers, and runs on over empty cells beside the table. */
export const QUIET = '8C8C8C';

/**
 * Says which cells of its row findings are on, so that their colours go where the row goes. Not there in workbooks of earlier versions.
 * A row that is written anew carries none until the next check. It stands last, so that rows of other workbooks can be pasted as before.
 */
export const MARK_COLUMN = {
  header: strings.mark,
  width: 9,
  style: { ...COLUMN_STYLES.text, font: { size: 8, color: QUIET } },
  isRead: false,
  isDerived: true,
  write: (): CellContent => null,
} as const satisfies DataColumn<unknown>;
