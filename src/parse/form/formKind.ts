import type { FieldPath } from '../../model/fieldPath';
import { isKindNamed } from '../../model/template';
import type { FormTemplate } from '../../model/template';
import { OTHER_KIND } from '../../model/vocabulary';
import { plainText } from './labelText';

/** Of which kind a form is. */
export interface FormKind {
  /** What `extra` names it by; undefined for the commonest kinds, which are not named. */
  readonly name: string | undefined;
  readonly template: FormTemplate | undefined;
  /** Whether it is no form of targets of a project: it is read as what it is, and that is said. */
  readonly isOther: boolean;
}

/** Forms of other purposes, by what their titles say. */
const OTHER_PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/自评|绩效评价|绩效监控|运行监控/u, '绩效自评表'],
  [/整体支出|部门整体|单位整体|整体绩效/u, '部门整体支出绩效目标表'],
  [/区域绩效|转移支付/u, '区域绩效目标表'],
];

/**
 * Tells the kind of a form: by its title where that names another purpose, else the known kind all of whose labels were
 * found. A form that is of none of them is of another kind; it is never forced into one.
 */
export function kindOf(
  title: string,
  isTwoSided: boolean,
  found: ReadonlySet<string>,
  templates: readonly FormTemplate[],
): FormKind {
  const plain = plainText(title);
  const purpose = OTHER_PURPOSES.find(([pattern]) => pattern.test(plain))?.[1];
  if (purpose !== undefined) return { name: purpose, template: undefined, isOther: true };
  const fits = templates.filter((template) => fit(template, isTwoSided, found));
  const template = fits.find(({ titleEnding }) => plain.endsWith(titleEnding)) ?? fits[0];
  if (!template) return { name: OTHER_KIND, template, isOther: false };
  return { name: isKindNamed(template) ? template.name : undefined, template, isOther: false };
}

/** How many of the labels of the commonest kind must be there: parts of a form are copied, too. */
const ENOUGH = 0.6;

function fit(template: FormTemplate, isTwoSided: boolean, found: ReadonlySet<string>): boolean {
  const paths = template.labels.flatMap(({ path, isOptional }): FieldPath[] =>
    path === undefined || isOptional === true || path.startsWith('signoff.') ? [] : [path],
  );
  const has = (path: FieldPath): boolean =>
    found.has(path) || (path.startsWith('department') && found.has('department'));
  const there = paths.filter(has).length;
  if (isKindNamed(template)) return !isTwoSided && there === paths.length && !exceeds(template, found);
  return there >= ENOUGH * paths.length && (isTwoSided || there === paths.length || hasBothSides(found));
}

/** Whether a form has a side that forms of a kind do not have. */
function exceeds({ labels, indicatorTable }: FormTemplate, found: ReadonlySet<string>): boolean {
  const isThere = (place: string): boolean => labels.some(({ path }) => path?.startsWith(place) === true);
  const sides = ['goals.period', 'funds.period'].filter((place) => [...found].some((path) => path.startsWith(place)));
  return sides.some((place) => !isThere(place)) || (found.has('indicators.period') && !indicatorTable.sides.includes('period'));
}

function hasBothSides(found: ReadonlySet<string>): boolean {
  return found.has('funds.period.municipal') && found.has('funds.annual.municipal');
}
