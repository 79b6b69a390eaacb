import type { Span } from '../../model/reading';
import type { FormTemplate } from '../../model/template';
import { furnitureLook } from '../text/furniture';

/**
 * The lines of a text, or of a part of it, that belong to its pages and not to its forms, in their order: page numbers, and titles that are
 * repeated at the top of a page. What may be a value counts only next to a form feed. Linear.
 */
export function findFurniture(
  source: string,
  templates: readonly FormTemplate[],
  part: Span = { start: 0, end: source.length },
): Span[] {
  const furniture: Span[] = [];
  let { start } = part;
  while (start < part.end) {
    LINE_END.lastIndex = start;
    const end = LINE_END.exec(source)?.index ?? source.length;
    if (end - start <= LONGEST_LINE && isFurniture(source, start, end, templates)) furniture.push({ start, end });
    start = end + 1;
  }
  return furniture;
}

const LINE_END = /[\n\r\f]/gu;
const LONGEST_LINE = 200;
/** From a title to the first label of its form. */
const BEHIND_TITLE = 400;

function isFurniture(source: string, start: number, end: number, templates: readonly FormTemplate[]): boolean {
  const line = source.slice(start, end).trim();
  if (line === '') return false;
  const look = furnitureLook(line);
  if (look) return look === 'page' || isNextToPageBreak(source, start, end);
  return templates.some(
    ({ titleEnding, labels }) =>
      line.endsWith(titleEnding) && !source.slice(end, end + BEHIND_TITLE).includes(labels[0]?.text ?? ''),
  );
}

function isNextToPageBreak(source: string, start: number, end: number): boolean {
  return /\f\s*$/u.test(source.slice(Math.max(0, start - 20), start)) || /^\s*\f/u.test(source.slice(end, end + 20));
}
