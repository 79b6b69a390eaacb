import type { FilesCheck, FormsOfFile } from '../../app/checkForms';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import { shownName } from './shownName';
import { strings } from './strings';

/** Findings in lines for a reader, by file and form, the gravest of a form first. */
export function describeCheck(files: readonly FormsOfFile[], { findings, unchecked }: FilesCheck): string {
  const { check } = strings;
  const lines: string[] = [];
  const findingsOf = groupByForm(findings);
  const uncheckedOf = groupByForm(unchecked);
  for (const { file, forms } of files) {
    lines.push(shownName(file));
    forms.forEach((form, index) => {
      const own = findingsOf.get(`${file}\n${index}`) ?? [];
      const open = uncheckedOf.get(`${file}\n${index}`) ?? [];
      lines.push(check.form(index + 1, form.year, form.projectName), ...(own.length === 0 ? [check.clean] : []));
      for (const severity of SEVERITIES) {
        for (const { path, rule, message } of own.filter((finding) => finding.severity === severity)) {
          lines.push(check.finding(SEVERITY_LABELS[severity], fieldLabel(path, form), message, rule));
        }
      }
      for (const { rule, reason } of open) lines.push(check.unchecked(reason, rule));
    });
  }
  const acrossForms = unchecked.filter((entry) => entry.form === null);
  if (acrossForms.length > 0)
    lines.push('', ...acrossForms.map(({ rule, reason }) => check.uncheckedBatch(reason, rule)));
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const formCount = files.reduce((sum, { forms }) => sum + forms.length, 0);
  lines.push(check.total(formCount, count('error'), count('warning'), count('info')));
  return lines.join('\n');
}

function groupByForm<T extends { readonly file: string | undefined; readonly form: number | null }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = `${entry.file ?? ''}\n${entry.form ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
