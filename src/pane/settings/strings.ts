import type { RuleSummary } from '../../app/ruleCatalogue';
import { formatCount } from '../formatNumber';

/** What the settings say. */
export const settingsStrings = {
  title: '设置',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色', 'high-contrast': '高对比度' },
  rules: '校验规则',
  rulesHint: '存在工作簿里，随文件一起走；改动后自动重新校验。',
  rulesLoading: '正在读取规则设置…',
  saved: '规则设置已保存。',
  groups: {
    completeness: '完整性',
    funds: '资金勾稽',
    values: '指标值规范',
    consistency: '逻辑一致性',
    batch: '年度间与跨部门',
    wording: '文本质量',
  } satisfies Record<RuleSummary['group'], string>,
  groupTitle: (title: string, enabled: number, all: number) =>
    `${title}（启用 ${formatCount(enabled)} / ${formatCount(all)}）`,
  gradeOf: (rule: string) => `「${rule}」的严重程度`,
  thresholds: '界限值',
  wordLists: '用语表',
  wordListHint: '每行一个；错别字写成「错→对」。',
  restore: '恢复初始值',
  controlTotals: '部门控制数',
  controlTotalsHint: '填写后核对各部门年度资金合计。',
  controlTotal: {
    year: '年度',
    departmentCode: '部门代码',
    annual: '控制数（元）',
    add: '添加',
    remove: (year: number, departmentCode: string) => `删除 ${year}年 ${departmentCode}`,
    incomplete: '请填写四位年度、部门代码和不小于 0 的金额。',
  },
  ownRules: '自定义规则',
  ownRulesHint:
    '本单位自己的要求，在「自定义规则」表里一行写一条：范围写栏目名称，条件写包含、为空、大于、字数少于、形如等，提示语可以写 {值}、{指标}、{项目名称}。第一次打开会建表，并写上三条停用的例子。',
  openOwnRules: '打开规则表',
  guide: '导入页的三步说明',
  showGuide: '再次显示',
  guideShown: '已恢复，打开「导入」就能看到。',
  autosave: '自动保存',
  autosaveHint: '把工作簿和正在核对的申报表存在这台电脑的这个浏览器里，网页意外关闭后可以接着做；公用电脑上可以关闭。',
  autosaveUnavailable: '这个浏览器不允许本页保存内容，请及时下载 .xlsx 文件。',
  clearKept: '清除本机保存的内容',
  cleared: '已清除；当前打开的内容没有变，有新的改动时会再自动保存。',
  notCleared: '没有清除。请在浏览器的设置里清除本网站的数据。',
  about: '关于',
  version: (version: string) => `绩效申报助手 ${version}`,
  privacy: '所有内容只在这台电脑上处理，不会发送到网络。',
};
