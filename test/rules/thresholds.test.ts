import { SEVERITIES } from '../../src/model/finding';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import type { ThresholdId } from '../../src/model/thresholds';
import { makeChecker } from '../../src/rules/checkForms';
import type { FormPatch } from '../../src/rules/ruleExample';
import { patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';
import { LAST_YEAR, RECURRING, money } from './ruleCases';

const everyRule = rules.map(({ id }) => id);

/** What a rule says of the last of these forms, by its gravest finding: how grave it is, and which sentence. */
function grade(rule: string, forms: readonly FormPatch[]): string {
  const { findings } = makeChecker(INITIAL_SETTINGS, everyRule).check(forms.map(patchedForm));
  const said = findings.filter((finding) => finding.rule === rule);
  const gravest = SEVERITIES.flatMap((severity) => said.find((one) => one.severity === severity) ?? [])[0];
  return gravest ? `${gravest.severity} ${gravest.messageId ?? ''}` : 'silent';
}

const unitCost = (value: string, side?: 'annual'): FormPatch => ({
  rows: [{ row: '人均培训成本', value, ...(side && { side }) }],
});
const items = (last: string, about = ''): FormPatch => ({
  plan: `3月至10月实施：聘请讲师20万元，印制教材${about}10万元，租用场地10万元，实训耗材10万元，考核费${last}万元。`,
});
const yearAfter = (annual: number): readonly FormPatch[] => [
  { ...RECURRING, ...LAST_YEAR, ...money(1_000_000, 1_000_000) },
  { ...RECURRING, ...money(annual, annual) },
];
const filled = (length: number) => '字'.repeat(length);
const NAME = '养老机构护理人员职业技能集中轮训考';
const OTHER_UNIT = { unit: '阳泉市老年大学', department: { code: '035', name: '阳泉市教育局' } };
const named = (count: number, prefix = ''): FormPatch['rows'] => [
  { clear: true },
  ...Array.from({ length: count }, (_, at) => ({
    add: ['数量指标', `${prefix}第${'甲乙丙丁'.charAt(at)}类护理员数`, '10人'] as const,
  })),
];
const more = (count: number): FormPatch['rows'] =>
  Array.from({ length: count }, (_, at) => ({
    add: ['数量指标', `教材${'甲乙丙丁戊己'.charAt(at)}册数`, '10册'] as const,
  }));

/** On this side of its initial number a rule says one thing, right beyond it another. */
type Sides = readonly [
  rule: string,
  beyond: FormPatch | readonly FormPatch[],
  said: string,
  within: FormPatch | readonly FormPatch[],
  saidWithin?: string,
];

const SIDES: Readonly<Record<Exclude<ThresholdId, 'commonShare' | 'fewestForms' | 'fewestPerLevel'>, Sides>> = {
  smallestAmount: ['amount-invalid', money(9_999.99, 9_999.99), 'warning', money(10_000, 10_000)],
  financeOfficeCode: [
    'dept-is-finance-office',
    { department: { code: '900' } },
    'warning',
    { department: { code: '899' } },
  ],
  thinNarrativeLength: ['narrative-too-thin', { necessity: filled(19) }, 'warning', { necessity: filled(20) }],
  fundSumTolerance: [
    'fund-sum-mismatch',
    { funds: { annual: { total: 600_000.006 } } },
    'error',
    { funds: { annual: { total: 600_000.005 } } },
  ],
  fundsCut: [
    'funds-cut-targets-unchanged',
    { ...RECURRING, ...money(1_000_000, 899_999) },
    'warning',
    { ...RECURRING, ...money(1_000_000, 900_000) },
  ],
  yearsSumTolerance: [
    'funds-cut-targets-unchanged',
    { ...RECURRING, duration: '3年', ...money(1_890_001, 600_000) },
    'warning',
    { ...RECURRING, duration: '3年', ...money(1_890_000, 600_000) },
  ],
  totalCostTolerance: [
    'total-cost-exceeds-funds',
    { rows: [{ add: ['成本指标', '项目总成本', '606001元'] }] },
    'warning',
    { rows: [{ add: ['成本指标', '项目总成本', '606000元'] }] },
  ],
  outlierPeriod: ['cost-magnitude-outlier', unitCost('10001元/人'), 'error', unitCost('10000元/人')],
  outlierAnnual: [
    'cost-magnitude-outlier',
    unitCost('20001元/人', 'annual'),
    'error',
    unitCost('20000元/人', 'annual'),
  ],
  slipLeast: [
    'cost-magnitude-outlier',
    unitCost('999999元/人', 'annual'),
    'error outlier',
    unitCost('1000000元/人', 'annual'),
    'error slip',
  ],
  slipMost: [
    'cost-magnitude-outlier',
    unitCost('2200001元/人', 'annual'),
    'error outlier',
    unitCost('2200000元/人', 'annual'),
    'error slip',
  ],
  costTolerance: ['qty-cost-vs-funds', unitCost('2021元/人'), 'warning', unitCost('2020元/人')],
  costErrorDeviation: ['qty-cost-vs-funds', unitCost('2401元/人'), 'error', unitCost('2400元/人'), 'warning'],
  costCoverage: [
    'qty-cost-coverage-partial',
    { rows: [{ row: '人均培训成本', value: '1199元/人' }, { add: ['成本指标', '教材印制费', '10元/册'] }] },
    'info',
    { rows: [{ row: '人均培训成本', value: '1200元/人' }, { add: ['成本指标', '教材印制费', '10元/册'] }] },
  ],
  fewestItems: [
    'narrative-items-vs-funds',
    items('5'),
    'warning',
    { plan: '3月至10月实施：聘请讲师20万元，印制教材10万元，租用场地10万元，实训耗材10万元。' },
  ],
  itemsTolerance: ['narrative-items-vs-funds', items('10.31'), 'warning', items('10.3')],
  roughItemsTolerance: ['narrative-items-vs-funds', items('10.61', '约'), 'warning', items('10.6', '约')],
  targetDrop: [
    'target-below-actual',
    { overview: '面向全市养老机构开展培训，2024年实际培训护理员316人。' },
    'warning',
    { overview: '面向全市养老机构开展培训，2024年实际培训护理员315人。' },
  ],
  lowestSatisfaction: [
    'satisfaction-implausible',
    { rows: [{ row: '参训护理员满意度', value: '≥79.9%' }] },
    'info',
    { rows: [{ row: '参训护理员满意度', value: '≥80%' }] },
  ],
  longestVagueValue: [
    'benefit-value-vague',
    { rows: [{ row: '护理员持证上岗率', name: '照护水平', value: '有效提升全市养老照护水平' }] },
    'info',
    { rows: [{ row: '护理员持证上岗率', name: '照护水平', value: '有效提升全市养老的照护水平' }] },
  ],
  longestEcho: [
    'value-echoes-name',
    { rows: [{ row: '护理员持证上岗率', name: '提升养老照护水平', value: '提升养老' }] },
    'warning',
    { rows: [{ row: '护理员持证上岗率', name: '提升养老照护水平', value: '提升养老照' }] },
  ],
  swingWarning: ['yoy-funds-swing', yearAfter(1_200_001), 'warning', yearAfter(1_200_000), 'info'],
  swingInfo: ['yoy-funds-swing', yearAfter(1_100_001), 'info', yearAfter(1_100_000)],
  droppedIndicators: [
    'yoy-indicators-dropped',
    [LAST_YEAR, { rows: [{ remove: '培训期数' }, { remove: '结业合格率' }, { remove: '护理员持证上岗率' }] }],
    'warning',
    [
      { ...LAST_YEAR, rows: [...LAST_YEAR.rows, { remove: '培训护理员人数' }] },
      { rows: [{ remove: '培训期数' }, { remove: '结业合格率' }] },
    ],
  ],
  fewestCompared: [
    'yoy-indicators-dropped',
    [{ ...LAST_YEAR, rows: named(3) ?? [] }, {}],
    'warning',
    [{ ...LAST_YEAR, rows: named(2) ?? [] }, {}],
  ],
  fewestAlike: [
    'duplicate-project',
    [{ rows: named(3) ?? [] }, { projectName: '社区食堂', rows: named(3) ?? [] }],
    'warning equal',
    [{ rows: named(2) ?? [] }, { projectName: '社区食堂', rows: named(2) ?? [] }],
  ],
  similarName: [
    'similar-project',
    [{ projectName: `${NAME}班` }, { ...OTHER_UNIT, projectName: `${NAME}班评发证`, rows: more(1) ?? [] }],
    'info',
    [{ projectName: `${NAME}班` }, { ...OTHER_UNIT, projectName: `${NAME}班评发证书`, rows: more(1) ?? [] }],
  ],
  similarIndicators: [
    'similar-project',
    [{}, { ...OTHER_UNIT, rows: more(4) ?? [] }],
    'info',
    [{}, { ...OTHER_UNIT, rows: more(5) ?? [] }],
  ],
  fewestIndicators: [
    'indicator-count-low',
    { rows: [{ remove: '培训期数' }, { remove: '结业合格率' }] },
    'info',
    { rows: [{ remove: '培训期数' }] },
  ],
  longTerm: [
    'recurring-total-implausible',
    { ...RECURRING, duration: '10年' },
    'info',
    { ...RECURRING, duration: '9年' },
  ],
  endlessTerm: [
    'horizon-exceeds-term',
    { attribute: '阶段性项目', duration: '49年', rows: [{ add: ['时效指标', '补贴发放时限', '≤60年'] }] },
    'warning',
    { attribute: '阶段性项目', duration: '50年', rows: [{ add: ['时效指标', '补贴发放时限', '≤60年'] }] },
  ],
  fewestCues: [
    'oneoff-but-recurring',
    { plan: '3月完成招标，4月至9月开展日常教学，每年10月底前完成结业考核并兑付培训费。' },
    'warning',
    { plan: '3月完成招标，4月至9月开展日常教学，10月底前完成结业考核并兑付培训费。' },
  ],
  yearsCovered: [
    'recurring-total-implausible',
    { ...RECURRING, ...money(1_799_999, 600_000) },
    'info',
    { ...RECURRING, ...money(1_800_000, 600_000) },
  ],
  copiedLength: [
    'narrative-copied',
    { overview: filled(15), necessity: filled(15) },
    'warning',
    { overview: filled(14), necessity: filled(14) },
  ],
  copiedGoalLength: [
    'goal-copies-plan',
    { plan: filled(6), goals: { annual: filled(6) } },
    'info',
    { plan: filled(5), goals: { annual: filled(5) } },
  ],
  copiedShare: [
    'narrative-copied',
    { overview: filled(20), necessity: filled(18) },
    'warning',
    { overview: filled(20), necessity: filled(17) },
  ],
  textAmountTolerance: [
    'narrative-amount-vs-funds',
    { overview: '面向全市养老机构分4期培训300名护理员，共需60.61万元。' },
    'warning',
    { overview: '面向全市养老机构分4期培训300名护理员，共需60.6万元。' },
  ],
  textNumberTolerance: [
    'narrative-number-vs-indicator',
    { overview: '面向全市养老机构培训护理员304人。' },
    'warning',
    { overview: '面向全市养老机构培训护理员303人。' },
  ],
  roughNumberTolerance: [
    'narrative-number-vs-indicator',
    { overview: '面向全市养老机构培训护理员约316人。' },
    'warning',
    { overview: '面向全市养老机构培训护理员约315人。' },
  ],
  mostMentions: [
    'narrative-number-vs-indicator',
    { overview: '培训护理员10人、护理员20人、护理员30人、护理员40人。' },
    'silent',
    { overview: '培训护理员10人、护理员20人、护理员30人。' },
    'warning',
  ],
  otherFundsAmount: [
    'value-equals-other-funds',
    [{ ...OTHER_UNIT, projectName: '社区食堂', ...money(10_000, 10_000) }, unitCost('10000元')],
    'error',
    [{ ...OTHER_UNIT, projectName: '社区食堂', ...money(9_999, 9_999) }, unitCost('9999元')],
  ],
  sameProjectName: [
    'yoy-funds-swing',
    [{ ...LAST_YEAR, projectName: NAME, ...money(1_000_000, 1_000_000) }, { projectName: `${NAME}评发证书` }],
    'warning',
    [{ ...LAST_YEAR, projectName: NAME, ...money(1_000_000, 1_000_000) }, { projectName: `${NAME}评发证书件` }],
  ],
  sameIndicatorName: [
    'yoy-indicators-dropped',
    [{ ...LAST_YEAR, rows: named(3) ?? [] }, { rows: named(3, '全市各级参') ?? [] }],
    'warning',
    [{ ...LAST_YEAR, rows: named(3) ?? [] }, { rows: named(3, '全市各级') ?? [] }],
  ],
  longestOverview: ['text-over-limit', { overview: filled(501) }, 'info', { overview: filled(500) }],
  longestBasis: ['text-over-limit', { basis: filled(501) }, 'info', { basis: filled(500) }],
  longestNecessity: ['text-over-limit', { necessity: filled(501) }, 'info', { necessity: filled(500) }],
  longestSafeguards: ['text-over-limit', { safeguards: filled(501) }, 'info', { safeguards: filled(500) }],
  longestPlan: ['text-over-limit', { plan: filled(1001) }, 'info', { plan: filled(1000) }],
  longestGoal: ['text-over-limit', { goals: { annual: filled(501) } }, 'info', { goals: { annual: filled(500) } }],
};

const listed = (forms: FormPatch | readonly FormPatch[]): readonly FormPatch[] =>
  Array.isArray(forms) ? (forms as readonly FormPatch[]) : [forms as FormPatch];

test.each(Object.entries(SIDES))('%s：初始值两边不一样', (_, [rule, beyond, said, within, saidWithin = 'silent']) => {
  expect(grade(rule, listed(beyond)).slice(0, said.length)).toBe(said);
  expect(grade(rule, listed(within)).slice(0, saidWithin.length)).toBe(saidWithin);
});
