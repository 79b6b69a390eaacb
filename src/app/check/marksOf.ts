import { cellAddress } from '../../model/cellAddress';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { Mark } from '../../model/mark';
import type { CheckedFinding } from './checkedFinding';
import { distinctPlaces } from './distinctPlaces';
import type { OfficialPlace } from './officialMarkPlaces';
import { strings } from '../strings';

/**
 * One mark a cell, in the colour of its gravest finding and with the sentences of all, on the data sheets and on the official forms;
 * ignored findings mark nothing. A cell of another form than the finding's is only pointed at: its sentence says whose it is.
 */
export function marksOf(
  findings: readonly CheckedFinding[],
  officialPlaces: ReadonlyMap<CheckedFinding, readonly OfficialPlace[]>,
): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    if (finding.state === 'ignored') continue;
    const own = sentenceOn(finding, true);
    const others = sentenceOn(finding, false);
    for (const { sheet, row, column, id } of placesOf(finding, officialPlaces)) {
      const { severity, remark } = id === finding.record.id ? own : others;
      const key = `${sheet}!${cellAddress(row, column)}`;
      const mark = marks.get(key);
      const graver =
        mark && SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(severity) ? mark.severity : severity;
      marks.set(key, { sheet, row, column, severity: graver, remark: mark ? `${mark.remark}\n${remark}` : remark });
    }
  }
  return [...marks.values()];
}

function placesOf(
  finding: CheckedFinding,
  officialPlaces: ReadonlyMap<CheckedFinding, readonly OfficialPlace[]>,
): readonly OfficialPlace[] {
  const own = finding.fields.flatMap(({ record: { id }, place }) => (place ? [{ ...place, id }] : []));
  return [...distinctPlaces(own), ...(officialPlaces.get(finding) ?? [])];
}

function sentenceOn(
  { severity, message, record: { id, form } }: CheckedFinding,
  isOwn: boolean,
): { readonly severity: Severity; readonly remark: string } {
  if (isOwn) return { severity, remark: `${SEVERITY_LABELS[severity]}：${message}` };
  const remark = strings.ofOtherForm(id, form.projectName, message);
  return { severity: 'info', remark: `${SEVERITY_LABELS.info}：${remark}` };
}
