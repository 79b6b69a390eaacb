import type { FindingState } from '../../model/findingState';
import { formatCount } from '../formatNumber';

const TIME = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** What the check of the workbook says. */
export const checkStrings = {
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
  selectedCell: (sheet: string, address: string) => `选中的「${sheet}」${address}：`,
  ofAllCells: '列出全部',
  hiddenCell: (sheet: string, address: string) => `「${sheet}」${address} 所在的行或列被筛选或隐藏，现在看不到。`,
  unhide: '显示出来',
  findings: '校验发现的问题',
  bySeverity: '按严重程度',
  filters: '筛选',
  rule: '规则',
  allRules: '全部规则',
  state: '处理',
  allStates: '全部处理状态',
  explain: '为什么、怎么改',
  related: (address: string) => `相关单元格 ${address}`,
  repairAll: (count: number) => `一键修正（${formatCount(count)}）`,
  opinions: '退回意见',
  repair: '修正',
  ignore: '忽略',
  markFixed: '已修改',
  reopen: '恢复为待处理',
  revealCell: (address: string) => `查看 ${address}`,
  searched: '项目、编号、部门、问题',
  grouping: '分组',
  groupings: { project: '按项目', department: '按部门', rule: '按规则', none: '不分组' },
  sorting: '次序',
  sortings: { gravest: '严重的在前', most: '条数多的在前', workbook: '按表中次序' },
  listed: (findings: number, groups: number) =>
    groups > 0 ? `${formatCount(findings)} 条，${formatCount(groups)} 组` : `${formatCount(findings)} 条`,
  openGroups: '全部展开',
  closeGroups: '全部收起',
  settleListed: '处理列出的…',
  settleAll: '处理…',
  settleGroup: (title: string) => `处理这一组：${title}`,
  ofGroup: (count: number, gravest: string) => `${formatCount(count)} 条，最重的是${gravest}`,
  ofForms: (forms: number) => `${formatCount(forms)} 份申报表都有`,
  done: (done: number, total: number) => `已处理 ${formatCount(done)}/${formatCount(total)}`,
  doneOfAll: (done: number, total: number) =>
    `共 ${formatCount(total)} 条，已处理 ${formatCount(done)} 条（${Math.floor((done * 100) / total)}%）`,
  word: '改为',
  words: { ignored: '忽略', fixed: '标为已修改', open: '恢复为待处理' },
  scope: '范围',
  scopes: { one: '只这一条', project: '本项目列出的', rule: '同一规则列出的', listed: '列出的全部', group: '这一组' },
  settleNow: (word: FindingState, count: number) => {
    const many = count > 1 ? ` ${formatCount(count)} 条` : '';
    return { ignored: `确定忽略${many}`, fixed: `确定标为已修改${many}`, open: `确定恢复${many}` }[word];
  },
  settled: ({ state, count }: { readonly state: FindingState; readonly count: number }) =>
    `${{ ignored: '已忽略', fixed: '已标为已修改', open: '已恢复为待处理' }[state]} ${formatCount(count)} 条。`,
  takenBack: ({ state, count }: { readonly state: FindingState; readonly count: number }) =>
    `已撤销：${{ ignored: '忽略', fixed: '标为已修改', open: '恢复为待处理' }[state]} ${formatCount(count)} 条。`,
  usual: '常用理由',
  usualReasons: '常用理由，一行一条',
  editReasons: '编辑理由',
  saveReasons: '保存理由',
  reasons: ['已与单位核实', '上级文件如此规定', '不适用于本项目', '与往年口径一致'],
  remarkOn: '备注（可不填）',
  newRule: '由这条问题新建规则',
  showOwnRule: '看这条规则',
  reason: '忽略的理由',
  remark: (remark: string) => `备注：${remark}`,
  unchecked: (count: number) => `${formatCount(count)} 项未检查`,
  uncheckedHint: '缺少所需内容的检查不算通过，补齐后会自动检查。',
  times: (count: string) => `（${count} 份）`,
};
