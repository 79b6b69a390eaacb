import { cellAddress } from '../model/cellAddress';
import { SEVERITIES, SEVERITY_LABELS } from '../model/finding';
import type { Mark } from '../model/mark';
import type { CheckedFinding } from './checkedFinding';

/** One mark a cell, in the colour of its gravest finding and with the sentences of all; ignored findings mark nothing. */
export function marksOf(findings: readonly CheckedFinding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { severity, message, places, state } of findings) {
    if (state === 'ignored') continue;
    const remark = `${SEVERITY_LABELS[severity]}：${message}`;
    for (const { sheet, row, column } of places) {
      const key = `${sheet}!${cellAddress(row, column)}`;
      const mark = marks.get(key);
      const graver =
        mark && SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(severity) ? mark.severity : severity;
      marks.set(key, { sheet, row, column, severity: graver, remark: mark ? `${mark.remark}\n${remark}` : remark });
    }
  }
  return [...marks.values()];
}
