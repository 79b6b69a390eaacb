/** What the notes on a pasted text say. */
export const STRINGS = {
  amountUnreadable: (field: string, text: string) => `${field}写作「${text}」，不是金额，请核对后填写。`,
  unitUncertain: (field: string) => `表中有的地方写「元」，有的地方写「万元」，${field}按资金栏的单位读出，请核对。`,
  strangeForm: '写有「项目名称」的其他表',
  labelMissing: (field: string) => `没有找到「${field}」一栏，请在原文中核对。`,
  labelUncertain: (field: string) => `「${field}」在原文中有两处可能的起点，请核对这一栏与上一栏的分界。`,
  lineUncertain: (field: string, line: string) => `原文中的「${line}」未必属于${field}，请对照原文核对。`,
  goalsUncertain: '实施期目标与年度目标的分界不确定，请对照原文核对。',
  cellUncertain: (field: string) => `${field}的起止不确定，请对照原文核对。`,
  cellClipped: (field: string) => `${field}在原文中疑似被截断，请核对后补全。`,
  charactersRepaired: (count: number) =>
    `原文有 ${count} 个形似的特殊字符（如部首字形「⽬」），已还原为普通字符，请留意核对。`,
  invisibleLeftOut: (field: string, count: number) =>
    `原文夹有 ${count} 个看不见的字符（首处在${field}），已略去，请留意核对。`,
  orderLost: (field: string) => `粘贴的文字次序已乱，${field}可能混入别处内容，请对照原表核对，或改用 PDF 文件导入。`,
  placedOverPages: (field: string) => `PDF 没有表格线，${field}跨页处按位置读出，请对照原文核对。`,
} as const;
