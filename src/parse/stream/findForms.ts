import type { FormTemplate } from '../../model/template';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import { LIMITS } from './limits';
import type { TextRange } from './textRange';

/** Where one form stands in a condensed text. */
export interface FoundForm extends TextRange {
  readonly template: FormTemplate;
  /** Empty where there is no title. */
  readonly title: TextRange;
}

/**
 * The forms of a text in their order. Each begins at its title (or at 项目名称 where it has none) and ends where the
 * next begins. What stands before the first one is a form as well if it holds enough labels: the end of a longer one.
 *
 *     请查收附件。阳泉市…项目支出绩效目标申报表（2024年度）项目名称…  主管部门及代码…
 *                └ title                                └ first label    └ second label, not far behind
 */
export function findForms(text: CondensedText, templates: readonly FormTemplate[]): FoundForm[] {
  const [fallback] = templates;
  if (!fallback) return [];
  const starts = anchorsOf(text, fallback).map((anchor) => startAt(text, anchor, templates, fallback));
  const part = partBefore(text, starts[0]?.start ?? text.text.length, fallback);
  if (part) starts.unshift(part);
  return starts.map((form, at) => {
    const next = starts[at + 1]?.start ?? text.text.length;
    return { ...form, end: Math.min(next, form.start + LIMITS.longestForm) };
  });
}

type FormStart = Omit<FoundForm, 'end'>;

/** Where the first label stands with the second one behind it. */
function anchorsOf({ plain, breaks }: CondensedText, { labels }: FormTemplate): number[] {
  const first = comparable(labels[0]?.text ?? '');
  const second = comparable(labels[1]?.text ?? '');
  const anchors: number[] = [];
  let from = 0;
  for (let at = plain.indexOf(second); at >= 0; at = plain.indexOf(second, at + 1)) {
    if (breaks[at] === BREAK.none) continue;
    const above = Math.max(from, at - LIMITS.firstField);
    const anchor = lastBehindBreak(plain.slice(above, at), first, breaks, above);
    if (anchor !== undefined) anchors.push(anchor);
    from = at;
  }
  return anchors;
}

/** The last place of a word that does not go on what stands before it; one at a line start is preferred. */
function lastBehindBreak(part: string, word: string, breaks: Uint8Array, offset: number): number | undefined {
  let best: number | undefined;
  for (let at = part.lastIndexOf(word); at >= 0; at = at > 0 ? part.lastIndexOf(word, at - 1) : -1) {
    if (breaks[offset + at] === BREAK.line) return offset + at;
    if (breaks[offset + at] === BREAK.space) best ??= offset + at;
  }
  return best;
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
    if (breaks[end] === BREAK.none && plain[end] !== '(') continue;
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

/** A form whose beginning is missing: at least some of its labels stand at line starts, in their order. */
function partBefore({ plain, breaks }: CondensedText, end: number, template: FormTemplate): FormStart | undefined {
  const start = Math.max(0, end - LIMITS.longestForm);
  const part = plain.slice(start, end);
  let from = 0;
  let found = 0;
  for (const { text } of template.labels) {
    const word = comparable(text);
    let at = part.indexOf(word, from);
    while (at >= 0 && breaks[start + at] !== BREAK.line) at = part.indexOf(word, at + 1);
    if (at < 0) continue;
    found++;
    from = at + word.length;
    if (found >= LIMITS.labelsOfPart) return { template, title: { start, end: start }, start };
  }
  return undefined;
}
