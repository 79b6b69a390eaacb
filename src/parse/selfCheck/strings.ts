/** What the notes on contradictions of a reading say. */
export const STRINGS = {
  yearElsewhere: (printed: string) => `原文另写有「${printed}」，年度可能不是读出的这一个，请核对。`,
  titleLeft: (text: string) => `没有读出表名，原文中的「${text}」可能就是，请核对。`,
  isLabel: (field: string, text: string) => `${field}读作「${text}」，这像是一栏的名称而不是内容，请核对。`,
  holdsLabel: (field: string, label: string) => `${field}中有单独的一格「${label}」，可能混入了别处内容，请核对。`,
  runsOn: (field: string, text: string) => `${field}末尾的「${text}」可能属于别处，请核对。`,
  codeInName: (text: string) => `主管部门「${text}」中可能含有代码，请核对。`,
  strayAmounts: (field: string, amount: string) =>
    `资金一栏还有「${amount}」等金额没有读入，${field}可能缺少，请核对。`,
  amountsUnread: '原文写有金额，资金各栏都没有读出，请核对。',
  leftAmount: (field: string, label: string) => `「${label}」一项金额记入其他内容，${field}可能与它有关，请核对。`,
  totalMissing: (field: string) => `读出了资金来源，没有读出${field}，请核对。`,
  amountsContradict: (field: string) => `${field}与同栏其他金额互相矛盾，请对照原文核对。`,
  unitUnused: (unit: string, field: string) => `原文写有「${unit}」，${field}没有按它换算，请核对。`,
  strayTarget: (side: string, text: string) => `原文中的「${text}」没有读作指标值，${side}指标可能缺少，请核对。`,
  strayLevel: (side: string, text: string) => `原文中的「${text}」没有读作指标分类，${side}指标可能有误，请核对。`,
  listRestarts: (side: string) => `${side}指标的分类从头又来一遍，可能是两张表，请核对。`,
  unusedColumn: (side: string, label: string) => `「${label}」一列像是指标值，没有读作${side}指标值，请核对。`,
  sideColumn: (side: string, label: string) => `「${label}」一列写明各行属于哪一期，${side}指标没有照此分开，请核对。`,
  listMissing: (side: string, label: string) => `原文有「${label}」一列，${side}没有读出指标，请核对。`,
  noIndicator: (text: string) => `「${text}」不像是指标，请核对。`,
  signoffLeft: (field: string, text: string) => `原文写有「${text}」，${field}没有读出，请核对。`,
} as const;
