import { formatCount } from '../formatNumber';

/** What 退回意见 says. */
export const opinionStrings = {
  title: '退回意见',
  hint: '按主管部门汇总待处理的问题，可以复制后发送，也可以写入工作表打印、存为公函；已忽略的问题不列入。',
  severities: '列入的问题',
  departments: '主管部门',
  nothing: '按现在的选择没有可以退回的问题。',
  chosen: (chosen: number, all: number) => `已选 ${formatCount(chosen)} 个部门，共 ${formatCount(all)} 个`,
  counts: (projects: number, items: number) => `${formatCount(projects)} 个项目，${formatCount(items)} 条`,
  preview: '查看全文',
  text: (department: string) => `${department}的退回意见`,
  copy: '复制',
  copyOf: (department: string) => `复制${department}的退回意见`,
  copyAll: (departments: number) => `复制 ${formatCount(departments)} 个部门的意见`,
  allText: '全部退回意见',
  sheetEach: '每个部门一张工作表',
  write: '写入工作表',
  written: (sheets: readonly string[]) =>
    sheets.length === 1 ? `已写入「${sheets[0] ?? ''}」。` : `已写入 ${formatCount(sheets.length)} 张工作表。`,
  office: '落款单位',
  deadline: '重新报送期限，如 2025年1月10日',
  letters: '存为 Word 公函',
  savedLetters: (letters: number, name: string) =>
    `已生成 ${formatCount(letters)} 封公函，每个部门一封，交给浏览器下载：「${name}」，请到下载文件夹查看。`,
  returned: '「收表登记」里记为已退回。',
  back: '返回校验结果',
};
