import type { Level2Indicator } from '../../../model/form';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import type { TextRange } from '../textRange';
import { splitLines } from '../textValue';
import { fragmentsOf } from '../fragmentsOf';

/** The lines of an indicator table without its labels. */
export interface TableLines {
  readonly lines: readonly (readonly TextRange[])[];
  /** Every place of a 二级指标: the line it stands on, or half a line above the next one where it stands alone. */
  readonly mentions: readonly LabelMention[];
  readonly labels: readonly TextRange[];
}

export interface LabelMention {
  readonly level2: Level2Indicator;
  readonly line: number;
  /** How many lines above its middle that is, where it goes on in the next line. */
  readonly rise: number;
}

type Table = FormTemplate['indicatorTable'];

/** The shortest beginning of a label that is taken for it where the label goes on in another line. */
const SHORTEST_STEM = 4;
/** The shortest beginning of a label that is taken for it where other text touches it. */
const SHORTEST_CLIPPED = 6;
/** Over how many further lines a label goes on. */
const LINES_OF_LABEL = 3;

/**
 * Takes the labels out of lines that were sorted by height: whole ones, ones that go on in another line, and 绩效指标,
 * which is printed downwards beside all of them.
 *
 *     绩 住院费用目录范围内 75%左右 住院费用目录范围内报      → 绩
 *     效 经济效益指标 经济效益指标 75%左右                   → 效, 经济效益指标 twice
 */
export function tableLines(text: CondensedText, range: TextRange, table: Table): TableLines {
  const lines: TextRange[][] = [];
  const mentions: LabelMention[] = [];
  const labels: TextRange[] = [];
  const rows = splitLines(text, range).map((line) => joinInside(text, fragmentsOf(text, line)));
  const words = rows.map((row) => row.map(({ start, end }) => text.plain.slice(start, end)));
  const tails: string[] = [];
  const edge = table.edgeLabels.join('');
  let edgeAt = 0;
  rows.forEach((row, rowAt) => {
    const rest: TextRange[] = [];
    const found: Omit<LabelMention, 'line'>[] = [];
    const behind = new Set(words.slice(rowAt + 1, rowAt + 1 + LINES_OF_LABEL).flat());
    row.forEach((fragment, fragmentAt) => {
      const word = words[rowAt]?.[fragmentAt] ?? '';
      if (rest.length === 0 && word === edge.charAt(edgeAt % edge.length)) {
        edgeAt++;
        labels.push(fragment);
        return;
      }
      const label = labelAt(word, table, tails, behind);
      if (!label) {
        rest.push(fragment);
        return;
      }
      if (label.level2) found.push({ level2: label.level2, rise: label.isTorn ? HALF_LINE : 0 });
      labels.push({ start: fragment.start, end: fragment.start + label.length });
      if (label.length < word.length) rest.push({ start: fragment.start + label.length, end: fragment.end });
    });
    const at = rest.length > 0 ? lines.length : lines.length - 0.5;
    for (const label of found) mentions.push({ ...label, line: at });
    if (rest.length > 0) lines.push(rest);
  });
  return { lines, mentions, labels };
}

/** Joins to the text before it what goes on inside a cell: 4.71万元 /Km. */
function joinInside({ text }: CondensedText, fragments: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (last && STARTS_INSIDE.test(text.charAt(fragment.start))) joined.splice(-1, 1, { ...last, end: fragment.end });
    else joined.push(fragment);
  }
  return joined;
}

const STARTS_INSIDE = /[/／，。、；：）)》”%]/u;

/** The first of two lines stands that much above their middle. */
const HALF_LINE = 0.5;

interface LabelAt {
  readonly length: number;
  readonly isTorn: boolean;
  readonly level2: Level2Indicator | undefined;
}

/** The label that a text is or begins with; `tails` holds what labels lack that went on in another line. */
function labelAt(word: string, table: Table, tails: string[], behind: ReadonlySet<string>): LabelAt | undefined {
  const tail = tails.indexOf(word);
  if (tail >= 0) {
    tails.splice(tail, 1);
    return { length: word.length, isTorn: false, level2: undefined };
  }
  for (const label of table.level2) {
    const length = stemLength(word, label, tails, behind);
    if (length > 0) return { length, isTorn: length < label.length && length === word.length, level2: label };
  }
  for (const label of table.level1) {
    const length = stemLength(word, label, tails, behind);
    if (length > 0) return { length, isTorn: false, level2: undefined };
  }
  return table.columnLabels.includes(word) ? { length: word.length, isTorn: false, level2: undefined } : undefined;
}

/** How much of a word is a label or its beginning; notes what the label lacks. */
function stemLength(word: string, label: string, tails: string[], behind: ReadonlySet<string>): number {
  let length = 0;
  while (length < label.length && word[length] === label[length]) length++;
  const tail = label.slice(length);
  const isWhole = tail === '' && word.length === length;
  const isBeginning = tail !== '' && length === word.length && length >= SHORTEST_STEM;
  const isStem = isBeginning && behind.has(tail);
  const isTornTwice = isBeginning && !isStem && Array.from(tail).every((sign) => behind.has(sign));
  const isClipped = length >= Math.max(SHORTEST_CLIPPED, label.length - 2) && word.length > length;
  if (!isWhole && !isStem && !isTornTwice && !isClipped) return 0;
  if (isTornTwice) tails.push(...Array.from(tail));
  else if (tail !== '') tails.push(tail);
  return length;
}
