import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, NARRATIVES, SIDES } from '../../model/form';
import type { FundLine, Level1Indicator, Level2Indicator, Narrative, Side } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { FORM_TEMPLATES } from '../../model/template';
import type { FormTemplate, IndicatorColumn, TemplateLabel } from '../../model/template';
import { repairRadicals } from '../stream/repairRadicals';

/** What a cell says that holds nothing but a label of the form. */
export type CellLabel =
  | { readonly kind: 'scalar'; readonly path: FieldPath }
  | { readonly kind: 'fund'; readonly line: FundLine; readonly side: Side | undefined }
  | { readonly kind: 'narrative'; readonly path: Narrative }
  | { readonly kind: 'goal'; readonly side: Side }
  | { readonly kind: 'heading'; readonly column: IndicatorColumn }
  | { readonly kind: 'level1'; readonly level1: Level1Indicator }
  | { readonly kind: 'level2'; readonly level2: Level2Indicator }
  /** Stands over a block and takes no value itself: 项目资金, 总体目标, 绩效指标, 其中. */
  | { readonly kind: 'block'; readonly isGoals: boolean };

/** The label that a cell holds; white space, a colon, a leading 其中 and a unit in brackets do not count. */
export function recogniseCellLabel(text: string): CellLabel | undefined {
  return text.length > LONGEST_CELL ? undefined : LABELS.get(bareLabel(text));
}

/** Whether a text is the beginning of a label, or all of it. */
export function startsCellLabel(text: string): boolean {
  return text.length <= LONGEST_CELL && BEGINNINGS.has(bareLabel(text));
}

/** Labels are short; what is longer is not even looked at. */
const LONGEST_CELL = 60;

function bareLabel(text: string): string {
  return normaliseText(repairRadicals(text))
    .replace(/^其中:?(?=[^:])/u, '')
    .replace(/:$/u, '')
    .replace(/(?<=.)\((?:单位:)?万?元\)$/u, '');
}

/** Every label that a cell of this template may hold. */
function labelsOf({ labels, indicatorTable }: FormTemplate): Map<string, CellLabel> {
  const known = new Map<string, CellLabel>();
  for (const label of labels) {
    const meaning = meaningOf(label, labels);
    if (meaning) known.set(bareLabel(label.text), meaning);
    if (label.prefix) known.set(bareLabel(label.prefix), { kind: 'block', isGoals: false });
  }
  for (const level1 of indicatorTable.level1) known.set(bareLabel(level1), { kind: 'level1', level1 });
  for (const level2 of indicatorTable.level2) known.set(bareLabel(level2), { kind: 'level2', level2 });
  return known;
}

/** The sign-off has no cells of its own: it is read as a line. */
function meaningOf({ text, content, path, column, goal }: TemplateLabel, all: readonly TemplateLabel[]) {
  if (column) return { kind: 'heading', column } as const;
  if (goal) return { kind: 'goal', side: goal } as const;
  if (!path) return { kind: 'block', isGoals: content === 'goals' } as const;
  if (content === 'amount') return fundLabel(path, all.filter((other) => other.text === text).length > 1);
  const narrative = NARRATIVES.find((field) => field === path);
  if (narrative) return { kind: 'narrative', path: narrative } as const;
  return path.startsWith('signoff.') ? undefined : ({ kind: 'scalar', path } as const);
}

function fundLabel(path: FieldPath, isOnBothSides: boolean): CellLabel | undefined {
  const side = SIDES.find((one) => path.startsWith(`funds.${one}.`));
  const line = FUND_LINES.find((one) => path.endsWith(`.${one}`));
  return line && { kind: 'fund', line, side: isOnBothSides ? undefined : side };
}

const LABELS: ReadonlyMap<string, CellLabel> = FORM_TEMPLATES[0] ? labelsOf(FORM_TEMPLATES[0]) : new Map();

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...LABELS.keys()].flatMap((label) => Array.from(label, (_, at) => label.slice(0, at + 1))),
);
