import type { FormTemplate } from '../../model/template';
import { BREAK, comparable } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import { LIMITS } from '../stream/limits';
import type { TextRange } from '../stream/textRange';
import { wordPlaces } from './wordPlaces';

/** The text of one form, from its title on, and the template that it is of. */
export interface FormSection extends TextRange {
  readonly template: FormTemplate;
}

/**
 * The forms in a text, each from its title (or from 项目名称 where it has none) to the next one, with the template that
 * most of its labels are of; of equals the first.
 */
export function findSections(text: CondensedText, templates: readonly FormTemplate[]): FormSection[] {
  const whole = { start: 0, end: text.text.length };
  const anchors = anchorsIn(text, whole, templates);
  const starts = anchors.map((anchor, at) => titleAbove(text, anchor, anchors[at - 1] ?? 0, templates));
  return starts.flatMap((start, at): FormSection[] => {
    const section = { start, end: starts[at + 1] ?? whole.end };
    const template = templateOf(text, section, templates);
    return template ? [{ ...section, template }] : [];
  });
}

/** Where the first label of a form stands with another one of its head not far behind. */
function anchorsIn(text: CondensedText, whole: TextRange, templates: readonly FormTemplate[]): number[] {
  const startsOf = (words: ReadonlySet<string>): number[] =>
    [...words]
      .flatMap((word) => wordPlaces(text, whole, word).map(({ start }) => start))
      .sort((one, other) => one - other);
  const others = startsOf(new Set(templates.flatMap(({ labels }) => labels.slice(1, HEAD_LABELS).flatMap(wordsOf))));
  const anchors: number[] = [];
  let next = 0;
  for (const anchor of startsOf(new Set(templates.flatMap(({ labels }) => labels.slice(0, 1).flatMap(wordsOf))))) {
    while ((others[next] ?? Number.POSITIVE_INFINITY) <= anchor) next++;
    if ((others[next] ?? Number.POSITIVE_INFINITY) - anchor < LIMITS.firstField) anchors.push(anchor);
  }
  return anchors;
}

/** How many labels of a form may stand behind the first one. */
const HEAD_LABELS = 8;

function wordsOf({ text, aliases = [] }: FormTemplate['labels'][number]): readonly string[] {
  return [text, ...aliases];
}

function titleAbove(
  { plain, breaks }: CondensedText,
  anchor: number,
  lowest: number,
  templates: readonly FormTemplate[],
): number {
  const from = Math.max(lowest, anchor - LIMITS.titleDistance);
  const above = plain.slice(from, anchor);
  const found = Math.max(...templates.map(({ titleEnding }) => above.lastIndexOf(comparable(titleEnding))));
  if (found < 0) return anchor;
  let start = from + found;
  while (start > lowest && breaks[start] !== BREAK.line) start--;
  return start;
}

function templateOf(
  text: CondensedText,
  section: TextRange,
  templates: readonly FormTemplate[],
): FormTemplate | undefined {
  const isFound = new Map<string, boolean>();
  const has = (word: string): boolean => {
    const known = isFound.get(word) ?? wordPlaces(text, section, word).length > 0;
    isFound.set(word, known);
    return known;
  };
  const scores = templates.map(({ labels }) => {
    const texts = new Map(labels.filter(isEvidence).map((label) => [label.text, wordsOf(label)]));
    return [...texts.values()].filter((words) => words.some(has)).length;
  });
  return templates[scores.indexOf(Math.max(...scores))];
}

function isEvidence({ content, path, extra }: FormTemplate['labels'][number]): boolean {
  return content !== 'nothing' && content !== 'goals' && (path !== undefined || extra !== undefined);
}
