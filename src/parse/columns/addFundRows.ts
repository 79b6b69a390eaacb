import { addRow, COLUMN } from './cellSheet';
import type { CellSheet } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { findStackedLabels } from './stackedLabel';
import type { StackedLabel } from './stackedLabel';

/** Adds a row for each label of 项目资金 with the amount that stands at its height to its right. */
export function addFundRows(sheet: CellSheet, lines: readonly ColumnLine[]): void {
  const words = lines.flatMap((line) => line.words);
  const labels = findStackedLabels(words);
  const labelWords = new Set(labels.flatMap((label) => label.words));
  const rightFrom = rightSideFrom(labels);
  const amounts = new Map<StackedLabel, Word[]>();
  const labelAt = labelsByHeight(labels, rightFrom);
  for (const word of words) {
    const label = labelWords.has(word) ? undefined : labelAt(word);
    const known = label && amounts.get(label);
    if (known) known.push(word);
    else if (label) amounts.set(label, [word]);
  }
  for (const label of labels) {
    const isRight = leftOf(label) >= rightFrom;
    const column = label.label.kind === 'block' ? COLUMN.label : isRight ? COLUMN.right : COLUMN.left;
    const amountColumn = isRight ? COLUMN.rightName : COLUMN.leftValue;
    addRow(sheet, [
      { column, words: label.words },
      { column: amountColumn, words: amounts.get(label) ?? [] },
    ]);
  }
}

function leftOf({ words }: StackedLabel): number {
  return Math.min(...words.map(({ left }) => left));
}

/** The column from which on labels and amounts are those of the right side. */
function rightSideFrom(labels: readonly StackedLabel[]): number {
  const total = labels.find(({ label }) => label.kind === 'fund' && label.side === 'annual');
  return total ? leftOf(total) : Number.POSITIVE_INFINITY;
}

/** Finds the label left of a word on its side whose middle lies in the word's line or right beside it. */
function labelsByHeight(labels: readonly StackedLabel[], rightFrom: number): (word: Word) => StackedLabel | undefined {
  const byPlace = new Map<string, StackedLabel>();
  for (const label of labels.filter(({ label: { kind } }) => kind === 'fund')) {
    const isRight = leftOf(label) >= rightFrom;
    for (const line of new Set([Math.floor(label.middle), Math.ceil(label.middle)])) {
      byPlace.set(`${isRight}:${line}`, label);
    }
  }
  return (word) => byPlace.get(`${word.left >= rightFrom}:${word.line}`);
}
