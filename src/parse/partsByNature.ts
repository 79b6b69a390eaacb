import type { Span } from '../model/reading';
import { FORM_LABELS } from '../model/vocabulary';
import { isInColumns } from './columns/isInColumns';
import { isTabSeparated } from './grid/readTabSeparated';
import type { TemplateSet } from './grid/cellLabel';
import { isTitleLine } from './grid/titleLine';

/** What keeps the cells of a text apart: tabs, columns of spaces, or nothing but their order. */
export type TextNature = 'tabs' | 'columns' | 'order';

export interface NaturePart extends Span {
  readonly nature: TextNature;
}

/** The nature of a text or of a part of it. */
function natureOf(text: string, known: TemplateSet): TextNature {
  if (isTabSeparated(text, known)) return 'tabs';
  return isInColumns(text) ? 'columns' : 'order';
}

/**
 * Cuts a text at the titles of its forms where the nature of the text changes, so that each form can be read by its own:
 * people paste what they copied from several programs. One part where all forms are of one nature. Linear.
 */
export function partsByNature(text: string, known: TemplateSet): NaturePart[] {
  const titles = titleLines(text);
  const starts = [0, ...titles.slice(1), text.length];
  const parts: NaturePart[] = [];
  for (let at = 0; at + 1 < starts.length; at++) {
    const [start = 0, end = 0] = starts.slice(at, at + 2);
    const nature = natureOf(text.slice(start, end), known);
    const last = parts.at(-1);
    if (last?.nature === nature) parts.splice(-1, 1, { ...last, end });
    else parts.push({ start, end, nature });
  }
  return parts;
}

/** Where the lines begin that are the title of a form whose first label stands below. */
function titleLines(text: string): number[] {
  const starts: number[] = [];
  let from = 0;
  for (let at = text.indexOf(TITLE_WORD); at >= 0; at = text.indexOf(TITLE_WORD, from)) {
    const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\f', at)) + 1;
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    from = Math.max(end, at + 1);
    if (end - start > LONGEST_LINE || !isTitleLine(text.slice(start, end).trim())) continue;
    if (
      text
        .slice(end, end + FIRST_LABEL)
        .replace(/\s+/gu, '')
        .includes(FORM_LABELS.projectName)
    )
      starts.push(start);
  }
  return starts;
}

const TITLE_WORD = '绩效目标';
const LONGEST_LINE = 400;
const FIRST_LABEL = 800;
