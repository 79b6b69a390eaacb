/** The worksheets that hold the data; each holds one table of the same name. */
export const DATA_SHEETS = {
  forms: '项目总表',
  indicators: '绩效指标',
  findings: '校验结果',
  doubts: '待核对',
  ownRules: '自定义规则',
} as const;

export type DataSheet = keyof typeof DATA_SHEETS;
