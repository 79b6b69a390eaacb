/** A piece of the form's own text in 「」, on one line, cut where it is long. */
export function quote(text: string, most = 24): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。！？!?]+$/u, '')
    .replace(/[。！？!?]/gu, '；');
  return `「${line.length > most ? `${line.slice(0, most)}…` : line}」`;
}

/** 「甲」「乙」「丙」等 7 项: at most three quoted, then how many there are. */
export function quoteSome(texts: readonly string[], counted = '项'): string {
  const shown = texts.slice(0, 3).map((text) => quote(text, 16));
  return shown.join('') + (texts.length > shown.length ? `等${texts.length}${counted}` : '');
}
