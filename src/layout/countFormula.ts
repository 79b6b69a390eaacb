import { cellAddress } from '../model/cellAddress';
import { DATA_SHEETS } from '../model/dataSheets';
import { SEVERITY_LABELS } from '../model/finding';
import type { Severity } from '../model/finding';
import type { FormulaCell } from '../model/sheetPlan';
import { FINDING_COLUMNS } from './findingColumns';
import { strings } from './strings';
import { wholeColumn } from './wholeColumn';

/** Where 校验结果 has its 编号 and 严重程度; columns count from 0. */
export interface FindingsPlace {
  readonly idColumn: number;
  readonly severityColumn: number;
}

/** Where a new 校验结果 has them. */
export const FINDINGS_PLACE: FindingsPlace = {
  idColumn: FINDING_COLUMNS.findIndex((column) => column.header === strings.id),
  severityColumn: FINDING_COLUMNS.findIndex((column) => column.header === strings.severity),
};

/**
 * The formula that counts the findings of one severity on the form whose 编号 stands at `id`. It names whole columns,
 * so that it stays true when rows of 校验结果 come and go.
 */
export function countFormula(
  severity: Severity,
  id: { readonly row: number; readonly column: number },
  findings: FindingsPlace,
): FormulaCell {
  const ids = wholeColumn(DATA_SHEETS.findings, findings.idColumn);
  const severities = wholeColumn(DATA_SHEETS.findings, findings.severityColumn);
  const cell = `$${cellAddress(id.row, id.column)}`;
  return { formula: `COUNTIFS(${ids},${cell},${severities},"${SEVERITY_LABELS[severity]}")` };
}
