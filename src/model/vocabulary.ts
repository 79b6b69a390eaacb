import type { FundLine, Level1Indicator, Level2Indicator, Narrative, Side, SignoffField } from './form';

/** 一级指标 of each 二级指标. */
export const LEVEL1_OF: Readonly<Record<Level2Indicator, Level1Indicator>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** Every label that the official form prints, by what it names. */
export const FORM_LABELS = {
  projectName: '项目名称',
  department: '主管部门及代码',
  unit: '实施单位',
  attribute: '项目属性',
  duration: '项目期',
  funds: '项目资金',
  fundsUnit: '（元）',
  fundsOf: '其中：',
  goals: '总体目标',
  indicators: '绩效指标',
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  value: '指标值',
} as const;

/** What `extra` of a form names the kind of the form by. */
export const KIND_LABEL = '表样';

/** What `extra` of a form names the unit of its amounts by, where that is not 元. */
export const AMOUNT_UNIT_LABEL = '金额单位';

export const SIDE_LABELS: Readonly<Record<Side, string>> = { period: '实施期', annual: '年度' };

export const GOAL_LABELS: Readonly<Record<Side, string>> = { period: '实施期目标', annual: '年度目标' };

/** 资金总额 carries its side in the label; the other lines read alike on both sides. */
export const FUND_TOTAL_LABELS: Readonly<Record<Side, string>> = {
  period: '实施期资金总额',
  annual: '年度资金总额',
};

export const FUND_SOURCE_LABELS: Readonly<Record<Exclude<FundLine, 'total'>, string>> = {
  central: '中央财政资金',
  provincial: '省级财政资金',
  municipal: '市县（区）财政资金',
  selfRaised: '单位自筹',
  other: '其他资金',
};

export const NARRATIVE_LABELS: Readonly<Record<Narrative, string>> = {
  overview: '项目概况',
  basis: '立项依据',
  necessity: '项目设立必要性',
  safeguards: '保证项目实施的制度、措施',
  plan: '项目实施计划',
};

export const SIGNOFF_LABELS: Readonly<Record<SignoffField, string>> = {
  responsible: '负责人',
  handler: '经办人',
  phone: '联系电话',
  filedAt: '填报日期',
};

/** What `extra` names the kind of a form by that is of none of the known kinds. */
export const OTHER_KIND = '其他表样';
