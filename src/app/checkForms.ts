import type { Finding, Unchecked } from '../model/finding';
import type { Form } from '../model/form';
import type { Settings } from '../model/settings';
import { checkForms as runRules } from '../rules/checkForms';
import { rules } from '../rules/rules';

/** Forms that came together, e.g. those of one file. */
export interface FormsOfFile {
  readonly file: string;
  readonly forms: readonly Form[];
}

/** A finding with the file it is about; `form` counts the forms of that file from 0. */
export interface FileFinding extends Omit<Finding, 'related'> {
  readonly file: string;
}

/** What could not be checked, with the file, or undefined where it concerns the whole batch. */
interface FileUnchecked extends Unchecked {
  readonly file: string | undefined;
}

export interface FilesCheck {
  readonly findings: readonly FileFinding[];
  readonly unchecked: readonly FileUnchecked[];
}

/** Checks the forms of all files as one batch; `enable` names rules that are off by default. */
export function checkForms(
  files: readonly FormsOfFile[],
  settings: Settings,
  enable: readonly string[] = [],
): FilesCheck {
  const owners = files.flatMap(({ file, forms }) => forms.map((_, form) => ({ file, form })));
  const ownerOf = (form: number) => {
    const owner = owners[form];
    if (!owner) throw new Error(`A finding names form ${form} of ${owners.length}`);
    return owner;
  };
  const { findings, unchecked } = runRules(
    files.flatMap(({ forms }) => forms),
    settings,
    enable,
  );
  return {
    findings: findings.map(({ form, rule, severity, path, message }) => ({
      ...ownerOf(form),
      rule,
      severity,
      path,
      message,
    })),
    unchecked: unchecked.map((entry) =>
      entry.form === null ? { ...entry, file: undefined } : { ...entry, ...ownerOf(entry.form) },
    ),
  };
}

/** Whether a rule of that name exists. */
export function isRuleId(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}
