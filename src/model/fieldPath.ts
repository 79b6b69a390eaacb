import { FUND_LINES, LEVEL1_INDICATORS, LEVEL2_INDICATORS, NARRATIVES, SIDES, SIGNOFF_FIELDS } from './form';
import type {
  Form,
  FundLine,
  Indicator,
  Level1Indicator,
  Level2Indicator,
  Narrative,
  Side,
  SignoffField,
} from './form';
import {
  FORM_LABELS,
  FUND_SOURCE_LABELS,
  FUND_TOTAL_LABELS,
  GOAL_LABELS,
  NARRATIVE_LABELS,
  SIDE_LABELS,
  SIGNOFF_LABELS,
} from './vocabulary';

export type IndicatorField = 'level1' | 'level2' | 'name' | 'value';

/** A heading of the indicator table. */
export type IndicatorLevel = Level1Indicator | Level2Indicator;

/** Names one place in a form, the same in findings, reading notes, cells and the command line. */
export type FieldPath =
  | 'title'
  | 'year'
  | 'projectName'
  | 'department'
  | 'department.code'
  | 'department.name'
  | 'unit'
  | 'attribute'
  | 'duration'
  | Narrative
  | 'funds'
  | `funds.${Side}`
  | `funds.${Side}.${FundLine}`
  | `goals.${Side}`
  | `indicators.${Side}`
  | `indicators.${Side}.${IndicatorLevel}`
  | `indicators.${Side}[${number}]`
  | `indicators.${Side}[${number}].${IndicatorField}`
  | `signoff.${SignoffField}`
  | `extra[${number}].value`;

/** Every field of a form that holds one value and is not in the indicator table. */
export const SCALAR_PATHS: readonly FieldPath[] = [
  'title',
  'year',
  'projectName',
  'department.code',
  'department.name',
  'unit',
  'attribute',
  'duration',
  ...SIDES.flatMap((side) => FUND_LINES.map((line): FieldPath => `funds.${side}.${line}`)),
  ...NARRATIVES,
  ...SIDES.map((side): FieldPath => `goals.${side}`),
  ...SIGNOFF_FIELDS.map((field): FieldPath => `signoff.${field}`),
];

const INDICATOR_PATH = /^indicators\.(period|annual)\[(\d+)\](?:\.(level1|level2|name|value))?$/;

/** The parts of an indicator's path, or undefined for any other path. `index` counts from 0. */
export function parseIndicatorPath(
  path: string,
): { readonly side: Side; readonly index: number; readonly field: IndicatorField | undefined } | undefined {
  const match = INDICATOR_PATH.exec(path);
  if (!match) return undefined;
  return { side: match[1] as Side, index: Number(match[2]), field: match[3] as IndicatorField | undefined };
}

/** The side and, where it names one, the heading of a path to indicators that may not be there; undefined for any other path. */
export function parseIndicatorGroup(path: string): IndicatorGroupPath | undefined {
  return GROUPS.get(path);
}

/** Whether an indicator stands under a heading of its table; any does where there is none. */
export function isUnder({ level1, level2 }: Indicator, level: IndicatorLevel | undefined): boolean {
  return level === undefined || level1 === level || level2 === level;
}

interface IndicatorGroupPath {
  readonly side: Side;
  readonly level: IndicatorLevel | undefined;
}

const LEVELS: readonly IndicatorLevel[] = [...LEVEL1_INDICATORS, ...LEVEL2_INDICATORS];

const GROUPS: ReadonlyMap<string, IndicatorGroupPath> = new Map<FieldPath, IndicatorGroupPath>(
  SIDES.flatMap((side): [FieldPath, IndicatorGroupPath][] => [
    [`indicators.${side}`, { side, level: undefined }],
    ...LEVELS.map((level): [FieldPath, IndicatorGroupPath] => [`indicators.${side}.${level}`, { side, level }]),
  ]),
);

/** Every path that names more than one field, but for single indicators. */
export function groupPaths(): readonly FieldPath[] {
  return [
    'department',
    'funds',
    ...SIDES.map((side): FieldPath => `funds.${side}`),
    ...([...GROUPS.keys()] as FieldPath[]),
  ];
}

/** The places of what a form has beyond its fields. */
export function extraPaths({ extra = [] }: Form): readonly FieldPath[] {
  return extra.map((_, index): FieldPath => `extra[${index}].value`);
}

/** The value that a path names; undefined where the form has no such place. */
export function valueAt(form: Form, path: FieldPath): unknown {
  let value: unknown = form;
  for (const key of path.split(/[.[\]]+/u)) {
    if (key === '') continue;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/**
 * The name of a place as the form prints it, e.g. 「年度资金总额」, 「实施期数量指标第3项指标值」. With the form, an indicator is counted
 * within its 二级指标, as a reader of the form counts it; without it, within the whole side.
 */
export function fieldLabel(path: FieldPath, form?: Form): string {
  const indicator = parseIndicatorPath(path);
  if (!indicator) return SCALAR_LABELS.get(path) ?? extraLabel(path, form) ?? path;
  const { side, index, field } = indicator;
  const level2 = form?.indicators[side][index]?.level2;
  const order = level2
    ? form.indicators[side].slice(0, index + 1).filter((other) => other.level2 === level2).length
    : index + 1;
  const place = `${SIDE_LABELS[side]}${level2 ?? '绩效指标'}第${order}项`;
  return field ? place + FORM_LABELS[field] : place;
}

/** The label that the form prints; without the form, the number of the place. */
function extraLabel(path: string, form: Form | undefined): string | undefined {
  const index = EXTRA_PATH.exec(path)?.[1];
  return index && (form?.extra?.[Number(index)]?.label ?? `其他内容第${Number(index) + 1}项`);
}

const EXTRA_PATH = /^extra\[(\d+)\]\.value$/u;

const SCALAR_LABELS: ReadonlyMap<string, string> = new Map<FieldPath, string>([
  ['title', '表名'],
  ['year', '年度'],
  ['projectName', FORM_LABELS.projectName],
  ['department', '主管部门'],
  ['department.code', '主管部门代码'],
  ['department.name', '主管部门'],
  ['unit', FORM_LABELS.unit],
  ['attribute', FORM_LABELS.attribute],
  ['duration', FORM_LABELS.duration],
  ['funds', FORM_LABELS.funds],
  ...NARRATIVES.map((field): [FieldPath, string] => [field, NARRATIVE_LABELS[field]]),
  ...SIGNOFF_FIELDS.map((field): [FieldPath, string] => [`signoff.${field}`, SIGNOFF_LABELS[field]]),
  ...SIDES.flatMap((side): [FieldPath, string][] => [
    [`funds.${side}`, `${SIDE_LABELS[side]}资金`],
    [`funds.${side}.total`, FUND_TOTAL_LABELS[side]],
    ...FUND_LINES.filter((line) => line !== 'total').map((line): [FieldPath, string] => [
      `funds.${side}.${line}`,
      SIDE_LABELS[side] + FUND_SOURCE_LABELS[line],
    ]),
    [`goals.${side}`, GOAL_LABELS[side]],
  ]),
  ...[...GROUPS].map(
    ([path, { side, level }]) => [path as FieldPath, SIDE_LABELS[side] + (level ?? FORM_LABELS.indicators)] as const,
  ),
]);
