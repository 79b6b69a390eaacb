import { looksLikeLabel } from '../form/labelColumns';
import { readAmount } from '../../model/readAmount';
import { waitingOf } from './decodeHead';
import type { LinePiece } from './pieces';

/** Rows of money with several amounts each, and the headings of their columns. */
export interface MoneyRows {
  readonly from: number;
  readonly to: number;
  readonly headings: readonly LinePiece[];
  readonly rows: readonly (readonly LinePiece[])[];
}

/**
 * Finds amounts that stand beside each other: 合计 310.50 298.17 425.80 below 上年度预算安排 上年度实际执行 本年度申请金额.
 * All rows but blank ones have as many amounts, and as many headings stand before them. Linear.
 */
export function findMoneyRows(pieces: readonly LinePiece[]): MoneyRows | undefined {
  for (let at = 0; at < pieces.length; at++) {
    const width = amountsAt(pieces, at);
    if (width < FEWEST_AMOUNTS) continue;
    const rows: (readonly LinePiece[])[] = [];
    let to = at;
    for (let own = width; own === width || own === 0; own = amountsAt(pieces, to)) {
      rows.push(pieces.slice(to, to + 1 + own));
      to += 1 + own;
    }
    const headings = pieces.slice(Math.max(0, at - width), at);
    const areHeads =
      headings.length === width && headings.every(({ text }) => looksLikeLabel(text) && text.length < LONGEST_HEADING);
    if (areHeads && rows.filter((row) => row.length > 1).length >= FEWEST_ROWS)
      return { from: at - width, to, headings, rows };
    at = to - 1;
  }
  return undefined;
}

const FEWEST_AMOUNTS = 2;
const FEWEST_ROWS = 2;
const LONGEST_HEADING = 16;

/** How many amounts stand behind the label of a fund; -1 where none such begins. */
function amountsAt(pieces: readonly LinePiece[], at: number): number {
  if (waitingOf(pieces[at]?.text ?? '') !== 'fund') return -1;
  let to = at + 1;
  while (to < pieces.length && readAmount(pieces[to]?.text ?? '') !== undefined) to++;
  return to - at - 1;
}
