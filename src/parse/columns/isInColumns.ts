/**
 * Whether text keeps its columns by spaces, as `pdftotext -layout` writes it: lines in which several wide gaps stand
 * between texts, as between the amounts and the headings of a form. Text in reading order has hardly any.
 */
export function isInColumns(text: string): boolean {
  let lines = 0;
  let gapped = 0;
  for (const [line] of text.matchAll(LINE)) {
    if (line.trim() === '') continue;
    lines++;
    if ((line.trim().match(WIDE_GAP)?.length ?? 0) >= FEWEST_GAPS) gapped++;
  }
  return gapped >= FEWEST_LINES && gapped > lines * LEAST_SHARE;
}

const LINE = /[^\r\n\f]+/gu;
const WIDE_GAP = /\S\s{3,}(?=\S)/gu;
const FEWEST_GAPS = 3;
const FEWEST_LINES = 3;
const LEAST_SHARE = 0.05;
