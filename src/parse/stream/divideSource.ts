import type { Span } from '../../model/reading';
import type { FormTemplate } from '../../model/template';
import { isWhiteSpace } from '../isWhiteSpace';
import { LIMITS } from './limits';

/**
 * Cuts a long source into parts that can be read one after the other, so that the memory for reading does not grow with
 * it: each part but the first begins with the line of a title that surely begins a form. Linear.
 */
export function divideSource(source: string, templates: readonly FormTemplate[]): Span[] {
  const endings = templates.map(({ titleEnding }) => ({ titleEnding, at: -1 }));
  const labels = templates[0]?.labels.slice(0, 2).map(({ text }) => text) ?? [];
  const parts: Span[] = [];
  let start = 0;
  let from: number = LIMITS.part;
  while (from < source.length) {
    const title = nextTitle(source, endings, from);
    if (!title) break;
    const line = lineStart(source, title.start);
    if (line >= start + LIMITS.part && beginsForm(source, line, title, labels)) {
      parts.push({ start, end: line });
      start = line;
      from = start + LIMITS.part;
    } else from = title.end;
  }
  return [...parts, { start, end: source.length }];
}

/** The end of a title, with the place where it was last found. */
interface TitleEnding {
  readonly titleEnding: string;
  at: number;
}

function nextTitle(source: string, endings: readonly TitleEnding[], from: number): Span | undefined {
  let next: Span | undefined;
  for (const ending of endings) {
    if (ending.at < from) {
      const at = source.indexOf(ending.titleEnding, from);
      ending.at = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    if (ending.at < (next?.start ?? source.length)) {
      next = { start: ending.at, end: ending.at + ending.titleEnding.length };
    }
  }
  return next;
}

function lineStart(source: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(source.charCodeAt(start - 1)) && at - start < LIMITS.longestTitle) start--;
  return start;
}

function isLineEnd(code: number): boolean {
  return code >= 0x0a && code <= 0x0d;
}

/** Whether a title fills its line and the first labels of a form stand below it. */
function beginsForm(source: string, line: number, title: Span, labels: readonly string[]): boolean {
  if (line > 0 && !isLineEnd(source.charCodeAt(line - 1))) return false;
  let end = title.end;
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) {
    if (!isWhiteSpace(source.charCodeAt(end))) return false;
    end++;
  }
  const below = source.slice(end, end + LIMITS.firstField);
  return labels.every((label) => below.includes(label));
}
