import { cellAddress } from '../model/cellAddress';
import { SEVERITIES, SEVERITY_LABELS } from '../model/finding';
import type { Mark } from '../model/mark';
import type { CellPlace } from '../model/sheetPlan';
import type { CheckedFinding } from './checkedFinding';

/** One mark a cell, in the colour of its gravest finding and with the sentences of all, on the data sheets and at the further places of each; ignored findings mark nothing. */
export function marksOf(
  findings: readonly CheckedFinding[],
  furtherPlaces: ReadonlyMap<CheckedFinding, readonly CellPlace[]>,
): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const { severity, message, places, state } = finding;
    if (state === 'ignored') continue;
    const remark = `${SEVERITY_LABELS[severity]}：${message}`;
    for (const { sheet, row, column } of [...places, ...(furtherPlaces.get(finding) ?? [])]) {
      const key = `${sheet}!${cellAddress(row, column)}`;
      const mark = marks.get(key);
      const graver =
        mark && SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(severity) ? mark.severity : severity;
      marks.set(key, { sheet, row, column, severity: graver, remark: mark ? `${mark.remark}\n${remark}` : remark });
    }
  }
  return [...marks.values()];
}
