/** What stands on 领导一页. */
export const strings = {
  title: (year: string) => `${year}项目支出绩效目标申报情况`,
  unit: '单位：万元',
  year: (year: number) => `${year}年度`,
  noYear: '未填年度',
  years: '年度',
  projects: '项目数',
  total: '年度资金',
  sources: ['中央', '省级', '市县', '自筹', '其他'],
  department: '主管部门',
  rank: '序号',
  change: '增减额',
  percent: '增减%',
  share: '占比',
  errors: '未处理错误',
  noDepartment: '未填主管部门',
  others: (count: number) => `其他 ${count} 个部门`,
  goneOne: (department: string) => `本年没有：${department}`,
  gone: (count: number) => `本年没有的 ${count} 个部门`,
  sum: '合计',
  checked: (projects: number, clean: number) =>
    `校验：${projects} 个项目都已校验，没有错误的 ${clean} 个（${projects === 0 ? '0.0' : ((100 * clean) / projects).toFixed(1)}%）。`,
  unresolved: (errors: number, projects: number) =>
    errors === 0 ? '没有待处理的错误。' : `待处理的错误 ${errors} 处，在 ${projects} 个项目里。`,
  doubts: (count: number) => (count === 0 ? '' : `读取时没有把握、还没有核对的 ${count} 处。`),
  duplicates: (count: number) => `另有 ${count} 个重复项目没有计入，见部门汇总表下。`,
  received: (expected: number, silent: number) =>
    silent === 0
      ? `收表：${expected} 个部门已报送，没有登记还没有报的部门。`
      : `收表：应报 ${expected} 个部门，还没有报的 ${silent} 个：`,
  missingProjects: (count: number) => `已报的部门里还差 ${count} 个项目。`,
  more: (count: number) => `等 ${count} 个部门`,
  noRegister: '收表：没有登记应报的部门。',
  note: '金额和项目数随项目总表即时变动；校验、收表和部门的次序是生成时的情况。',
  chartTitle: '各部门年度资金（万元）',
} as const;
