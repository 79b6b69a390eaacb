import { addRow, COLUMN } from './cellSheet';
import type { CellSheet } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { mostFrequent } from './mostFrequent';
import { findStackedLabels } from './stackedLabel';

/** Adds the headings of the two goals, if they are on this page, and their texts, which stand side by side. */
export function addGoalRows(sheet: CellSheet, lines: readonly ColumnLine[]): void {
  const words = lines.flatMap((line) => line.words);
  const labels = findStackedLabels(words).filter(({ label }) => label.kind === 'goal' || label.kind === 'block');
  const labelWords = new Set(labels.flatMap((label) => label.words));
  const headings = labels.filter(({ label }) => label.kind === 'goal');
  addRow(
    sheet,
    headings.map((heading, at) => ({ column: at === 0 ? COLUMN.left : COLUMN.right, words: heading.words })),
  );
  const texts = words.filter((word) => !labelWords.has(word));
  const rightFrom = rightTextFrom(texts, headings[0]?.words[0]);
  addRow(sheet, [
    ...labels
      .filter(({ label }) => label.kind === 'block')
      .map((block) => ({ column: COLUMN.label, words: block.words })),
    { column: COLUMN.left, words: texts.filter(({ left }) => left < rightFrom) },
    { column: COLUMN.right, words: texts.filter(({ left }) => left >= rightFrom) },
  ]);
}

/** How much narrower than its column the left text may be. */
const NARROWEST_TEXT = 8;

/** How far left of their column words of a full line may be squeezed. */
const SQUEEZE = 1;

/**
 * The column where the right text begins: more words begin there than behind any space inside a text. Of several such
 * columns it is the one nearest to where the left text ends if it is centred below its heading.
 */
function rightTextFrom(texts: readonly Word[], heading: Word | undefined): number {
  const left = texts.reduce((least, word) => Math.min(least, word.left), Number.POSITIVE_INFINITY);
  if (heading && left > heading.right) return left;
  const nearest = Math.max(left + NARROWEST_TEXT, heading?.right ?? 0);
  const starts = texts.filter((word) => word.left > nearest).map((word) => word.left);
  const column = mostFrequent(starts, heading ? heading.left + heading.right - left : left);
  return column === undefined ? Number.POSITIVE_INFINITY : column - SQUEEZE;
}
