import type { FormTemplate } from '../../model/template';
import { BREAK } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { wordPlaces } from './wordPlaces';

/**
 * Whether the cells of a form do not stand one behind the other: its columns are made of spaces, or its lines were sorted
 * by their height on the page, so that the signs of the label at the left edge stand between the rows.
 */
export function isScattered(text: CondensedText, range: TextRange, template: FormTemplate): boolean {
  return isInColumns(text, range) || template.indicatorTable.edgeLabels.some((label) => isTorn(text, range, label));
}

function isInColumns({ source, places }: CondensedText, { start, end }: TextRange): boolean {
  let lines = 0;
  let gapped = 0;
  for (const [line] of source.slice(places[start] ?? 0, places[end] ?? 0).matchAll(LINE)) {
    if (line.trim() === '') continue;
    lines++;
    if (WIDE_GAP.test(line.trim())) gapped++;
  }
  return gapped >= FEWEST_LINES && gapped > lines * LEAST_SHARE;
}

const LINE = /[^\r\n\f]+/gu;
const WIDE_GAP = /\S[ \u3000\u00a0]{3,}\S/u;
const FEWEST_LINES = 3;
const LEAST_SHARE = 0.1;

/** Whether a sign of a label stands alone where the label stands nowhere. */
function isTorn(text: CondensedText, range: TextRange, label: string): boolean {
  if (wordPlaces(text, range, label).length > 0) return false;
  for (let at = range.start; at < range.end; at++) {
    const isAlone = text.breaks[at] !== BREAK.none && text.breaks[at + 1] !== BREAK.none;
    if (isAlone && label.includes(text.plain.charAt(at))) return true;
  }
  return false;
}
