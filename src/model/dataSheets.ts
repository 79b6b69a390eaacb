/** The worksheets that hold the data; each holds one table of the same name. */
export const DATA_SHEETS = {
  forms: '项目总表',
  indicators: '绩效指标',
  findings: '校验结果',
  doubts: '待核对',
  ownRules: '自定义规则',
  receipts: '收表登记',
} as const;

export type DataSheet = keyof typeof DATA_SHEETS;

/** Those that a check, a sum or a print looks at: all but 收表登记. */
export const WORKING_SHEETS: readonly string[] = Object.values(DATA_SHEETS).filter(
  (name) => name !== DATA_SHEETS.receipts,
);
