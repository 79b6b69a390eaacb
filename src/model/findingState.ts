/** What became of a finding: the user's word, kept through every check. */
export const FINDING_STATES = ['open', 'fixed', 'ignored'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_STATE_LABELS: Readonly<Record<FindingState, string>> = {
  open: '待处理',
  fixed: '已修改',
  ignored: '已忽略',
};
