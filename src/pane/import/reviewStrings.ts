import type { FormDifference } from '../../model/compareForms';
import { formatCount } from '../formatNumber';

/** What the review of one form says. */
export const reviewStrings = {
  title: '核对',
  back: '返回列表',
  previous: '上一份',
  next: '下一份',
  position: (position: number, total: number) => `第 ${formatCount(position)} / ${formatCount(total)} 份`,
  fields: '读出的内容',
  source: '原文',
  empty: '（空）',
  take: (alternative: string) => (alternative === '' ? '改为空' : `改为「${alternative}」`),
  confirm: '原样保留',
  confirmed: '已确认。',
  replaced: (previous: string) => (previous === '' ? '已改，原来为空。' : `已改，原来是「${previous}」。`),
  reopen: '还原',
  differences: (count: number) => `${formatCount(count)} 处不同`,
  differencesHint: {
    update: '更新时写入这一份的内容；要留下原有的，逐处改选。',
    other: '选「更新」后，可以逐处决定写入哪一边的内容。',
  },
  keepAll: '每一处都保留原值',
  takeAll: '每一处都用新值',
  undoAll: '撤回，恢复逐处的选择',
  differenceLabel: ({ kind, label }: FormDifference) => (kind === 'reordered' ? `${label}的次序` : label),
  inWorkbook: '工作簿',
  inSource: (position: number) => `第 ${formatCount(position)} 份`,
  incoming: '这一份',
  version: (whose: string, words: string | undefined) => {
    if (words === undefined) return `${whose}：没有这一项`;
    return `${whose}：${words === '' ? '（空）' : `「${words}」`}`;
  },
  edit: '修改',
  editField: (label: string) => `修改「${label}」`,
  takeEdit: '确定',
  leaveEdit: '取消',
  numberNeeded: '这一格只能填数字，如 35,680,000；没有内容就清空。',
  notInSource: '原文里没有这一格的文字。',
};
