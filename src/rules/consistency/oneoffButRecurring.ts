import type { FieldPath } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import type { FormFacts } from '../measure/formFacts';
import { example } from '../ruleExample';

const CUES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '每年', pattern: /每年/u },
  { name: '运维', pattern: /运维|运行维护/u },
  { name: '日常', pattern: /日常/u },
  { name: '长期', pattern: /长期(?!护理)/u },
  { name: '特许经营合同', pattern: /特许经营/u },
];

export const oneoffButRecurring = defineFormRule({
  id: 'oneoff-but-recurring',
  title: '一次性项目内容像长期项目',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '日常运维、每年发放的补助填成一次性项目，会漏进以后年度的预算安排。',
  fix: '核对项目属性；确为一次性的，删去「每年」「日常」等说法。',
  thresholds: ['fewestCues'],
  bad: [
    example('名称就是运维费', { projectName: '养老服务信息平台运维' }),
    example('计划和目标都写每年、日常', {
      plan: '每年3月完成招标，4月至9月分期开展日常培训，10月底前完成结业考核。',
    }),
  ],
  good: [
    example('一次建成，长期受益', {
      plan: '3月完成招标，10月底前完成结业考核，日常考勤由机构负责。',
      rows: [{ row: '护理员持证上岗率', name: '养老机构照护水平', value: '长期提升' }],
    }),
    example('只有一处「日常」', { plan: '3月完成招标，4月至9月开展日常教学，10月底前完成结业考核并兑付培训费。' }),
  ],
  messages: {
    recurring: (cues: readonly string[]) =>
      `项目属性为一次性，内容却有${cues.map((cue) => `「${cue}」`).join('')}，是否应为经常性项目，请核实。`,
  },
  *check(facts) {
    const { attribute } = facts.form;
    if (!attribute.includes('一次性')) return;
    const inName = CUES.filter(({ pattern }) => pattern.test(facts.form.projectName));
    const elsewhere = new Set([
      ...CUES.filter(({ pattern }) => pattern.test(textOf(facts))).map(({ name }) => name),
      ...yearlyUnits(facts),
    ]);
    if (inName.length === 0 && elsewhere.size < facts.options.threshold('fewestCues')) return;
    const cues = [...new Set([...inName.map(({ name }) => name), ...elsewhere])].slice(0, 4);
    const at: FieldPath[] = inName.length > 0 ? ['attribute', 'projectName'] : ['attribute'];
    yield { message: 'recurring', at, data: cues };
  },
});

/** What the project does. What it leaves behind may last however often the work is done, and a basis speaks of the policy. */
function textOf({ plain, indicators }: FormFacts): string {
  const rows = [...indicators.period, ...indicators.annual]
    .filter(({ level1 }) => level1 !== '效益指标')
    .map(({ plainName, plainValue }) => plainName + plainValue);
  return [plain('plan'), plain('goals.period'), plain('goals.annual'), ...rows].join('\n');
}

/** 元/人/年 and 吨/年: two cues, because one is money and the other a quantity. */
function yearlyUnits({ indicators }: FormFacts): readonly string[] {
  const yearly = indicators.annual.filter(({ reading }) => reading.per.includes('年'));
  const cost = yearly.find(({ reading }) => reading.isMoney && reading.per.length > 1);
  const quantity = yearly.find(({ reading, level2 }) => !reading.isMoney && level2 === '数量指标');
  return [cost, quantity].flatMap((row) => (row ? [row.reading.unit] : []));
}
