/** What the page itself says to the pane. */
export const strings = {
  unknownFile: (name: string) => `「${name}」不是 .txt 文件，未能读取。请把其中的内容复制后粘贴。`,
  noTextFile: (name: string) => `「${name}」不是文本文件，未能读取。请打开原文件，复制内容后粘贴。`,
  samples: { 2024: '2024 年度 5 份申报表', 2025: '2025 年度 5 份申报表' },
} as const;
