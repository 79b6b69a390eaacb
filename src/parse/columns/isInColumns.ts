import { isWhiteSpace } from '../isWhiteSpace';

/**
 * Whether text keeps its columns by spaces, as `pdftotext -layout` writes it: lines in which several wide gaps stand
 * between texts, as between the amounts and the headings of a form. Text in reading order has hardly any.
 */
export function isInColumns(text: string): boolean {
  let lines = 0;
  let gapped = 0;
  let gaps = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      if (gaps >= FEWEST_GAPS) gapped++;
      gaps = 0;
      last = -1;
    } else if (!isWhiteSpace(code)) {
      if (last < 0) lines++;
      else if (at - last > WIDE_GAP) gaps++;
      last = at;
    }
  }
  if (gaps >= FEWEST_GAPS) gapped++;
  return gapped >= FEWEST_LINES && gapped > lines * LEAST_SHARE;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c;
}

/** So many blanks between two texts. */
const WIDE_GAP = 3;
const FEWEST_GAPS = 3;
const FEWEST_LINES = 3;
const LEAST_SHARE = 0.05;
