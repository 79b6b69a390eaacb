import type { FormDifference } from '../../model/compareForms';

/** What the view says in which a kind of form is taught. */
export const teachStrings = {
  title: '教会一种表样',
  hint: '下面是样表和目前的识别结果。点一格，再选它是什么；马上按新的说法重读。',
  noTable:
    '这里没有表格可教：请拖入 .xlsx、.docx、.pdf 样表，或从表格里复制。纯文字没有单元格，不能当样表；教会以后，同样的表复制出来的文字可以读。',
  table: '样表',
  legend: {
    label: '标签',
    column: '指标的列',
    value: '内容',
    words: '表头文字',
    furniture: '不用读',
    unread: '没有读',
  },
  cell: (text: string, says: string) => `${text}：${says}`,
  meaning: (text: string) => `「${text}」是`,
  asGuessed: '按识别结果',
  unit: '表里没有写金额单位时按',
  noUnit: '元，并提醒核对',
  name: '表样的名称',
  unnamed: '未命名的表样',
  trials: '试读',
  trial: (name: string, forms: number, changes: number, notes: number) =>
    `${name}：读出 ${forms} 份，与不教时相比 ${changes} 处不同，${notes} 处待核对`,
  change: ({ label, existing, incoming }: FormDifference) => `${label}：${shown(existing)} → ${shown(incoming)}`,
  moreChanges: (count: number) => `还有 ${count} 处`,
  layout: '打印时按这份样表的版式。',
  noLayout: '没有版式可学，打印时按通行的两栏表。',
  save: '保存并重读',
  close: '返回',
  nameTaken: '这个名字与自带的表样相同或太长，请换一个。',
} as const;

function shown(value: string | number | null): string {
  const text = String(value ?? '');
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return text === '' ? '空' : `「${short}」`;
}

const LONGEST = 24;
