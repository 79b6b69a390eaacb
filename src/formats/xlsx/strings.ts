/** The first places, and how many there are. */
function listed(places: readonly string[]): string {
  return `${places.slice(0, 5).join('、')}${places.length > 5 ? ` 等 ${places.length} 处` : ''}`;
}

/** What saving a workbook has to say. */
export const strings = {
  /** What a file says that it is. */
  properties: {
    title: '项目支出绩效目标申报表',
    creator: '绩效申报助手',
    description: (sheets: readonly string[]) =>
      `由绩效申报助手写出的工作簿，共 ${sheets.length} 张工作表：${sheets.slice(0, 10).join('、')}${sheets.length > 10 ? '等' : ''}。`,
  },
  replacedCharacters: (sheet: string, cells: readonly string[], count: number, characters: readonly string[]) =>
    `「${sheet}」有 ${count} 个单元格含有 .xlsx 文件存不下的字符（${characters.join('、')}），已换成“\uFFFD”：${cells.join('、')}${count > cells.length ? ' 等' : ''}。请按原件核对。`,
  replacedInSheetName: (sheet: string) => `工作表名「${sheet}」含有 .xlsx 文件存不下的字符，已换成“\uFFFD”。`,
  macrosLost: '这个文件带有宏，下载的 .xlsx 文件里没有宏。需要宏时，请在 Excel 中改动原文件。',
  signatureLost: '这个文件有数字签名，改动以后签名不再有效，下载的文件里没有签名。',
  templateMadePlain: '这个文件是模板或其他格式，下载的是普通的 .xlsx 工作簿。',
  namesLost: (names: readonly string[]) =>
    `名称${names.map((name) => `「${name}」`).join('、')}指向的单元格已经删除，下载的文件里它们显示为 #REF!。`,
  packageUnknown: '这个文件的内部结构不常见，下载的文件只保留表格里看得到的内容，页面设置、图表、图片等没有保留。',
  renamedTable: (sheet: string, before: string, after: string) =>
    `工作表「${sheet}」的表格与别处的表格「${before}」同名，文件里改名为「${after}」。`,
  tableWithoutBody: (sheet: string, table: string) =>
    `工作表「${sheet}」的表格「${table}」没有数据行，文件里只有单元格，不再是表格。`,
  mergesUndone: (sheet: string, ranges: readonly string[]) =>
    `工作表「${sheet}」的表格里有合并的单元格（${listed(ranges)}），Excel 的表格里不能合并，文件里已拆开，内容在左上角的一格。`,
  otherHeaders: (sheet: string, headers: readonly string[]) =>
    `工作表「${sheet}」的表格有空白、重复或不是文字的表头，文件里写作「${headers.slice(0, 5).join('」「')}」${headers.length > 5 ? ` 等 ${headers.length} 个` : ''}。`,
  emptyHeader: (column: number) => `列${column}`,
  cutTexts: (sheet: string, cells: readonly string[]) =>
    `工作表「${sheet}」的 ${listed(cells)} 超过 32,767 个字，Excel 的单元格存不下，文件里只有前 32,767 个字；请分到几格里再下载。`,
  renamedSheet: (before: string, after: string) => `工作表「${before}」的名称 Excel 不接受，已改为「${after}」。`,
} as const;
