/** What saving a workbook has to say. */
export const strings = {
  replacedCharacters: (sheet: string, cells: readonly string[], count: number, characters: readonly string[]) =>
    `「${sheet}」有 ${count} 个单元格含有 .xlsx 文件存不下的字符（${characters.join('、')}），已换成“\uFFFD”：${cells.join('、')}${count > cells.length ? ' 等' : ''}。请按原件核对。`,
  replacedInSheetName: (sheet: string) => `工作表名「${sheet}」含有 .xlsx 文件存不下的字符，已换成“\uFFFD”。`,
} as const;
