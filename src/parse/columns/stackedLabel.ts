import type { CellLabel } from '../grid/cellLabel';
import { recogniseCellLabel, startsCellLabel } from '../grid/cellLabel';
import type { Word } from './columnLine';

/** A label of the form, whole in one word or wrapped over words below each other. */
export interface StackedLabel {
  readonly label: CellLabel;
  readonly words: readonly Word[];
  /** The line, or the middle between two lines, at whose height the label stands. */
  readonly middle: number;
}

/** How many lines may lie between two lines of a wrapped label: those of higher cells beside it. */
const WIDEST_STEP = 4;

/** How many words further on a label may be continued. */
const FARTHEST_WORD = 100;

/** The labels among words of one page in the order of their lines, wrapped ones put together. */
export function findStackedLabels(words: readonly Word[]): StackedLabel[] {
  const used = new Set<Word>();
  const labels: StackedLabel[] = [];
  words.forEach((word, at) => {
    if (used.has(word)) return;
    const stack = stackFrom(words, at, used);
    const label = recogniseCellLabel(stack.map(({ text }) => text).join(''));
    if (!label) return;
    for (const part of stack) used.add(part);
    labels.push({ label, words: stack, middle: ((stack[0]?.line ?? 0) + (stack.at(-1)?.line ?? 0)) / 2 });
  });
  return labels;
}

/** The word with those below it that go on with the same label, as far as they make one. */
function stackFrom(words: readonly Word[], at: number, used: ReadonlySet<Word>): Word[] {
  const first = words[at];
  if (!first) return [];
  const stack = [first];
  let text = first.text;
  for (let next = at + 1; next < at + FARTHEST_WORD && !recogniseCellLabel(text) && startsCellLabel(text); next++) {
    const word = words[next];
    if (!word || word.line > (stack.at(-1)?.line ?? 0) + WIDEST_STEP) break;
    if (word.line === stack.at(-1)?.line || used.has(word) || !isBelow(word, first)) continue;
    if (!startsCellLabel(text + word.text)) continue;
    stack.push(word);
    text += word.text;
  }
  return stack;
}

/** The first line of a label may be indented, so the next may begin left of it. */
const DEEPEST_INDENT = 6;

function isBelow(word: Word, upper: Word): boolean {
  return word.left <= upper.right && word.right >= upper.left - DEEPEST_INDENT;
}
