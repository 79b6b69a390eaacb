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
  notInSource: '原文里没有这一格的文字。',
};
