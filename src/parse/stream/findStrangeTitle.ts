import type { ReadingProblem } from '../../model/reading';
import type { FormTemplate } from '../../model/template';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { strangeTitle } from './strangeTitle';
import { sourceSpan, splitLines } from './textValue';

/** The title of a form of another kind, such as 部门整体支出绩效目标申报表 or 项目支出绩效自评表, with the nearest known one. */
export function findStrangeTitle(
  text: CondensedText,
  templates: readonly FormTemplate[],
): Extract<ReadingProblem, { kind: 'unknown-template' }> | undefined {
  for (const { index, 0: ending } of text.plain.matchAll(TITLE_END)) {
    const end = index + ending.length;
    if (text.breaks[end] === BREAK.none) continue;
    const line = splitLines(text, { start: lineStart(text, index), end }).at(-1);
    if (!line) continue;
    const span = sourceSpan(text, line);
    const title = text.source.slice(span.start, span.end);
    return strangeTitle(title, templates);
  }
  return undefined;
}

/** How titles of performance forms end. */
const TITLE_END = /绩效(?:目标|自评|评价|监控|运行|执行){1,3}(?:申报|申请|批复|情况|评分)?表/gu;
const LONGEST_TITLE = 60;

function lineStart({ breaks }: CondensedText, at: number): number {
  let start = at;
  while (start > 0 && breaks[start] !== BREAK.line && at - start < LONGEST_TITLE) start--;
  return start;
}
