import { FUND_LINES, LEVEL1_INDICATORS, LEVEL2_INDICATORS, NARRATIVES, SIDES } from '../../model/form';
import type { FundLine, Level1Indicator, Level2Indicator, Narrative, Side } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import {
  FORM_LABELS,
  FUND_SOURCE_LABELS,
  FUND_TOTAL_LABELS,
  GOAL_LABELS,
  NARRATIVE_LABELS,
} from '../../model/vocabulary';
import { repairRadicals } from '../stream/repairRadicals';

/** What a cell says that holds nothing but a label of the form. */
export type CellLabel =
  | { readonly kind: 'scalar'; readonly path: 'projectName' | 'department' | 'unit' | 'attribute' | 'duration' }
  | { readonly kind: 'fund'; readonly line: FundLine; readonly side: Side | undefined }
  | { readonly kind: 'narrative'; readonly path: Narrative }
  | { readonly kind: 'goal'; readonly side: Side }
  | { readonly kind: 'heading'; readonly column: 'level1' | 'level2' | 'name' | 'value' }
  | { readonly kind: 'level1'; readonly level1: Level1Indicator }
  | { readonly kind: 'level2'; readonly level2: Level2Indicator }
  /** Stands over a block and takes no value itself: 项目资金, 总体目标, 绩效指标, 其中. */
  | { readonly kind: 'block'; readonly block: Block };

type Block = 'funds' | 'fundsUnit' | 'fundsOf' | 'goals' | 'indicators';

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

const LABELS: ReadonlyMap<string, CellLabel> = new Map(
  [
    ...(['projectName', 'department', 'unit', 'attribute', 'duration'] as const).map(
      (path) => [FORM_LABELS[path], { kind: 'scalar', path }] as const,
    ),
    ...SIDES.map((side) => [FUND_TOTAL_LABELS[side], { kind: 'fund', line: 'total', side }] as const),
    ...FUND_LINES.filter((line) => line !== 'total').map(
      (line) => [FUND_SOURCE_LABELS[line], { kind: 'fund', line, side: undefined }] as const,
    ),
    ...NARRATIVES.map((path) => [NARRATIVE_LABELS[path], { kind: 'narrative', path }] as const),
    ...SIDES.map((side) => [GOAL_LABELS[side], { kind: 'goal', side }] as const),
    ...(['level1', 'level2', 'name', 'value'] as const).map(
      (column) => [FORM_LABELS[column], { kind: 'heading', column }] as const,
    ),
    ...LEVEL1_INDICATORS.map((level1) => [level1, { kind: 'level1', level1 }] as const),
    ...LEVEL2_INDICATORS.map((level2) => [level2, { kind: 'level2', level2 }] as const),
    ...(['funds', 'fundsUnit', 'fundsOf', 'goals', 'indicators'] as const).map(
      (block) => [FORM_LABELS[block], { kind: 'block', block }] as const,
    ),
  ].map(([label, meaning]): [string, CellLabel] => [bareLabel(label), meaning]),
);

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...LABELS.keys()].flatMap((label) => Array.from(label, (_, at) => label.slice(0, at + 1))),
);
