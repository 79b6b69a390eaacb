/** Whether a line, without the blanks around it, is the number of a page: 第 2 页，共 5 页 · 共5页 · — 2 —. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}

const PAGE_NUMBER =
  /^(?:第\s?\d{1,4}\s?页(?:\s?[,，/／]?\s?共\s?\d{1,4}\s?页)?|共\s?\d{1,4}\s?页|[-—–－]\s?\d{1,4}\s?[-—–－])$/u;
