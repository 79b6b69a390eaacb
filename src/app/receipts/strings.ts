/** What 收表登记 and the use cases around it say. */
export const receiptStrings = {
  unchanged: '内容相同',
  nothing: '空',
  changed: (count: number, places: readonly string[]) => `改了 ${count} 处：${places.join('；')}`,
  revised: (label: string, before: string, after: string) => `${label} ${before} → ${after}`,
  added: (label: string, text: string) => `${label} 新增${text}`,
  removed: (label: string, text: string) => `${label} 删去${text}`,
  reordered: (label: string) => `${label} 顺序变了`,
  more: (count: number) => `另有 ${count} 处`,
  older: '填报日期早于上一次，请核实是不是旧稿',
  sameAs: (round: string) => `与${round}的内容相同，请核实是不是旧稿`,
  cameLate: (days: number) => `逾期 ${days} 天`,
  toldLate: (projectName: string, deadline: string, days: number) =>
    `「${projectName}」逾期 ${days} 天才收到，期限是 ${deadline}。`,
  doubtful: (projectName: string, reason: string) => `「${projectName}」${reason}。`,
  unwritten: (headers: readonly string[]) =>
    `「收表登记」里没有${headers.map((header) => `「${header}」`).join('')}这${headers.length === 1 ? '一列' : '几列'}，这次的没有记下；把列名补在表头后面，下次就会记。`,
  tooLong: '（太长，没有留存）',
  occupied: (sheet: string) =>
    `工作簿里已有您自己的工作表「${sheet}」，这次收到的表没有登记；把它改名后再导入，就会登记。`,
  noDepartment: '未填主管部门',
  howMany: (year: string, expected: number, sent: number, silent: number) =>
    `${year === '' ? '' : `${year}年度：`}共 ${expected} 个部门，${sent} 个已报，${silent} 个还没有报。`,
  waits: {
    answered: (count: number) => `重报 ${count} 份，请核对改动。`,
    faulty: (count: number) => `有错误 ${count} 份，等待退回。`,
    received: (count: number) => `新收到 ${count} 份，没有查出错误或还没有校验。`,
    returned: (count: number, late: number) => `已退回 ${count} 份，等待重报${pastDeadline(late, '份')}。`,
    missing: (count: number, late: number) => `还没有报的 ${count} 项，等待催报${pastDeadline(late, '项')}。`,
  },
  rosterTitle: (count: number) => `应报名单 ${count} 行`,
  stateTitle: (state: string) => `收表登记：${state}`,
} as const;

function pastDeadline(late: number, unit: string): string {
  return late === 0 ? '' : `，其中 ${late} ${unit}已过期限`;
}
