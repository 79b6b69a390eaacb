import { readAmount } from '../../model/readAmount';
import { isTitle, isUnitLine } from '../form/headLines';
import { meaningOf } from '../form/labelMeaning';
import { plainText } from '../form/labelText';
import { waitingOf } from './decodeHead';
import type { LinePiece } from './pieces';

/** Rows of money with several amounts each, and the headings of their columns. */
export interface MoneyRows {
  readonly from: number;
  readonly to: number;
  readonly headings: readonly LinePiece[];
  /** Each with its label first; of a single row of amounts the label may be missing. */
  readonly rows: readonly (readonly LinePiece[])[];
  /** The label of the whole, where it stands between the headings and the amounts. */
  readonly block: LinePiece | undefined;
  readonly isLabelled: boolean;
}

/**
 * Finds amounts that stand beside each other below the headings of their columns: 合计 310.50 298.17 425.80 below 上年度预算安排
 * 上年度实际执行 本年度申请金额, or one row of amounts below 年度资金合计 中央资金 省级资金. All rows but blank ones have as many amounts,
 * and as many headings stand before them. Linear.
 */
export function findMoneyRows(pieces: readonly LinePiece[]): MoneyRows | undefined {
  for (let at = 0; at < pieces.length; at++) {
    if (isAmount(pieces[at])) {
      const single = singleRow(pieces, at);
      if (single) return single;
      while (isAmount(pieces[at + 1])) at++;
      continue;
    }
    const width = amountsAt(pieces, at);
    if (width < FEWEST_AMOUNTS) continue;
    const rows: (readonly LinePiece[])[] = [];
    let to = at;
    for (let own = width; own === width || own === 0; own = amountsAt(pieces, to)) {
      rows.push(pieces.slice(to, to + 1 + own));
      to += 1 + own;
    }
    while (rows.at(-1)?.length === 1) to -= rows.pop()?.length ?? 0;
    const headings = pieces.slice(Math.max(0, at - width), at);
    const areHeads = headings.length === width && headings.every(isHeading);
    if (areHeads && rows.length >= FEWEST_ROWS)
      return { from: at - width, to, headings, rows, block: undefined, isLabelled: true };
    // The last of several headings is no label of the amounts below all of them.
    if (rows.length >= FEWEST_ROWS) at = to - 1;
  }
  return undefined;
}

const FEWEST_AMOUNTS = 2;
const FEWEST_ROWS = 2;
const LONGEST_HEADING = 16;

/** Amounts that no label stands before but those of their columns, most of them sources that are known. */
function singleRow(pieces: readonly LinePiece[], at: number): MoneyRows | undefined {
  let to = at;
  while (isAmount(pieces[to])) to++;
  const width = to - at;
  if (width < FEWEST_IN_SINGLE) return undefined;
  const block = isBlock(pieces[at - 1]) || isOfAmounts(pieces[at - 1]) ? pieces[at - 1] : undefined;
  const end = block ? at - 1 : at;
  const headings = pieces.slice(Math.max(0, end - width), end);
  const known = headings.filter(({ text }) => waitingOf(text) === 'fund').length;
  if (headings.length < width || !headings.every(isHeading) || 2 * known <= width) return undefined;
  return { from: end - width, to, headings, rows: [pieces.slice(at, to)], block, isLabelled: false };
}

const FEWEST_IN_SINGLE = 3;

function isBlock(piece: LinePiece | undefined): boolean {
  const meaning = meaningOf(piece?.text ?? '');
  return meaning?.kind === 'block' && meaning.holds === 'funds';
}

/** The label of a row that says no more than that it holds amounts: 金额, 预算数. */
function isOfAmounts(piece: LinePiece | undefined): boolean {
  return /^(?:预算|资金|经费|申请)?(?:金额|数额|数)(?:\([^()]*\))?$/u.test(plainText(piece?.text ?? ''));
}

/** Short words, perhaps behind a year: 2025年预算. */
function isHeading({ text }: LinePiece): boolean {
  const plain = plainText(text).replace(/^其中:/u, '');
  return (
    plain.length < LONGEST_HEADING &&
    /\p{Script=Han}{2}/u.test(plain) &&
    !/[。；;:]/u.test(plain) &&
    !isAmount({ text }) &&
    !isTitle(text) &&
    !isUnitLine(text)
  );
}

function isAmount(piece: Pick<LinePiece, 'text'> | undefined): boolean {
  return piece !== undefined && piece.text !== '' && typeof readAmount(piece.text) === 'number';
}

/** How many amounts stand behind the label of a fund; -1 where none such begins. */
function amountsAt(pieces: readonly LinePiece[], at: number): number {
  if (waitingOf(pieces[at]?.text ?? '') !== 'fund') return -1;
  let to = at + 1;
  while (isAmount(pieces[to])) to++;
  return to - at - 1;
}
