/** The two halves of the form: 实施期 (left) and 年度 (right). */
export const SIDES = ['period', 'annual'] as const;
export type Side = (typeof SIDES)[number];

/** The lines of 项目资金 in the order of the form; `total` is the sum of the others. */
export const FUND_LINES = ['total', 'central', 'provincial', 'municipal', 'selfRaised', 'other'] as const;
export type FundLine = (typeof FUND_LINES)[number];

/** The five texts that fill the whole width of the form, in its order. */
export const NARRATIVES = ['overview', 'basis', 'necessity', 'safeguards', 'plan'] as const;
export type Narrative = (typeof NARRATIVES)[number];

/** The sign-off line under the table. */
export const SIGNOFF_FIELDS = ['responsible', 'handler', 'phone', 'filedAt'] as const;
export type SignoffField = (typeof SIGNOFF_FIELDS)[number];

export const LEVEL1_INDICATORS = ['产出指标', '效益指标', '满意度指标'] as const;
export type Level1Indicator = (typeof LEVEL1_INDICATORS)[number];

export const LEVEL2_INDICATORS = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
] as const;
export type Level2Indicator = (typeof LEVEL2_INDICATORS)[number];

/** Amounts in 元 by line; null where the form leaves the cell empty. */
export type Funds = Readonly<Record<FundLine, number | null>>;

/** What a form or one of its indicators says that no field is for: its label and its text, both as they are printed. */
export interface ExtraField {
  readonly label: string;
  readonly value: string;
}

export interface Indicator {
  /** "" where the form prints no level, or one that is none of these. */
  readonly level1: Level1Indicator | '';
  readonly level2: Level2Indicator | '';
  readonly name: string;
  /** Comparator, number and unit in one, also where they stand in columns of their own. */
  readonly value: string;
  /** The other columns of its row, in their order; left out where there is nothing. */
  readonly extra?: readonly ExtraField[];
}

/**
 * One 申报表/目标表. Missing text is "", a missing number is null; amounts are in 元.
 * Texts are exactly the characters of the source cell: nothing is normalised here.
 */
export interface Form extends Readonly<Record<Narrative, string>> {
  readonly title: string;
  readonly year: number | null;
  readonly projectName: string;
  readonly department: { readonly code: string; readonly name: string };
  readonly unit: string;
  readonly attribute: string;
  readonly duration: string;
  readonly funds: Readonly<Record<Side, Funds>>;
  readonly goals: Readonly<Record<Side, string>>;
  readonly indicators: Readonly<Record<Side, readonly Indicator[]>>;
  readonly signoff: Readonly<Record<SignoffField, string>>;
  /** In the order of the form; left out where there is nothing. */
  readonly extra?: readonly ExtraField[];
}

/** A form in a workbook: `id` is its 编号, which joins the rows of the data sheets. */
export interface FormRecord {
  readonly id: string;
  readonly form: Form;
}
