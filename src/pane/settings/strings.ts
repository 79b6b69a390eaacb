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
  guide: '导入页的三步说明',
  showGuide: '再次显示',
  guideShown: '已恢复，打开「导入」就能看到。',
  about: '关于',
  version: (version: string) => `绩效申报助手 ${version}`,
  privacy: '所有内容只在这台电脑上处理，不会发送到网络。',
};
