import { formatCount } from '../formatNumber';
import { RECEIPT_STATE_LABELS } from '../../model/receipt';
import type { RosterOutcome } from '../../app/receipts/roster';
import type { RegisterStep } from '../../app/receipts/registerOverview';

/** What the view of 收表登记 says. */
export const registerStrings = {
  title: '收表登记',
  list: '各部门的报送情况',
  looking: '正在读收表登记…',
  none: '还没有登记：导入申报表时自动登记；也可以先在下面贴上应报的部门，看谁还没有报。',
  nothingWaits: '没有等着处理的。',
  year: '看哪个年度',
  yearOf: (year: string) => `${year} 年度`,
  toCheck: '去校验和退回',
  toImport: '去导入',
  openSheet: '打开工作表',
  missing: (project: string) => (project === '' ? '还没有报' : `还没有报：${project}`),
  until: (deadline: string, daysLate: number) => {
    if (deadline === '') return '';
    return `　期限 ${deadline}${daysLate === 0 ? '' : `，已过 ${formatCount(daysLate)} 天`}`;
  },
  more: (count: number) => `另有 ${count} 项，见工作表「收表登记」。`,
  steps: {
    answered: '已重报',
    faulty: '有错误',
    received: '新收到',
    returned: '等待重报',
    missing: '未报',
    done: '已办',
  } satisfies Readonly<Record<RegisterStep, string>>,
  errors: (count: number) => `错误 ${count} 处`,
  gone: '项目总表里已没有这一份',
  state: (project: string) => `「${project}」的状态`,
  states: RECEIPT_STATE_LABELS,
  rounds: (count: number) => `各轮（${count}）`,
  round: (round: string, receivedAt: string, source: string) =>
    [round, receivedAt, source].filter((part) => part !== '').join('　'),
  compared: '比较哪一轮',
  comparedWith: '与哪一轮比较',
  differences: (count: number | undefined) => {
    if (count === undefined) return '这两轮里有一轮的内容没有留存，不能比较。';
    return count === 0 ? '这两轮的内容相同。' : `${count} 处不同：`;
  },
  roster: '应报名单',
  rosterHint: '一行一个部门，可带代码、项目和期限；从 Excel 里直接复制也行。已在登记里的不会重复。',
  rosterText: '名单',
  addRoster: '加入名单',
  fromLastYear: (year: number) => `取自 ${year} 年度的项目`,
  rosterAdded: ({ added, known, redated }: RosterOutcome) =>
    `加入 ${added} 行${known > 0 ? `，${known} 行已在登记里` : ''}${redated > 0 ? `，其中 ${redated} 行改了期限` : ''}。`,
  rosterPassedOver: (lines: number) => `有 ${lines} 行不像部门名称，没有加入，留在上面的框里，请核对。`,
  rosterEmpty: '没有读到部门，请一行写一个。',
};
