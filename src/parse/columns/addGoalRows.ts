import { addRow, COLUMN } from './cellSheet';
import type { CellSheet } from './cellSheet';
import type { ColumnLine } from './columnLine';
import { splitTexts } from './splitTexts';
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
  const texts = lines.map((line) => line.words.filter((word) => !labelWords.has(word)));
  const { left, right, isDoubtful } = splitTexts(texts, headings[0]?.words[0]);
  addRow(sheet, [
    ...labels
      .filter(({ label }) => label.kind === 'block')
      .map((block) => ({ column: COLUMN.label, words: block.words })),
    { column: COLUMN.left, words: left, isDoubtful },
    { column: COLUMN.right, words: right, isDoubtful },
  ]);
}
