import { formatCount } from '../formatNumber';

/** What the list of doubts of the workbook says. */
export const doubtStrings = {
  title: '待核对',
  open: (doubts: number) => `还有 ${formatCount(doubts)} 处读得不确定`,
  hint: '记在工作表「待核对」里；在这里核对和在表里改都一样。',
  none: '没有待核对的地方。',
  list: '待核对的地方',
  searched: '项目、编号、位置、文字',
  looking: '正在读取「待核对」…',
  back: '返回',
  text: '没有归入任何一格的文字',
  readAs: (value: string) => `读作：${value === '' ? '（空）' : `「${value}」`}`,
  original: (text: string) => `原文：${text === '' ? '（没有）' : `「${text}」`}`,
  alternative: (text: string) => `另一种读法：${text === '' ? '（空）' : `「${text}」`}`,
  source: (name: string) => `来自「${name}」`,
  take: '采用另一种读法',
  confirm: '已核对',
  edit: '修改',
  reveal: '查看',
  about: (action: string, project: string, label: string) => `${action}：${project}，${label}`,
  settled: '已记入工作簿。',
};
