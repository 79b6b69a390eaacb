import type { FieldPath } from '../../model/fieldPath';
import { isBuiltIn } from '../../model/knownTemplates';
import { isKindNamed } from '../../model/template';
import type { FormTemplate } from '../../model/template';
import { OTHER_KIND } from '../../model/vocabulary';
import { bareLabel, plainText } from './labelText';

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

/** What a form shows of its kind. */
export interface KindEvidence {
  readonly title: string;
  /** The wordings of its labels of fields, goals and amounts. */
  readonly labels: readonly string[];
  /** The same with the labels that no field is for. */
  readonly allLabels: readonly string[];
  /** The places whose labels were found, and the lists of indicators that are there. */
  readonly found: ReadonlySet<string>;
  readonly isTwoSided: boolean;
  readonly hasTable: boolean;
}

/**
 * Tells the kind of a form: by its title where that names another purpose; else the known kind whose labels it has. One
 * that is of none of them is of another kind; it is never forced into one. Parts of forms are copied, too: without a
 * table of indicators, the wordings of the labels tell.
 */
export function kindOf(evidence: KindEvidence, templates: readonly FormTemplate[]): FormKind {
  const plain = plainText(evidence.title);
  const purpose = OTHER_PURPOSES.find(([pattern]) => pattern.test(plain))?.[1];
  if (purpose !== undefined) return { name: purpose, template: undefined, isOther: true };
  const taught = templates.find((template) => !isBuiltIn(template) && fitsTaught(template, evidence));
  if (taught) return { name: taught.name, template: taught, isOther: false };
  const fits = templates.filter((template) => isBuiltIn(template) && fitsKind(template, evidence));
  const shares = fits.map((template) => sharedWordings(template, evidence.labels));
  const most = Math.max(...shares);
  const best = fits.filter((_, at) => evidence.hasTable || shares[at] === most);
  const template = best.find(({ titleEnding }) => plain.endsWith(titleEnding)) ?? best[0];
  if (!template) return { name: OTHER_KIND, template, isOther: false };
  return { name: isKindNamed(template) ? template.name : undefined, template, isOther: false };
}

/** How much of the labels of a form must be worded as its kind words them. */
const ENOUGH = 0.8;

/** Whether a form has most of the labels of a kind that somebody described: offices change their titles rather than their labels. */
function fitsTaught(template: FormTemplate, { allLabels, hasTable }: KindEvidence): boolean {
  const own = template.labels.filter((label) => !label.isOptional && label.content !== 'nothing' && !label.column);
  const hasOwnTable = template.labels.some(({ column }) => column !== undefined);
  const wordings = new Set(allLabels.map(bareLabel));
  const shared = own.filter(({ text, aliases = [] }) => [text, ...aliases].some((one) => wordings.has(bareLabel(one))));
  return hasTable === hasOwnTable && shared.length > 0 && shared.length >= ENOUGH * own.length;
}

function fitsKind(template: FormTemplate, evidence: KindEvidence): boolean {
  const { labels, found, isTwoSided, hasTable } = evidence;
  if (exceeds(template, found)) return false;
  const shared = sharedWordings(template, labels);
  if (!hasTable) return shared > 0 && shared === labels.length;
  if (!isKindNamed(template)) return isTwoSided && shared >= ENOUGH * labels.length;
  const paths = template.labels.flatMap(({ path, isOptional }): FieldPath[] =>
    path === undefined || isOptional === true || path.startsWith('signoff.') ? [] : [path],
  );
  return (
    !isTwoSided && paths.every((path) => found.has(path) || (path.startsWith('department') && found.has('department')))
  );
}

function sharedWordings({ labels }: FormTemplate, wordings: readonly string[]): number {
  const known = new Set(labels.flatMap(({ text, aliases = [] }) => [text, ...aliases].map(bareLabel)));
  return wordings.filter((wording) => known.has(bareLabel(wording))).length;
}

/** Whether a form has a side that forms of a kind do not have. */
function exceeds({ labels, indicatorTable }: FormTemplate, found: ReadonlySet<string>): boolean {
  const isThere = (place: string): boolean =>
    labels.some(
      ({ path, goal }) => path?.startsWith(place) === true || (goal !== undefined && place === `goals.${goal}`),
    );
  const sides = ['goals.period', 'funds.period'].filter((place) => [...found].some((path) => path.startsWith(place)));
  return (
    sides.some((place) => !isThere(place)) ||
    (found.has('indicators.period') && !indicatorTable.sides.includes('period'))
  );
}
