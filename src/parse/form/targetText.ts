import type { Piece, SourceCell } from '../grid/sourceCell';
import { trimPiece } from '../grid/sourceCell';
import { plainText } from './labelText';

/** What the columns of a target say together. */
export interface Target {
  /** Comparator, number and unit, in this order: `≥`, `80`, `人`. */
  readonly value: readonly Piece[];
  /** Cells that say nothing of the target but of the row, such as a direction under a heading of comparators. */
  readonly others: readonly SourceCell[];
  /** Cells that join nothing: 定性, or a unit that the number names itself. */
  readonly dropped: readonly SourceCell[];
}

/** Puts comparator, number and unit together that stand in columns of their own. */
export function targetOf(
  values: readonly SourceCell[],
  comparators: readonly SourceCell[],
  units: readonly SourceCell[],
): Target {
  const text = plainText(values.map((cell) => cell.text).join(''));
  const signs = comparators.filter((cell) => isComparator(plainText(cell.text)));
  const kinds = comparators.filter((cell) => isKindOfTarget(plainText(cell.text)));
  const isQualitative = kinds.length > 0 && signs.length === 0;
  const isCounted = /\d/u.test(text) || (text === '' && signs.length > 0);
  // What is called 定性 and is a number all the same is one of its unit.
  const takesUnit = isCounted && (!isQualitative || NUMBER.test(text));
  const joined = units.filter((cell) => takesUnit && !text.endsWith(plainText(cell.text)));
  const repeated = units.filter((cell) => text !== '' && text.endsWith(plainText(cell.text)));
  const hasSign = STARTS_WITH_SIGN.test(text);
  const isUsed = (cell: SourceCell): boolean =>
    signs.includes(cell) || kinds.includes(cell) || joined.includes(cell) || repeated.includes(cell);
  return {
    value: [...(hasSign ? [] : signs), ...values, ...joined].map(trimPiece),
    others: [...comparators, ...units].filter((cell) => !isUsed(cell)),
    dropped: [...kinds, ...repeated, ...(hasSign ? signs : [])],
  };
}

/** Whether a text, without white space, is a comparator and nothing else. */
export function isComparator(text: string): boolean {
  return COMPARATOR.test(text);
}

/** Whether it only says of which kind a target is. */
export function isKindOfTarget(text: string): boolean {
  return KIND.test(text);
}

const COMPARATOR =
  /^(?:[≥≤=><≧≦≠±~≈]{1,2}|(?:大于|小于|高于|低于|多于|少于|早于|晚于|优于)(?:或?等于)?|等于|约|达到|不?超过|至[少多]|最[少多]|不[低高少多大小早晚迟差]于)$/u;
const NUMBER = /^\d[\d.,]*$/u;
const STARTS_WITH_SIGN = /^[≥≤=><≧≦]/u;
/** Says of which kind a target is, and joins nothing. */
const KIND = /^(?:定性|定量|定性指标|定量指标)$/u;
