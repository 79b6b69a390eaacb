import type { FormPatch, RuleExample } from '../../src/rules/ruleExample';

/** A form, or several checked together; with settings where the rule needs them. */
export type RuleCase = FormPatch | readonly FormPatch[] | Omit<RuleExample, 'about'>;

/** Cases of a rule beyond the examples in its file: those it must report and near misses that it must not. */
interface RuleCases {
  readonly loud: readonly RuleCase[];
  readonly silent: readonly RuleCase[];
}

export type CasesByRule = Readonly<Record<string, RuleCases>>;

export const RECURRING = {
  attribute: '经常性项目（长期开展）',
  duration: '99年',
  goals: { period: '每年完成300名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
} as const;

/** The good form of the year before. */
export const LAST_YEAR = { year: 2024, rows: [{ row: '培训完成时间', value: '2024年10月31日前' }] } as const;

/** The good form with these totals, all of them 市县（区）财政资金. */
export function money(period: number, annual: number): FormPatch {
  return { funds: { period: { total: period, municipal: period }, annual: { total: annual, municipal: annual } } };
}
