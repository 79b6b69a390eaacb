import type { CellStyle } from '../../model/cellStyle';
import { OWN_RULE_COLUMNS, OWN_RULE_HEADERS } from '../../model/ownRule';
import type { OwnRuleColumn } from '../../model/ownRule';
import type { ColumnPlan } from '../../model/sheetPlan';
import { COLUMN_STYLES } from '../dataColumn';

/** A column of 自定义规则; without those that are read no rule can be understood. */
interface OwnRuleTableColumn extends ColumnPlan {
  readonly header: string;
  readonly isRead: boolean;
}

const { text, longText } = COLUMN_STYLES;
const centered: CellStyle = { ...text, horizontal: 'center' };

const LOOKS: Readonly<Record<OwnRuleColumn, Omit<OwnRuleTableColumn, 'header'>>> = {
  enabled: { width: 7, style: centered, isRead: false },
  name: { width: 28, style: longText, isRead: true },
  severity: { width: 8, style: centered, isRead: false },
  scope: { width: 28, style: longText, isRead: true },
  condition: { width: 11, style: centered, isRead: true },
  content: { width: 20, style: longText, isRead: true },
  onlyIf: { width: 30, style: longText, isRead: false },
  message: { width: 56, style: longText, isRead: false },
};

/** The columns of 自定义规则 in their order on a new sheet. */
export const OWN_RULE_TABLE_COLUMNS: readonly OwnRuleTableColumn[] = OWN_RULE_COLUMNS.map((column) => ({
  header: OWN_RULE_HEADERS[column],
  ...LOOKS[column],
}));
