/** A piece of the form's own text in 「」, on one line, cut where it is long. */
export function quote(text: string, most = 24): string {
  const line = BREAK_OR_END.test(text) ? onOneLine(text) : text;
  return `「${line.length > most ? `${line.slice(0, most)}…` : line}」`;
}

/** Hardly any name or value has one; thousands of findings quote them. */
const BREAK_OR_END = /[\s。！？!?]/u;

function onOneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。！？!?]+$/u, '')
    .replace(/[。！？!?]/gu, '；');
}

/** 「甲」「乙」「丙」等 7 项: at most three quoted, then how many there are. */
export function quoteSome(texts: readonly string[], counted = '项'): string {
  const shown = texts.slice(0, 3).map((text) => quote(text, 16));
  return shown.join('') + (texts.length > shown.length ? `等${texts.length}${counted}` : '');
}
