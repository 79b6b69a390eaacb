import { normaliseText } from '../../model/normaliseText';

/** An indicator's name as two readers would agree it is the same: without width, spaces, 每年, 2024年, /年, 约 and 。 */
export function plainIndicatorName(name: string): string {
  return normaliseText(name)
    .toLowerCase()
    .replace(/^(?:每年度?|(?:19|20)\d\d年度?|约|每)/u, '')
    .replace(/(?:\/年|[.。])$/u, '');
}

/** What a cost, a quantity or a phrase is about: the name without the words that say how it is measured. */
export function nameCore(plainName: string): string {
  return plainName.slice(0, LONGEST_NAME).replace(MEASURING_WORDS, '');
}

/** Longer than any name; keeps an absurd cell from costing its square. */
const LONGEST_NAME = 80;

/** 农户数 and 老人数 count 农户 and 老人: there the measure word belongs to the noun. */
const MEASURING_WORDS =
  /成本|费用|补助|补贴|标准|数量|总数|里数|盏数|座数|条数|个数|(?<![农用住商客租牧渔大门])户数|面积|长度|吨数|次数|频次|(?<![老工病军证])人数|期数|(?<![市广农林牧渔车机商])场数|份数|套数|公里数|里程|日常|单价|价格|人均|平均|金额|(?<=\p{Script=Han}{2})[人户场辆班批]次数?$|[数费]$/gu;

/** Words so general that they alone make no two names the same. */
const GENERAL_CORES: ReadonlySet<string> = new Set(
  '发放 管护 服务 项目 工作 人员 管理 开展 活动 完成 实施 支付 保障 建设 运行 维护 运营 任务 资金 经费 对象 每年 年度 全市 全县 全区 市级 处理 工程 设施 社会'.split(
    ' ',
  ),
);

/** What is done, without to whom or to what: it makes no two things of other units the same. */
export const ACTIONS: ReadonlySet<string> = new Set(
  '培训 资助 救助 慰问 奖励 表彰 体检 筛查 检测 监测 抽检 抽查 巡查 检查 招聘 安置 帮扶 走访 接种 救治 评估 维修 维护 养护 改造 更换 更新 安装 购置 采购 配备 新建 建设 建成 修复 编制 编印 印制 制作 组织 举办 开展'.split(
    ' ',
  ),
);

/** The longest run of two characters or more that both cores have and that is not only general; '' if none. */
export function sharedCore(a: string, b: string): string {
  let best = '';
  for (let start = 0; start + 2 <= a.length; start++) {
    let end = start + Math.max(2, best.length + 1);
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end);
      end++;
    }
  }
  return GENERAL_CORES.has(best) ? '' : best;
}

/** How many characters of a core stand in a text in runs of two or more that are not only general: 4 of 桌凳采购 in 采购桌凳. */
export function coveredLength(core: string, text: string, tooGeneral: ReadonlySet<string> = GENERAL_CORES): number {
  let covered = 0;
  for (let start = 0; start + 2 <= core.length && start < LONGEST_NAME;) {
    let end = start + 2;
    while (end <= core.length && text.includes(core.slice(start, end))) end++;
    const run = core.slice(start, end - 1);
    if (run.length >= 2 && !tooGeneral.has(run)) covered += run.length;
    start += Math.max(1, run.length);
  }
  return covered;
}
