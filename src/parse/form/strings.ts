/** What the notes on cells say. */
export const STRINGS = {
  amountUnreadable: (field: string, text: string) => `${field}写作「${text}」，不是金额，请核对后填写。`,
  unitMissing: (field: string) => `表中没有写明金额单位，${field}按「元」读出，请核对。`,
  unitsDiffer: (field: string, units: string, used: string) =>
    `表中写有不同的金额单位（${units}），${field}按「${used}」读出，请核对。`,
  cellUncertain: (field: string) => `${field}的起止不确定，请对照原文核对。`,
  cellLeft: (field: string, text: string) => `${field}旁边还有「${text}」未读入，请对照原文核对。`,
  labelMissing: (field: string) => `没有找到「${field}」一栏，请在原文中核对。`,
  labelMisspelt: (printed: string, meant: string) => `原文写作「${printed}」，按「${meant}」读出，请核对。`,
  nameByPlainLabel: (field: string, label: string) => `表中没有「${field}」一栏，按「${label}」一栏读出，请核对。`,
  labelTwice: (field: string, label: string) => `表中有两处${field}，「${label}」一处记入其他内容，请核对。`,
  goalSide: (field: string, label: string) => `「${label}」没有写明是实施期还是年度，按${field}读出，请核对。`,
  levelUnknown: (side: string, count: number) => `${side}有 ${count} 项指标未归入通行的一级、二级指标，请核对。`,
  otherKind: (kind: string) => `这是${kind}，不是项目支出绩效目标申报表，只按其表面文字读出，请另行处理。`,
  strangeForm: '写有「项目名称」的其他表',
  hiddenRead: '这份表有隐藏的行或列，已一并读入；不需要的内容请删除，并对照原表核对。',
  hiddenLeft: (name: string, text: string) => `工作表「${name}」中隐藏的行或列没有读入，内容是“${text}”。`,
  struckLeft: (text: string) => `画了删除线的文字没有读入：${text}`,
  aloudLeft: (text: string) => `标在字上的拼音没有读入：${text}`,
  unseenLeft: (text: string) => `网页里不显示的文字没有读入：${text}`,
  sideUncertain: (side: string) => `${side}一侧可能缺少一行指标：原文没有写明该行属于哪一侧，请核对。`,
  labelWithin: (field: string) => `${field}中混有其他栏目的文字，请对照原文核对。`,
  placeMissed: (field: string, text: string) => `没有读出${field}，原文中的「${text}」可能与之有关，请核对。`,
  targetsMissed: (side: string, count: number) =>
    `${side}有 ${count} 项指标没有读出指标值，指标值可能在另一列，请核对。`,
  indicatorsMissed: (side: string) => `原文中还有像指标的文字没有读入，${side}绩效指标可能不全，请核对。`,
} as const;
