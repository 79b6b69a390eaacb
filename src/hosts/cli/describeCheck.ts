import { commonRules } from '../../app/check/commonRules';
import type { FilesCheck, FormsOfFile } from '../../app/check/checkForms';
import { ruleCatalogue } from '../../app/check/ruleCatalogue';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import { ownRuleName } from '../../model/ownRule';
import type { Settings } from '../../model/settings';
import { shownName } from './shownName';
import { strings } from './strings';

/** Findings in lines for a reader, by file and form, the gravest of a form first; rules that speak of most forms have one line for all. */
export function describeCheck(
  files: readonly FormsOfFile[],
  { findings, unchecked }: FilesCheck,
  settings: Settings,
): string {
  const { check } = strings;
  const lines: string[] = [];
  const formCount = files.reduce((sum, { forms }) => sum + forms.length, 0);
  const common = commonRules(
    findings.map(({ rule, severity, file, form }) => ({ rule, severity, form: `${file}\n${form}` })),
    formCount,
    settings,
  );
  const findingsOf = groupByForm(findings.filter(({ rule }) => !common.has(rule)));
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
  if (common.size > 0) lines.push('', ...commonLines(findings, common));
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  lines.push(check.total(formCount, count('error'), count('warning'), count('info')));
  return lines.join('\n');
}

/** One line a rule, with what it says of the first form. */
function commonLines(findings: FilesCheck['findings'], common: ReadonlyMap<string, number>): readonly string[] {
  const first = new Map<string, FilesCheck['findings'][number]>();
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...common].flatMap(([rule, forms]) => {
    const example = first.get(rule);
    if (!example) return [];
    const title = ruleCatalogue.get(rule)?.title ?? ownRuleName(rule) ?? rule;
    return [strings.check.common(SEVERITY_LABELS[example.severity], title, forms, example.message, rule)];
  });
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
