/** What makes a sheet look or print better, as it is told to users; a host that refuses it writes the data all the same. */
export const FINISH_LABELS = {
  page: '打印设置',
  freeze: '冻结窗格',
  chart: '图表',
  size: '列宽和行高',
  link: '跳转链接',
} as const;

export type FinishKind = keyof typeof FINISH_LABELS;
