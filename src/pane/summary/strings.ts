import { formatAmount, formatCount } from '../formatNumber';

/** What the view 汇总 says. */
export const summaryStrings = {
  title: '汇总与对比',
  glance: '概况',
  searched: '项目、编号、部门、单位',
  departments: (count: number) => `主管部门 ${formatCount(count)} 个`,
  projects: (count: number) => `项目 ${formatCount(count)} 个`,
  duplicates: (count: number) =>
    `另有 ${formatCount(count)} 个与别的项目同年度、同单位、同名，没有计入；留下一份、改正名称，或在校验里忽略「项目重复申报」后计入`,
  year: (year: number | null, projects: number, annual: number) =>
    `${year === null ? '未填年度' : `${year}年度`}：${formatCount(projects)} 个项目，年度资金 ${formatAmount(annual)} 元`,
  clean: (clean: number, projects: number) =>
    `无错误 ${formatCount(clean)} / ${formatCount(projects)} 个（${((100 * clean) / projects).toFixed(1)}%）`,
  unchecked: '无错误占比：生成部门汇总时校验后得出',
  summarise: '生成部门汇总',
  compare: '生成年度对比',
  working: { summary: '正在校验并生成部门汇总', comparison: '正在生成年度对比' },
  preparing: '正在读取项目',
  step: (done: number, total: number) => `已写入 ${formatCount(done)} / ${formatCount(total)} 行`,
  cancelled: '已取消，没有生成。',
  made: (sheet: string) => `已生成「${sheet}」。`,
  reveal: (sheet: string) => `查看「${sheet}」`,
  nothing: '工作簿里没有可以汇总的项目，没有生成。',
  oneYear: '工作簿里只有一个年度的项目；导入另一个年度后可以生成年度对比。',
  bars: {
    title: '各部门年度资金（万元）',
    unnamed: '未填主管部门',
    others: (count: number) => `其他 ${formatCount(count)} 个部门`,
  },
  takeAway: {
    title: '拆分与导出',
    hint: '「按部门拆分」给每个主管部门一个工作簿，带上编号、处理、备注、规则设置和自己加的列；「导出 CSV」存下项目总表、绩效指标、校验结果、待核对和收表登记，自己加的列按文字带出。',
    empty: '工作簿里还没有项目，没有可以拆分或导出的。',
    kinds: { split: '按部门拆分', csv: '导出 CSV' },
    archives: { split: '按部门拆分', csv: '申报数据' },
    working: { split: '正在按部门拆分', csv: '正在导出 CSV' },
    preparing: '正在读取项目',
    step: (done: number, total: number) => `已生成 ${formatCount(done)} / ${formatCount(total)} 个文件`,
    saved: {
      split: (count: number, name: string) =>
        `已生成 ${formatCount(count)} 个工作簿，交给浏览器下载：「${name}」，请到下载文件夹查看。`,
      csv: (count: number, name: string) =>
        `已生成 ${formatCount(count)} 个 CSV 文件，交给浏览器下载：「${name}」，请到下载文件夹查看。`,
    },
    torn: (sentences: readonly string[]) =>
      `${sentences.slice(0, 5).join('')}${sentences.length > 5 ? `另有 ${formatCount(sentences.length - 5)} 处这样的情形。` : ''}`,
    cancelled: '已取消，没有保存文件。',
    elsewhere: (address: string) =>
      `Mac 上的 Excel 不让窗格下载文件。请先保存这个工作簿，再用浏览器打开 ${address}，在网页工作簿里打开它，然后在那里拆分或导出。`,
    openElsewhere: '在浏览器里打开',
  },
  pairs: (earlier: number, later: number) => `${earlier}年度与${later}年度的项目配对`,
  pairsHint:
    '相似的请核实。先点上年项目的「配对」，再点本年项目的「配成一对」；配对记在工作簿里，重新生成年度对比后进入表中。',
  origins: { same: '名称相同', user: '手工配对' },
  similar: (percent: number) => `相似 ${percent}%`,
  ended: (year: number) => `只在${year}年度`,
  added: (year: number) => `只在${year}年度`,
  unpair: '取消配对',
  unpairOf: (name: string) => `取消「${name}」的配对`,
  pair: '配对',
  pairOf: (name: string) => `给「${name}」配对`,
  join: '配成一对',
  joinOf: (earlier: string, later: string) => `把「${earlier}」和「${later}」配成一对`,
  choosing: (name: string) => `正在给「${name}」配对：请在下面选本年度的项目，按 Esc 放弃。`,
  paired: '已记住这一对，重新生成年度对比后写入表中。',
  unpaired: '已取消这一对，重新生成年度对比后写入表中。',
  unit: (unit: string) => (unit === '' ? '未填实施单位' : unit),
} as const;
