/** Why a file cannot be read, with what to do instead. */
export const FILE_PROBLEMS = {
  tooLarge: (name: string, megabytes: number) =>
    `「${name}」超过 ${megabytes} MB，没有读取；请拆成几个文件，或只复制申报表部分粘贴。`,
  unpacksTooLarge: (name: string, megabytes: number) =>
    `「${name}」解压后超过 ${megabytes} MB，不像正常的文件，没有读取；请向发送人核实。`,
  documentTooLarge: (name: string, megabytes: number) =>
    `「${name}」的文字展开后超过 ${megabytes} MB，没有读取；请拆成几个文件，或只复制申报表部分粘贴。`,
  encrypted: (name: string) => `「${name}」有密码，不能读取；请用密码打开后另存为没有密码的文件。`,
  broken: (name: string) => `「${name}」不完整或已损坏，不能读取；请重新取得此文件。`,
  unclear: (name: string) =>
    `「${name}」没能读出来：可能是文件不完整，也可能是程序的问题；请重新取得此文件再试，仍不行请把诊断信息发给技术支持。`,
  ourFault: (name: string) =>
    `程序没能读「${name}」，这不是文件的问题；请把诊断信息发给技术支持，或复制其中的文字粘贴。`,
  scanned: (name: string) => `「${name}」里只有图像没有文字，可能是扫描件，不能读取；请向填报单位要电子版。`,
  oldOffice: (name: string, extension: string) =>
    `「${name}」是旧版 Office 或 WPS 格式，不能读取；请打开后另存为 ${extension}。`,
  openDocument: (name: string, extension: string) =>
    `「${name}」是 OpenDocument 格式，不能读取；请打开后另存为 ${extension}。`,
  empty: (name: string) => `「${name}」是空文件（0 字节），没有内容可读；请重新取得此文件。`,
  richText: (name: string) => `「${name}」是 RTF 文件，不能读取；请用 Word 或 WPS 打开后另存为 .docx。`,
  oldXml: (name: string) => `「${name}」是旧版 Office 的 XML 文件，不能读取；请打开后另存为 .xlsx 或 .docx。`,
  binaryWorkbook: (name: string) => `「${name}」是二进制工作簿（.xlsb），不能读取；请打开后另存为 .xlsx。`,
  presentation: (name: string) => `「${name}」是演示文稿，不能读取；请把其中的申报表复制出来粘贴。`,
  shortcut: (name: string) => `「${name}」是快捷方式，不是文件本身；请找到它指向的文件再读。`,
  mail: (name: string) => `「${name}」是邮件，不能读取；请把其中的附件另存出来再读。`,
  picturedPages: (name: string, pages: readonly number[]) =>
    `「${name}」的第 ${pages.join('、')} 页是图片，没有读；其余各页已读，请向填报单位要这几页的电子版。`,
  picturedSheets: (name: string, sheets: readonly string[]) =>
    `「${name}」的工作表${quoted(sheets)}里只有图片，没有读；其余工作表已读，请核实。`,
  damagedSettings: (name: string, keys: readonly string[]) =>
    `「${name}」里保存的设置（${keys.join('、')}）已损坏，按没有保存过处理；请核实规则设置、年度对比的配对和已忽略的问题。`,
  brokenCharacters: (name: string, count: number) =>
    `「${name}」有 ${count} 处字节已损坏，读成了「\uFFFD」；请对照原件核实。`,
  fixedLayout: (name: string) =>
    `「${name}」是 OFD、CEB 一类的版式文件，不能读取；请用阅读软件另存为 PDF，或复制其中的文字粘贴。`,
  emptyArchive: (name: string) => `「${name}」是空的压缩包，里面没有文件；请向发送人核实。`,
  encryptedArchive: (name: string) => `「${name}」有密码，里面的文件不能读取；请用密码解压后再读。`,
  unknownPacking: (name: string) => `「${name}」的压缩方式不能读取；请先解压，再读里面的文件。`,
  hidden: (name: string) => `「${name}」是压缩包里隐藏的文件，没有读；要读时请解压，去掉文件名或文件夹名开头的点。`,
  deepArchive: (name: string) => `「${name}」是压缩包里的压缩包里的压缩包，没有打开；请先解压，再读里面的文件。`,
  refused: (name: string) => `「${name}」打不开，可能已被移动、正被占用或是一个文件夹；请确认文件还在，再试一次。`,
  image: (name: string) => `「${name}」是图片，不能读取；请向填报单位要电子版。`,
  archive: (name: string) => `「${name}」是压缩包，不能读取；请先解压，再读里面的文件。`,
  unknown: (name: string) =>
    `「${name}」不是能读的文件；目前能读 PDF、.docx、.xlsx、.html、.mht、.csv、文本文件和装有它们的 .zip。`,
} as const;

function quoted(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join('');
}

/** What a workbook does not show, or shows beside its cells, is not read; this says so. */
export const WORKBOOK_NOTICES = {
  hiddenSheet: (name: string) => `工作表「${name}」已隐藏，没有读入；如需导入，请取消隐藏后再选择文件。`,
  notes: (names: readonly string[], text: string) => `工作表${quoted(names)}的批注没有读入：${text}`,
  textBoxes: (names: readonly string[], text: string) => `工作表${quoted(names)}的文本框没有读入：${text}`,
  struckOut: (name: string, text: string) => `工作表「${name}」中画了删除线的文字没有读入：${text}`,
} as const;

/** What stands in a document beside its text, or is not shown in it, is not read; this says so. */
export const DOCUMENT_NOTICES = {
  comments: (text: string) => `文档的批注没有读入：${text}`,
  footnotes: (text: string) => `文档的脚注没有读入：${text}`,
  endnotes: (text: string) => `文档的尾注没有读入：${text}`,
  hidden: (text: string) => `文档中隐藏的文字没有读入：${text}`,
  prompts: (text: string) => `还没有填写的内容控件里的提示文字没有读入：${text}`,
  aloud: (text: string) => `标在字上的拼音没有读入：${text}`,
  pictured: (count: number) => `文档的表格里有 ${count} 个单元格只有图片，没有读入；请对照原件补填。`,
  embedded: (count: number) => `文档里嵌入的 ${count} 份其他文档没有读入；请打开后另存为单独的文件再读。`,
} as const;
