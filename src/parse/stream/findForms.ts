import type { FormTemplate } from '../../model/template';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import type { TextRange } from './textRange';
import { LIMITS } from './limits';

/** Where one form stands in a condensed text. */
export interface FoundForm extends TextRange {
  readonly template: FormTemplate;
  /** Empty where there is no title. */
  readonly title: TextRange;
}

/**
 * The forms of a text in their order. Each begins at its title (or at 项目名称 where it has none) and ends where the
 * next begins.
 *
 *     请查收附件。阳泉市…项目支出绩效目标申报表（2024年度）项目名称…  主管部门及代码…
 *                └ title                                └ first label    └ second label, not far behind
 */
export function findForms(text: CondensedText, templates: readonly FormTemplate[]): FoundForm[] {
  const [fallback] = templates;
  if (!fallback) return [];
  const starts = anchorsOf(text, fallback).map((anchor) => startAt(text, anchor, templates, fallback));
  return starts.map((form, at) => ({ ...form, end: starts[at + 1]?.start ?? text.text.length }));
}

type FormStart = Omit<FoundForm, 'end'>;

/** Where the first label stands with the second one behind it. */
function anchorsOf({ plain, breaks }: CondensedText, { labels }: FormTemplate): number[] {
  const [first, second] = labels;
  if (!first || !second) return [];
  const anchors: number[] = [];
  for (let at = plain.indexOf(first.text); at >= 0; at = plain.indexOf(first.text, at + first.text.length)) {
    if (breaks[at] === BREAK.none) continue;
    const next = plain.slice(at, at + LIMITS.firstField).indexOf(second.text);
    const again = plain.slice(at + 1, at + LIMITS.firstField).indexOf(first.text);
    if (next >= 0 && (again < 0 || breaks[at + 1 + again] !== BREAK.line || again > next)) anchors.push(at);
  }
  return anchors;
}

function startAt(
  { plain, breaks }: CondensedText,
  anchor: number,
  templates: readonly FormTemplate[],
  fallback: FormTemplate,
): FormStart {
  const from = Math.max(0, anchor - LIMITS.titleDistance);
  const above = plain.slice(from, anchor);
  let best: FormStart | undefined;
  for (const template of templates) {
    const found = above.lastIndexOf(template.titleEnding);
    if (found < 0) continue;
    const end = from + found + template.titleEnding.length;
    if (breaks[end] === BREAK.none && !/^[（(]/u.test(plain.slice(end))) continue;
    if (best && best.title.end >= end) continue;
    const start = lineStart(breaks, from + found);
    best = { template, title: { start, end }, start };
  }
  return best ?? { template: fallback, title: { start: anchor, end: anchor }, start: anchor };
}

function lineStart(breaks: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && breaks[start] !== BREAK.line && at - start < LIMITS.longestTitle) start--;
  return start;
}
