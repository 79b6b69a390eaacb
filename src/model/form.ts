import { z } from 'zod';
import type { DeepReadonly } from './deepReadonly';

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

const amount = z.number().nullable();

const fundsSchema = z.object({
  total: amount,
  central: amount,
  provincial: amount,
  municipal: amount,
  selfRaised: amount,
  other: amount,
});

const indicatorSchema = z.object({
  level1: z.enum(LEVEL1_INDICATORS),
  level2: z.enum(LEVEL2_INDICATORS),
  name: z.string(),
  value: z.string(),
});

/**
 * One 申报表/目标表. Missing text is "", a missing number is null; amounts are in 元.
 * Texts are exactly the characters of the source cell: nothing is normalised here.
 */
export const formSchema = z.object({
  title: z.string(),
  year: z.number().int().nullable(),
  projectName: z.string(),
  department: z.object({ code: z.string(), name: z.string() }),
  unit: z.string(),
  attribute: z.string(),
  duration: z.string(),
  funds: z.object({ period: fundsSchema, annual: fundsSchema }),
  overview: z.string(),
  basis: z.string(),
  necessity: z.string(),
  safeguards: z.string(),
  plan: z.string(),
  goals: z.object({ period: z.string(), annual: z.string() }),
  indicators: z.object({ period: z.array(indicatorSchema), annual: z.array(indicatorSchema) }),
  signoff: z.object({ responsible: z.string(), handler: z.string(), phone: z.string(), filedAt: z.string() }),
});

export type Form = DeepReadonly<z.infer<typeof formSchema>>;
export type Funds = Form['funds'][Side];
export type Indicator = Form['indicators'][Side][number];

/** A form in a workbook: `id` is its 编号, which joins the rows of the data sheets. */
export interface FormRecord {
  readonly id: string;
  readonly form: Form;
}
