import { slicePiece } from '../grid/sourceCell';
import type { SourceCell } from '../grid/sourceCell';
import { isUnitLine, isYearLine } from './headLines';

/** The statements of a cell above the table, each a cell of its own: `填报单位：某局　2025年度　金额：万元`. */
export function statementsOf(cell: SourceCell): readonly SourceCell[] {
  if (cell.text.length > LONGEST_LINE || isYearLine(cell.text) || isUnitLine(cell.text)) return [cell];
  const words = [...cell.text.matchAll(WORD)];
  const isStatement = (word: string): boolean => isYearLine(word) || isUnitLine(word);
  if (words.length < 2 || !words.some(([word]) => isStatement(word))) return [cell];
  if (!words.every(([word]) => isStatement(word) || LABELLED.test(word))) return [cell];
  return words.map(({ 0: word, index }) => ({ ...cell, ...slicePiece(cell, index, index + word.length) }));
}

const LONGEST_LINE = 120;
const WORD = /\S+/gu;
const LABELLED = /^[^\s:：]{2,16}[:：]\S*$/u;
