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
  scanned: (name: string) => `「${name}」里只有图像没有文字，可能是扫描件，不能读取；请向填报单位要电子版。`,
  oldOffice: (name: string, extension: string) =>
    `「${name}」是旧版 Office 或 WPS 格式，不能读取；请打开后另存为 ${extension}。`,
  openDocument: (name: string, extension: string) =>
    `「${name}」是 OpenDocument 格式，不能读取；请打开后另存为 ${extension}。`,
  fixedLayout: (name: string) => `「${name}」是 OFD 文件，不能读取；请用阅读软件另存为 PDF，或复制其中的文字粘贴。`,
  refused: (name: string) => `「${name}」打不开，可能已被移动、正被占用或是一个文件夹；请确认文件还在，再试一次。`,
  image: (name: string) => `「${name}」是图片，不能读取；请向填报单位要电子版。`,
  archive: (name: string) => `「${name}」是压缩包，不能读取；请先解压，再读里面的文件。`,
  unknown: (name: string) => `「${name}」不是能读的文件；目前能读 PDF、.docx、.xlsx、.html 和文本文件。`,
} as const;

/** What a workbook does not show is not read; this says so. */
export const WORKBOOK_NOTICES = {
  hiddenSheet: (name: string) => `工作表「${name}」已隐藏，没有读入；如需导入，请取消隐藏后再选择文件。`,
  hiddenCells: (name: string, text: string) => `工作表「${name}」中隐藏的行或列没有读入：${text}`,
  struckOut: (name: string, text: string) => `工作表「${name}」中画了删除线的文字没有读入：${text}`,
} as const;
