/** A piece of the form's own text in 「」, on one line; where it is long it is cut between words, never inside one or inside a number. */
export function quote(text: string, most = 24): string {
  const line = BREAK_OR_END.test(text) ? onOneLine(text) : text;
  return `「${line.length > most ? `${wordStart(line, most)}…` : line}」`;
}

/** Hardly any name or value has one; thousands of findings quote them. */
const BREAK_OR_END = /[\s。！？]/u;

function onOneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。！？]+$/u, '')
    .replace(/[。！？]/gu, '；');
}

/** 「甲」「乙」「丙」等 7 项: at most three quoted, then how many there are. */
export function quoteSome(texts: readonly string[], counted = '项'): string {
  const shown = texts.slice(0, 3).map((text) => quote(text, 20));
  return shown.join('') + (texts.length > shown.length ? `等${texts.length}${counted}` : '');
}

/** The whole words at the beginning of a text that fit in so few characters. */
export function wordHead(text: string, most = 6): string {
  return text.length <= most ? text : wordStart(text, most);
}

/** The whole words at the beginning of a text that fit in so many characters; the characters themselves where not one word does. */
function wordStart(text: string, most: number): string {
  let end = 0;
  for (const word of wordsOf(text.slice(0, most + LONGEST_WORD))) {
    if (end + word.length > most) break;
    end += word.length;
  }
  return text.slice(0, end || most).replace(/[,，、;；:：(（《“]$/u, '');
}

/** The whole words at the end of a text that fit in so many characters, without a 和 or 的 that would lead on from what is cut off. */
export function wordEnd(text: string, most = 8): string {
  if (text.length <= most) return text;
  let length = 0;
  let joined = 0;
  for (const word of [...wordsOf(text.slice(-most - LONGEST_WORD))].reverse()) {
    if (length + word.length > most) break;
    length += word.length;
    if (!JOINING.has(word)) joined = length;
  }
  return text.slice(-(joined || most));
}

const JOINING: ReadonlySet<string> = new Set('和 及 以及 与 或 并 的 等 对 为 在 于 、 ,'.split(' '));

/** Words that are looked at beyond a cut, so that the last one is seen whole. */
const LONGEST_WORD = 12;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text by the dictionary of the platform; a number stays in one piece with its decimals and its unit sign. */
function wordsOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && /[\d.%‰A-Za-z]$/u.test(last) && /^[\d.%‰A-Za-z万亿元人]/u.test(segment)) {
      words[words.length - 1] = last + segment;
    } else words.push(segment);
  }
  return words;
}
