import type { FormDifference } from '../../model/compareForms';
import { formatCount } from '../formatNumber';

/** What the review of one form says. */
export const reviewStrings = {
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
  otherReading: (alternative: string) =>
    alternative === '' ? '另一种读法是空的。' : `另一种读法是「${alternative}」。`,
  typed: '这一行里有一格已改过。',
  wholeForm: '整份申报表',
  leftover: (lines: number, source?: string) =>
    source === undefined
      ? `没有归入任何一格的文字（${formatCount(lines)} 行）`
      : `「${source}」里没有申报表，文字 ${formatCount(lines)} 行`,
  leftoverHint: '不是申报表的内容，点「不需要」；是漏掉的内容，放进它的那一格。',
  looseHint: '没有用，点「不需要」；不点的会随写入记入「待核对」，以后再看。',
  dismiss: '不需要',
  dismissAll: (lines: number) => `这 ${formatCount(lines)} 行都不需要`,
  place: '放进一格…',
  placeIn: '放进哪一格',
  placeHere: '放进这一格',
  lineCopied: (text: string, label: string) => `「${text}」已放进「${label}」。`,
  lineDismissed: (text: string) => `「${text}」不需要。`,
  doubtsLeft: (left: number) => `还有 ${formatCount(left)} 处待核对`,
  doubtsDone: '全部核对完了。',
  previousDoubt: '上一处',
  nextDoubt: '下一处',
  doubtKeys: { previous: 'Alt+↑', next: 'Alt+↓' },
  reopen: '还原',
  differences: (count: number) => `${formatCount(count)} 处不同`,
  differencesHint: {
    update: '更新时写入这一份的内容；要留下原有的，逐处改选。',
    other: '选「更新」后，可以逐处决定写入哪一边的内容。',
  },
  changes: '不同之处：',
  keepAll: '每一处都保留原值',
  takeAll: '每一处都用新值',
  undoAll: '撤回，恢复逐处的选择',
  differenceLabel: ({ kind, label }: FormDifference) => (kind === 'reordered' ? `${label}的次序` : label),
  inWorkbook: '工作簿',
  incoming: '这一份',
  version: (whose: string, words: string | undefined) => {
    if (words === undefined) return `${whose}：没有这一项`;
    return `${whose}：${words === '' ? '（空）' : `「${words}」`}`;
  },
  edit: '修改',
  editField: (label: string) => `修改「${label}」`,
  takeEdit: '确定',
  leaveEdit: '取消',
  refused: (kinds: readonly string[]) =>
    kinds.length > 0 ? `这一格只能填${kinds.join('、')}。` : '这一格只能填数字，如 35,680,000；没有内容就清空。',
  notInSource: '原文里没有这一格的文字。',
};
