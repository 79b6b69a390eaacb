import { formatCount } from '../formatNumber';

const TIME = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** What the check of the workbook says. */
export const checkStrings = {
  start: '开始校验',
  again: '重新校验',
  checking: '正在校验',
  checkingStep: '正在对照规则检查每一份申报表',
  progress: (done: number, total: number) => `已检查 ${formatCount(done)} 份，共 ${formatCount(total)} 份`,
  refreshing: '正在更新…',
  intro: '按规则检查工作簿里的全部申报表，问题列在「校验结果」里，并标在单元格上。',
  title: (forms: number) => `${formatCount(forms)} 份申报表的校验结果`,
  found: (forms: number, findings: number) =>
    `已校验 ${formatCount(forms)} 份申报表，有 ${formatCount(findings)} 条结果。`,
  recalled: ({ at, unchecked = 0 }: { readonly at?: number | undefined; readonly unchecked?: number | undefined }) =>
    `这是${at === undefined ? '上次' : ` ${TIME.format(at)} `}校验的结果，之后的改动还没有校验。${
      unchecked > 0 ? `当时有 ${formatCount(unchecked)} 项未检查。` : ''
    }`,
  clean: (forms: number) => `${formatCount(forms)} 份申报表没有发现问题。`,
  nothingListed: '按现在的筛选没有问题。',
  clearFilter: '清除筛选',
  ofCell: (sheet: string, address: string) => `只列出「${sheet}」${address} 的问题。`,
  cellClean: (sheet: string, address: string) => `「${sheet}」${address} 没有待处理的问题。`,
  ofAllCells: '列出全部',
  hiddenCell: (sheet: string, address: string) => `「${sheet}」${address} 所在的行或列被筛选或隐藏，现在看不到。`,
  unhide: '显示出来',
  findings: '校验发现的问题',
  bySeverity: '按严重程度',
  filters: '筛选',
  department: '主管部门',
  allDepartments: '全部部门',
  noDepartment: '（没有主管部门）',
  rule: '规则',
  allRules: '全部规则',
  state: '处理',
  allStates: '全部处理状态',
  choice: (name: string, count: number) => `${name}（${formatCount(count)}）`,
  explain: '为什么、怎么改',
  related: (address: string) => `相关单元格 ${address}`,
  repairAll: (count: number) => `一键修正（${formatCount(count)}）`,
  opinions: '退回意见',
  repair: '修正',
  ignore: '忽略',
  reopen: '恢复为待处理',
  reason: '忽略的理由',
  ignoreNow: '确定忽略',
  remark: (remark: string) => `备注：${remark}`,
  unchecked: (count: number) => `${formatCount(count)} 项未检查`,
  uncheckedHint: '缺少所需内容的检查不算通过，补齐后会自动检查。',
  times: (count: string) => `（${count} 份）`,
};
