import type { Form, Indicator, Level2Indicator } from '../model/form';
import { LEVEL1_OF } from '../model/vocabulary';

/** A form that a reviewer passes without a question; the examples of all rules are patches of it. */
export const exampleForm: Form = {
  title: '阳泉市市级预算部门（单位）项目支出绩效目标申报表',
  year: 2025,
  projectName: '养老护理员职业技能培训',
  department: { code: '021', name: '阳泉市民政局' },
  unit: '阳泉市养老服务指导中心',
  attribute: '一次性项目（1年结束）',
  duration: '1年',
  funds: {
    period: { total: 600000, central: 0, provincial: 0, municipal: 600000, selfRaised: 0, other: 0 },
    annual: { total: 600000, central: 0, provincial: 0, municipal: 600000, selfRaised: 0, other: 0 },
  },
  overview: '面向全市养老机构分4期培训300名护理员，人均培训成本2000元，内容为失能照护和急救。',
  basis: '《关于加强养老护理员队伍建设的实施意见》（阳民发〔2024〕16号）',
  necessity: '养老机构持证护理员不足，失能老人的照护质量难以保证，需要集中培训补齐技能短板。',
  safeguards: '执行《阳泉市职业技能培训补贴资金管理办法》，实行签到考勤、结业考核和第三方监督。',
  plan: '3月完成招标，4月至9月分期组织培训，10月底前完成结业考核并兑付培训费。',
  goals: {
    period: '分4期完成300名养老护理员的职业技能培训，结业合格率达到95%。',
    annual: '分4期完成300名养老护理员的职业技能培训，结业合格率达到95%。',
  },
  indicators: { period: rows(), annual: rows() },
  signoff: { responsible: '王建国', handler: '李敏', phone: '0353-2293000', filedAt: '20250110093000' },
};

function rows(): readonly Indicator[] {
  return [
    row('数量指标', '培训护理员人数', '300人'),
    row('数量指标', '培训期数', '4期'),
    row('质量指标', '结业合格率', '≥95%'),
    row('时效指标', '培训完成时间', '2025年10月31日前'),
    row('成本指标', '人均培训成本', '2000元/人'),
    row('社会效益指标', '护理员持证上岗率', '≥80%'),
    row('服务对象满意度指标', '参训护理员满意度', '≥95%'),
  ];
}

function row(level2: Level2Indicator, name: string, value: string): Indicator {
  return { level1: LEVEL1_OF[level2], level2, name, value };
}
