import { NARRATIVES } from '../../model/form';
import type { SourceCell } from '../grid/sourceCell';
import { claimLabel, claimValue } from './formParts';
import type { FormParts, LabelledValue } from './formParts';
import type { FormRow } from './formRow';
import { inlineLabels, isExplanation, isLabelled, partAtLabel } from './inlineLabels';
import { isRunningAmount } from './runningAmounts';
import { looksLikeLabel } from './labelColumns';
import type { LabelColumns } from './labelColumns';
import { levelOfGovernment, meaningOf } from './labelMeaning';
import type { LabelMeaning } from './meanings';
import { bareLabel, labelWithBrackets, printedLabel } from './labelText';
import { misspeltLabel } from './misspeltLabel';
import { readSignoffLine } from './signoffLine';

/** What the cells of a row are. */
export interface RowPairs {
  readonly pairs: readonly { readonly pair: LabelledValue; readonly value: SourceCell }[];
  /** Labels that no value stands behind. */
  readonly heads: readonly LabelledValue[];
  /** Cells that belong to no label. */
  readonly rest: readonly SourceCell[];
}

/** Pairs the labels of a row with the cells behind them: one cell is one value. */
export function pairsInRow(
  parts: FormParts,
  { table, cells, hasSpans }: FormRow,
  labelColumns: LabelColumns,
): RowPairs {
  const pairs: RowPairs['pairs'][number][] = [];
  const heads: LabelledValue[] = [];
  const rest: SourceCell[] = [];
  const isOfFunds = cells.some(({ text }) => meaningOf(text)?.kind === 'fund');
  const knownMeaning = ({ text }: SourceCell): LabelMeaning | undefined =>
    meaningOf(text) ?? (isOfFunds ? levelOfGovernment(text) : undefined);
  const isKnown = (cell: SourceCell | undefined): boolean => cell !== undefined && knownMeaning(cell) !== undefined;
  // A line below the sign-off is no label that was left blank.
  const isBelow = parts.isSigned && cells.length === 1;
  const inLabelColumn = ({ column }: SourceCell): boolean => !isBelow && labelColumns.get(table)?.has(column) === true;
  const isLabel = (cell: SourceCell | undefined): boolean =>
    cell !== undefined && (isKnown(cell) || (inLabelColumn(cell) && looksLikeLabel(labelWithBrackets(cell.text))));
  for (let at = 0; at < cells.length; at++) {
    const [cell, next, third] = [cells[at], cells[at + 1], cells[at + 2]];
    if (!cell) break;
    const meaning = knownMeaning(cell);
    const isGap = hasSpans && next !== undefined && next.column > cell.column + cell.columnSpan;
    const isNextLabel =
      isLabel(next) ||
      (isGap && third !== undefined && !isKnown(third) && looksLikeLabel(next.text) && !isFollowed(next, third));
    const hasValue =
      next !== undefined && !isLabelled(next) && (!isNextLabel || isSourceAsValue(meaning, knownMeaning(next), third));
    if (isExplanation(cell.text) && meaning === undefined) {
      rest.push(...cells.slice(at));
      break;
    }
    if (meaning && hasValue && takesValue(meaning, next)) {
      pairs.push({ pair: takePair(parts, cell, meaning, next), value: next });
      at++;
    } else if (meaning) {
      claimLabel(parts, cell);
      const head = pairOf(cell, meaning);
      if (meaning.kind !== 'block') heads.push(head);
    } else if (inlineLabels(cell).length > 0 && !(cells.length > 1 && /[:：]\s*$/u.test(cell.text))) {
      readSignoffLine(parts, [cell]);
    } else if (looksLikeLabel(cell.text) && next !== undefined && isKnown(next)) {
      claimLabel(parts, cell);
    } else if ((looksLikeLabel(cell.text) || isLabel(cell)) && hasValue) {
      const unknown = misspelt(cell);
      pairs.push({ pair: takePair(parts, cell, unknown?.meaning, next, unknown?.word), value: next });
      at++;
    } else if (isLabel(cell)) claimLabel(parts, cell);
    else rest.push(cell);
  }
  return { pairs, heads, rest };
}

/** What kind of money a project is paid from is a value behind 资金性质, and a label before an amount. */
function isSourceAsValue(
  meaning: LabelMeaning | undefined,
  next: LabelMeaning | undefined,
  third: SourceCell | undefined,
): boolean {
  if (meaning?.kind !== 'other' && meaning?.kind !== 'field') return false;
  const isSource = next?.kind === 'fund' && next.line === undefined;
  return isSource && (third === undefined || meaningOf(third.text) !== undefined || looksLikeLabel(third.text));
}

function isFollowed(next: SourceCell, third: SourceCell): boolean {
  return third.column > next.column + next.columnSpan;
}

function misspelt(cell: SourceCell): { readonly meaning: LabelMeaning; readonly word: string } | undefined {
  return misspeltLabel(bareLabel(cell.text));
}

/** Labels over others take a value only where it is the one that they announce: an amount, or a text. */
function takesValue(meaning: LabelMeaning, value: SourceCell): boolean {
  if (meaning.kind !== 'block') return true;
  if (meaning.holds === 'funds' && isRunningAmount(value.text)) return true;
  if (meaning.holds === 'funds') return /^[¥￥]?\s*[\d,，]+(?:\.\d+)?\s*[百千万亿]*元?$/u.test(value.text.trim());
  return meaning.holds === 'other' && !looksLikeLabel(value.text);
}

function takePair(
  parts: FormParts,
  cell: SourceCell,
  meaning: LabelMeaning | undefined,
  value: SourceCell,
  word?: string,
): LabelledValue {
  claimLabel(parts, cell);
  const pair = pairOf(cell, meaning, word);
  const [own, tail] = isShortField(meaning) ? partAtLabel(value) : [value];
  claimValue(parts, pair, own);
  if (tail) readSignoffLine(parts, [tail]);
  return pair;
}

/** Whether a label announces a name, a kind or a term, and no text that may say anything. */
function isShortField(meaning: LabelMeaning | undefined): boolean {
  return meaning?.kind === 'field' && !NARRATIVES.some((narrative) => narrative === meaning.path);
}

/** A label without its value yet. */
export function pairOf(cell: SourceCell, meaning: LabelMeaning | undefined, misspeltWord?: string): LabelledValue {
  const isFund = meaning?.kind === 'fund' || (meaning?.kind === 'block' && meaning.holds === 'funds');
  return {
    label: printedLabel(cell.text),
    meaning:
      meaning?.kind === 'block' && isFund
        ? { kind: 'fund', line: 'total', side: undefined }
        : meaning?.kind === 'block'
          ? undefined
          : meaning,
    column: cell.column,
    start: cell.spans[0]?.start ?? 0,
    values: [],
    within: isFund ? 'funds' : meaning?.kind === 'goal' ? 'goals' : 'other',
    isDoubtful: false,
    ...(misspeltWord !== undefined && { misspelt: misspeltWord }),
  };
}
