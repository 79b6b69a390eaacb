import type { FormDoubt } from '../../model/doubt';
import { doubtfulPlaces } from '../../model/doubtfulPlaces';
import type { Finding, FindingPlace, Unchecked } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Settings } from '../../model/settings';
import { makeChecker } from '../../rules/checkForms';
import { readOwnRules } from '../../rules/own/ownRules';
import { rules } from '../../rules/rules';
import { setDoubtfulAside } from './setDoubtfulAside';
import { uncheckedOwnRule } from './ownRules';

/** Forms that came together, e.g. those of one file. */
export interface FormsOfFile {
  readonly file: string;
  readonly forms: readonly Form[];
  /** What the reader was not sure of, by position of the form. */
  readonly doubts?: readonly (readonly FormDoubt[])[];
}

/** A finding with the file it is about; `form` counts the forms of that file from 0, and so do its related places. */
export interface FileFinding extends Omit<Finding, 'related'> {
  readonly file: string;
  readonly related: readonly (FindingPlace & { readonly file: string })[];
}

/** What could not be checked, with the file, or undefined where it concerns the whole batch. */
export interface FileUnchecked extends Unchecked {
  readonly file: string | undefined;
}

export interface FilesCheck {
  readonly findings: readonly FileFinding[];
  readonly unchecked: readonly FileUnchecked[];
}

/** Checks the forms of all files as one batch; `enable` names rules that are off by default, `disable` rules that are not to be asked. */
export function checkForms(
  files: readonly FormsOfFile[],
  settings: Settings,
  enable: readonly string[] = [],
  disable: readonly string[] = [],
): FilesCheck {
  const owners = files.flatMap(({ file, forms }) => forms.map((_, form) => ({ file, form })));
  const ownerOf = (form: number) => {
    const owner = owners[form];
    if (!owner) throw new Error(`A finding names form ${form} of ${owners.length}`);
    return owner;
  };
  const all = files.flatMap(({ forms }) => forms);
  const own = readOwnRules(settings.ownRules ?? [], all);
  const checker = makeChecker(
    withoutRules(settings, disable),
    enable.filter((rule) => !disable.includes(rule)),
    [...rules, ...own.rules],
  );
  const result = checker.check(all);
  const doubts = files.flatMap((file) =>
    file.forms.map((form, index) => doubtfulPlaces(form, file.doubts?.[index] ?? [])),
  );
  const aside = setDoubtfulAside(result.findings, (form) => doubts[form]);
  const { findings } = aside;
  const unchecked = [...result.unchecked, ...aside.unchecked];
  return {
    findings: findings.map(({ form, rule, severity, path, message, messageId, data, related }) => ({
      ...ownerOf(form),
      rule,
      severity,
      path,
      message,
      ...(messageId !== undefined && { messageId }),
      ...(data !== undefined && { data }),
      related: related.map((place) => ({ ...ownerOf(place.form), path: place.path })),
    })),
    unchecked: [...unchecked, ...own.problems.map(uncheckedOwnRule)].map((entry) =>
      entry.form === null ? { ...entry, file: undefined } : { ...entry, ...ownerOf(entry.form) },
    ),
  };
}

function withoutRules(settings: Settings, disable: readonly string[]): Settings {
  const off = disable.map((rule) => [rule, { ...settings.rules[rule], enabled: false }] as const);
  return { ...settings, rules: { ...settings.rules, ...Object.fromEntries(off) } };
}

/** Whether a rule of that name exists. */
export function isRuleId(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}
