import { recogniseCellLabel } from '../grid/cellLabel';
import { addRow, COLUMN } from './cellSheet';
import type { CellSheet } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { findStackedLabels } from './stackedLabel';
import type { StackedLabel } from './stackedLabel';

/** Adds a row for each label of 项目资金 with the amount that stands at its height to its right. */
export function addFundRows(sheet: CellSheet, lines: readonly ColumnLine[]): void {
  const words = lines.flatMap((line) => line.words.flatMap(partGlued));
  const labels = findStackedLabels(words);
  const labelWords = new Set(labels.flatMap((label) => label.words));
  const right = rightLabels(labels);
  const amounts = new Map<StackedLabel, Word[]>();
  const labelAt = labelsByHeight(labels, right);
  for (const word of words) {
    const label = labelWords.has(word) ? undefined : labelAt(word);
    const known = label && amounts.get(label);
    if (known) known.push(word);
    else if (label) amounts.set(label, [word]);
  }
  for (const label of labels) {
    const isRight = right.has(label);
    const column = label.label.kind === 'block' ? COLUMN.label : isRight ? COLUMN.right : COLUMN.left;
    const amountColumn = isRight ? COLUMN.rightName : COLUMN.leftValue;
    addRow(sheet, [
      { column, words: label.words },
      { column: amountColumn, words: amounts.get(label) ?? [] },
    ]);
  }
}

/** An amount that fills its cell touches the label to its right: 7,892,000年度资金总额：. */
function partGlued(word: Word): Word[] {
  const length = AMOUNT.exec(word.text)?.[0].length ?? 0;
  if (length === 0 || !recogniseCellLabel(word.text.slice(length))) return [word];
  const { text, span, left, right } = word;
  return [
    { ...word, text: text.slice(0, length), span: { ...span, end: span.start + length }, right: left + length },
    {
      ...word,
      text: text.slice(length),
      span: { ...span, start: span.start + length },
      left: Math.min(left + length, right),
    },
  ];
}

const AMOUNT = /^-?\d[\d.,]*(?=\D)/u;

function leftOf({ words }: StackedLabel): number {
  return words.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
}

/**
 * The labels of the right side. Total labels tell their side; of the others, the second one of a kind is right. One that
 * stands alone is right if it stands nearer to the right ones: columns of dense text are off by some characters.
 */
function rightLabels(labels: readonly StackedLabel[]): Set<StackedLabel> {
  const right = new Set<StackedLabel>();
  const kinds = new Map<string, StackedLabel[]>();
  for (const label of labels) {
    if (label.label.kind !== 'fund') continue;
    if (label.label.side === 'annual') right.add(label);
    const { line, side } = label.label;
    if (side !== undefined || line === undefined) continue;
    const ofKind = kinds.get(line);
    if (ofKind) ofKind.push(label);
    else kinds.set(line, [label]);
  }
  const [total] = right;
  const rightFrom = total ? leftOf(total) - SLACK : Number.POSITIVE_INFINITY;
  for (const ofKind of kinds.values()) {
    const [first, ...others] = ofKind.sort((one, other) => leftOf(one) - leftOf(other));
    for (const label of others) if (first && leftOf(label) > leftOf(first) + SLACK) right.add(label);
    if (others.length === 0 && first && leftOf(first) >= rightFrom) right.add(first);
  }
  return right;
}

/** Labels of one column are less than this far apart. */
const SLACK = 8;

/** Finds the label left of a word whose middle lies in the word's line or right beside it. */
function labelsByHeight(
  labels: readonly StackedLabel[],
  right: ReadonlySet<StackedLabel>,
): (word: Word) => StackedLabel | undefined {
  const left = new Map<number, StackedLabel>();
  const rightAt = new Map<number, StackedLabel>();
  for (const label of labels.filter(({ label: { kind } }) => kind === 'fund')) {
    const side = right.has(label) ? rightAt : left;
    for (const line of new Set([Math.floor(label.middle), Math.ceil(label.middle)])) side.set(line, label);
  }
  return ({ left: column, line }) => {
    const label = rightAt.get(line);
    return label && leftOf(label) <= column ? label : left.get(line);
  };
}
