import type { FieldPath } from './fieldPath';
import { FUND_LINES, LEVEL1_INDICATORS, LEVEL2_INDICATORS, NARRATIVES, SIDES, SIGNOFF_FIELDS } from './form';
import type { FundLine, Level1Indicator, Level2Indicator, Side } from './form';
import type { FormLayout, TableColumn } from './formLayout';
import type { AmountUnit } from './readAmount';
import {
  FORM_LABELS,
  FUND_SOURCE_LABELS,
  FUND_TOTAL_LABELS,
  GOAL_LABELS,
  NARRATIVE_LABELS,
  SIGNOFF_LABELS,
} from './vocabulary';

/** What stands behind a label: a value, nothing, the two goals, or the indicator table. */
type LabelContent = 'text' | 'amount' | 'nothing' | 'goals' | 'indicators';

/** The columns of the indicator table; each side has the last three. */
export type IndicatorColumn = 'level1' | 'level2' | 'name' | 'value';

export interface TemplateLabel {
  /** As the form prints it, without its colon. */
  readonly text: string;
  /** What some copies of the form print in its place. */
  readonly aliases?: readonly string[];
  readonly content: LabelContent;
  /** The field that its value belongs to. */
  readonly path?: FieldPath;
  /** What its values are kept under where no field is for them. Not every copy of the form has such a label. */
  readonly extra?: string;
  /** The side of an amount that no field is for, or of a column of values. */
  readonly side?: Side;
  /** Whether copies of the form without it are complete. */
  readonly isOptional?: boolean;
  /** Whether the form prints a colon behind it. */
  readonly hasColon?: boolean;
  /** Words that the form may print before it, such as 其中：. */
  readonly prefix?: string;
  /** The goal that it stands over. */
  readonly goal?: Side;
  /** The column of the indicator table that it heads. */
  readonly column?: TableColumn;
}

/** A 二级指标 that the contract calls otherwise. */
export interface OtherLevel2 {
  readonly text: string;
  readonly level2: Level2Indicator;
  /** Whether it says more than the name in the contract, so that it is kept beside it. */
  readonly isKept?: boolean;
}

/** A 一级指标 that the contract calls otherwise. */
export interface OtherLevel1 {
  readonly text: string;
  readonly level1: Level1Indicator;
}

/** A form of an office: what is printed on it, in reading order. Another office's form is another description. */
export interface FormTemplate {
  /** What the kind of form is called, to users and in `extra` of the forms read by it. */
  readonly name: string;
  /** The end of its title; what stands before names the office. "" where it prints none. */
  readonly titleEnding: string;
  readonly labels: readonly TemplateLabel[];
  readonly indicatorTable: {
    readonly sides: readonly Side[];
    /** What is printed at its left edge, and again behind a page break. */
    readonly edgeLabels: readonly string[];
    /** The heads of its columns, and again behind a page break. */
    readonly columnLabels: readonly string[];
    readonly level1: readonly Level1Indicator[];
    readonly level2: readonly Level2Indicator[];
    /** Whether levels and names stand once for all sides, with a column of values for each. */
    readonly isOneSided?: boolean;
    readonly otherLevel1?: readonly OtherLevel1[];
    readonly otherLevel2?: readonly OtherLevel2[];
  };
  /** Words that it prints and that say nothing of a project; digits in them may differ from form to form. */
  readonly furniture?: readonly string[];
  /** What its amounts are counted in where it does not print it. */
  readonly unit?: AmountUnit;
  /** How it is printed; forms of a kind without it are printed as the commonest kind is. */
  readonly layout?: FormLayout;
}

/** The labels whose values are kept in `extra`, in the order in which they are kept. */
export function extraLabelsOf({ labels }: FormTemplate): readonly TemplateLabel[] {
  return labels.filter(({ content, extra }) => extra !== undefined && content !== 'nothing');
}

/** Whether forms of this kind say in `extra` of which kind they are; the others are the commonest. */
export function isKindNamed({ indicatorTable }: FormTemplate): boolean {
  return indicatorTable !== YANGQUAN.indicatorTable;
}

const HEAD: readonly TemplateLabel[] = (['projectName', 'department', 'unit', 'attribute', 'duration'] as const).map(
  (path) => ({ text: FORM_LABELS[path], content: 'text', path }),
);

function fundLabel(line: FundLine, side: Side): TemplateLabel {
  const path: FieldPath = `funds.${side}.${line}`;
  if (line === 'total') return { text: FUND_TOTAL_LABELS[side], content: 'amount', path, hasColon: true };
  const prefix = line === 'central' ? { prefix: FORM_LABELS.fundsOf } : {};
  return { text: FUND_SOURCE_LABELS[line], content: 'amount', path, ...prefix };
}

const SIDE_COLUMNS = ['level2', 'name', 'value'] as const;
const COLUMNS: readonly IndicatorColumn[] = ['level1', ...SIDE_COLUMNS, ...SIDE_COLUMNS];

const YANGQUAN: Omit<FormTemplate, 'name' | 'titleEnding'> = {
  labels: [
    ...HEAD,
    { text: FORM_LABELS.funds, content: 'nothing' },
    { text: FORM_LABELS.fundsUnit, aliases: ['（万元）'], content: 'nothing' },
    ...FUND_LINES.flatMap((line) => SIDES.map((side) => fundLabel(line, side))),
    ...NARRATIVES.map((path): TemplateLabel => ({ text: NARRATIVE_LABELS[path], content: 'text', path })),
    ...SIDES.map((side): TemplateLabel => ({ text: GOAL_LABELS[side], content: 'nothing', goal: side })),
    { text: FORM_LABELS.goals, content: 'goals' },
    { text: FORM_LABELS.indicators, content: 'nothing' },
    ...COLUMNS.map((column, at): TemplateLabel => ({
      text: FORM_LABELS[column],
      content: at < COLUMNS.length - 1 ? 'nothing' : 'indicators',
      column,
    })),
    ...SIGNOFF_FIELDS.map((field): TemplateLabel => ({
      text: SIGNOFF_LABELS[field],
      content: 'text',
      path: `signoff.${field}`,
      hasColon: true,
    })),
  ],
  indicatorTable: {
    sides: SIDES,
    edgeLabels: [FORM_LABELS.indicators],
    columnLabels: COLUMNS.map((column) => FORM_LABELS[column]),
    level1: LEVEL1_INDICATORS,
    level2: LEVEL2_INDICATORS,
  },
};

/** The two-sided forms that are read. The two differ in their titles; column widths are learned from each form. */
export const FORM_TEMPLATES: readonly FormTemplate[] = [
  { name: '项目支出绩效目标申报表（实施期和年度两栏）', titleEnding: '项目支出绩效目标申报表', ...YANGQUAN },
  { name: '项目支出绩效目标表（实施期和年度两栏）', titleEnding: '项目支出绩效目标表', ...YANGQUAN },
];
