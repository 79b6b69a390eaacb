import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, NARRATIVES, SIDES } from '../../model/form';
import type { FundLine, Level1Indicator, Level2Indicator, Narrative, Side } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { extraLabelsOf, FORM_TEMPLATES } from '../../model/template';
import type { FormTemplate, IndicatorColumn, TemplateLabel } from '../../model/template';
import { repairRadicals } from '../stream/repairRadicals';

/** What a cell says that holds nothing but a label of the form. */
export type CellLabel =
  | { readonly kind: 'scalar'; readonly path: FieldPath }
  | {
      readonly kind: 'fund';
      /** Undefined for an amount that no field of the form is for. */
      readonly line: FundLine | undefined;
      /** Undefined where both sides have such a label. */
      readonly side: Side | undefined;
      readonly paths: Readonly<Partial<Record<Side, FieldPath>>>;
    }
  | { readonly kind: 'narrative'; readonly path: Narrative }
  | { readonly kind: 'goal'; readonly side: Side }
  /** `side` is given for a column of values that the levels and names of the table are shared with. */
  | { readonly kind: 'heading'; readonly column: IndicatorColumn; readonly side?: Side }
  /** Heads a column whose texts no field of an indicator is for. */
  | { readonly kind: 'extra-heading'; readonly label: string }
  | { readonly kind: 'level1'; readonly level1: Level1Indicator }
  | { readonly kind: 'level2'; readonly level2: Level2Indicator; readonly isKept?: boolean }
  /** Stands over a block and takes no value itself: 项目资金, 总体目标, 绩效指标, 其中. */
  | { readonly kind: 'block'; readonly isGoals: boolean };

/** The label of the two-sided form that a cell holds; white space, a colon, a leading 其中 and a unit in brackets do not count. */
export function recogniseCellLabel(text: string): CellLabel | undefined {
  return text.length > LONGEST_CELL ? undefined : LABELS.get(bareLabel(text));
}

/** Whether a text is the beginning of a label of the two-sided form, or all of it. */
export function startsCellLabel(text: string): boolean {
  return text.length <= LONGEST_CELL && BEGINNINGS.has(bareLabel(text));
}

/** Templates that a source may hold forms of. */
export interface TemplateSet {
  readonly templates: readonly FormTemplate[];
  /** The label that a cell holds in each of them, in their order; undefined if in none. */
  readonly labelsIn: (text: string) => readonly (CellLabel | undefined)[] | undefined;
}

export function templateSet(templates: readonly FormTemplate[]): TemplateSet {
  const tables = templates.map(labelsOf);
  const known = new Map(
    tables.flatMap((labels) => [...labels.keys()]).map((text) => [text, tables.map((labels) => labels.get(text))]),
  );
  return { templates, labelsIn: (text) => (text.length > LONGEST_CELL ? undefined : known.get(bareLabel(text))) };
}

/** Labels are short; what is longer is not even looked at. */
const LONGEST_CELL = 60;

function bareLabel(text: string): string {
  return normaliseText(repairRadicals(text))
    .replace(/^其中:?(?=[^:])/u, '')
    .replace(/:$/u, '')
    .replace(/(?<=.)\((?:(?:单位:)?万?元|\d{1,3}分?)\)$/u, '');
}

/** Every label that a cell of this template may hold. */
function labelsOf(template: FormTemplate): Map<string, CellLabel> {
  const known = new Map<string, CellLabel>();
  for (const label of template.labels) {
    const meaning = withOtherSide(meaningOf(label, template), known.get(bareLabel(label.text)));
    for (const text of [label.text, ...(label.aliases ?? [])]) if (meaning) known.set(bareLabel(text), meaning);
    if (label.prefix) known.set(bareLabel(label.prefix), { kind: 'block', isGoals: false });
  }
  const { level1, level2, otherLevel2 = [] } = template.indicatorTable;
  for (const name of level1) known.set(name, { kind: 'level1', level1: name });
  for (const name of level2) known.set(name, { kind: 'level2', level2: name });
  for (const { text, ...meaning } of otherLevel2) known.set(text, { kind: 'level2', ...meaning });
  return known;
}

/** The sign-off has no cells of its own: it is read as a line. */
function meaningOf(label: TemplateLabel, template: FormTemplate): CellLabel | undefined {
  const { content, column, goal, side, extra } = label;
  if (column === 'comparator' || column === 'number' || column === 'unit') {
    return { kind: 'extra-heading', label: label.text };
  }
  if (column) return { kind: 'heading', column, ...(side && { side }) };
  if (goal) return { kind: 'goal', side: goal };
  if (extra !== undefined && content === 'nothing') return { kind: 'extra-heading', label: extra };
  const at = extraLabelsOf(template).indexOf(label);
  const path = at < 0 ? label.path : (`extra[${at}].value` as const);
  if (!path) return { kind: 'block', isGoals: content === 'goals' };
  if (content === 'amount') return fundLabel(path, side);
  const narrative = NARRATIVES.find((field) => field === path);
  if (narrative) return { kind: 'narrative', path: narrative };
  return path.startsWith('signoff.') ? undefined : { kind: 'scalar', path };
}

function fundLabel(path: FieldPath, extraSide: Side | undefined): CellLabel | undefined {
  const side = extraSide ?? SIDES.find((one) => path.startsWith(`funds.${one}.`));
  const line = FUND_LINES.find((one) => path.endsWith(`.${one}`));
  return side && { kind: 'fund', line, side, paths: { [side]: path } };
}

/** A label of funds that both sides have means both of them. */
function withOtherSide(label: CellLabel | undefined, other: CellLabel | undefined): CellLabel | undefined {
  if (label?.kind !== 'fund' || other?.kind !== 'fund') return label;
  return { ...label, side: undefined, paths: { ...other.paths, ...label.paths } };
}

const LABELS: ReadonlyMap<string, CellLabel> = FORM_TEMPLATES[0] ? labelsOf(FORM_TEMPLATES[0]) : new Map();

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...LABELS.keys()].flatMap((label) => Array.from(label, (_, at) => label.slice(0, at + 1))),
);
