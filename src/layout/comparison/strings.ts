import type { ProjectPair } from './projectPair';

/** What stands on 年度对比 beside the names of the fields. */
export const strings = {
  title: (earlier: number, later: number) => `${earlier}年度与${later}年度项目对比`,
  unit: '单位：万元',
  year: (year: number) => `${year}年度`,
  match: '配对',
  projectName: '项目名称',
  department: '主管部门',
  funds: { annual: '年度资金总额', period: '实施期资金总额' },
  change: '增减额',
  percent: '增减%',
  indicators: '年度绩效指标',
  gained: '新增指标',
  lost: '减少指标',
  weakened: '目标放宽',
  changed: '目标变动',
  changes: '变化（重要的在前）',
  ids: '编号',
  origins: { same: '名称相同', user: '手工配对' } as const satisfies Partial<Record<ProjectPair['origin'], string>>,
  similar: (percent: number) => `相似 ${percent}%`,
  added: '新增项目',
  ended: '终止项目',
  sections: {
    pairs: (count: number) => `延续项目小计（${count} 个）`,
    unsure: (count: number) => `待确认配对小计（${count} 对，是不是同一项目请核实）`,
    added: (count: number) => `新增项目小计（${count} 个）`,
    ended: (count: number) => `终止项目小计（${count} 个）`,
  },
  total: '合计',
  duplicateOf: (counted: string) => `与 ${counted} 重复`,
  duplicates: '重复项目，没有计入以上各数：删去一份、改正名称，或在校验结果里把「项目重复申报」改为已忽略后重新生成。',
  agrees: '核对：两个年度的合计与项目总表一致。',
  agreesWithout: (duplicates: number) =>
    `核对：除下面 ${duplicates} 个没有计入的重复项目外，两个年度的合计与项目总表一致。`,
  outdated: '核对：与项目总表不一致，可能增减了项目，请重新生成年度对比。',
  indicator: (name: string, value: string) => (value === '' ? name : `${name}：${value}`),
  revised: (name: string, before: string, after: string) => `${name}：${before} → ${after}`,
  more: (count: number) => `……另有 ${count} 项，见绩效指标`,
  replaced: (label: string, before: string, after: string) =>
    `${label}：${before === '' ? '（空）' : before} → ${after === '' ? '（空）' : after}`,
  some: (kind: string, count: number, named: readonly string[]) =>
    `${kind} ${count} 项：${named.join('；')}${count > named.length ? ' 等' : ''}`,
  note: '金额和增减随项目总表即时变动；名称、变化和指标是生成时的内容，右边不打印的各列是编号和全部指标。相似配对请核实，可在窗格「汇总」里改配对，改后重新生成仍然保留。',
} as const;
