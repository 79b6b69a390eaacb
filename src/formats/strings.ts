/** Why a file cannot be read, with what to do instead. */
export const FILE_PROBLEMS = {
  tooLarge: (name: string, megabytes: number) =>
    `「${name}」超过 ${megabytes} MB，没有读取；请拆成几个文件，或只复制申报表部分粘贴。`,
  unpacksTooLarge: (name: string, megabytes: number) =>
    `「${name}」解压后超过 ${megabytes} MB，不像正常的文件，没有读取；请向发送人核实。`,
  encrypted: (name: string) => `「${name}」有密码，不能读取；请用密码打开后另存为没有密码的文件。`,
  broken: (name: string) => `「${name}」不完整或已损坏，不能读取；请重新取得此文件。`,
  scanned: (name: string) => `「${name}」里只有图像没有文字，可能是扫描件，不能读取；请向填报单位要电子版。`,
  oldOffice: (name: string) => `「${name}」是旧版 Office 格式或有密码的文件，不能读取；请打开后另存为 .xlsx 或 .docx。`,
  image: (name: string) => `「${name}」是图片，不能读取；请向填报单位要电子版。`,
  archive: (name: string) => `「${name}」是压缩包，不能读取；请先解压，再读里面的文件。`,
  unknown: (name: string) => `「${name}」不是能读的文件；目前能读 PDF、.docx、.xlsx、.html 和文本文件。`,
} as const;
