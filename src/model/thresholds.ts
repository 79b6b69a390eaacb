/** The numbers that an office may change, with what holds until it does. */
export const THRESHOLDS = {
  smallestAmount: { label: '资金总额低于此数时提示核实单位', unit: '元', initial: 10_000 },
  financeOfficeCode: { label: '主管部门代码不小于此数时视为财政内部科室', unit: '', initial: 900 },
  thinNarrativeLength: { label: '必要性、措施、计划的最少字数', unit: '字', initial: 20 },
  costTolerance: { label: '数量×单价与年度资金的允许偏差', unit: '%', initial: 1 },
  costErrorDeviation: { label: '数量×单价与年度资金偏差超过此数时为错误', unit: '%', initial: 20 },
  costCoverage: { label: '数量×单价占年度资金低于此数时提示', unit: '%', initial: 60 },
  swingWarning: { label: '年度资金变动的警告线', unit: '%', initial: 20 },
  swingInfo: { label: '年度资金变动的提示线', unit: '%', initial: 10 },
  droppedIndicators: { label: '上年指标减少的警告线', unit: '%', initial: 33.4 },
  targetDrop: { label: '目标低于上年实际的警告线', unit: '%', initial: 5 },
  lowestSatisfaction: { label: '满意度目标的合理下限', unit: '%', initial: 80 },
} as const;

export type ThresholdId = keyof typeof THRESHOLDS;
export const THRESHOLD_IDS = Object.keys(THRESHOLDS) as readonly ThresholdId[];
