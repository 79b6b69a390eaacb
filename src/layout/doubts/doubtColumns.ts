import type { CellStyle } from '../../model/cellStyle';
import { DOUBT_STATE_LABELS } from '../../model/doubt';
import type { ColumnPlan } from '../../model/sheetPlan';
import { COLUMN_STYLES } from '../dataColumn';
import { strings } from '../strings';

/** A column of 待核对. Those that are read tell one doubt from another. */
export interface DoubtColumn extends ColumnPlan {
  readonly header: string;
  readonly isRead: boolean;
}

const { text, longText } = COLUMN_STYLES;
const centered: CellStyle = { ...text, horizontal: 'center' };

/** The columns of 待核对 in their order on a new sheet. */
export const DOUBT_COLUMNS: readonly DoubtColumn[] = [
  { header: strings.id, width: 13, style: text, isRead: true },
  { header: strings.projectName, width: 32, style: longText, isRead: false },
  { header: strings.place, width: 30, style: longText, isRead: true },
  { header: strings.readAs, width: 40, style: longText, isRead: true },
  { header: strings.original, width: 40, style: longText, isRead: true },
  { header: strings.alternative, width: 30, style: longText, isRead: false },
  { header: strings.explanation, width: 46, style: longText, isRead: false },
  { header: strings.source, width: 24, style: longText, isRead: false },
  {
    ...{ header: strings.state, width: 10, style: centered, isRead: false },
    choices: Object.values(DOUBT_STATE_LABELS),
  },
];
