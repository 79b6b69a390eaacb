import { moveReferences } from '../../../src/model/change/moveReferences';
import type { CellRange } from '../../../src/model/sheetPlan';

/** Row 3 (counted from 1) goes, all below it close up. */
function withoutRow3({ row, rows, ...columns }: CellRange): CellRange | undefined {
  const kept = Array.from({ length: rows }, (_, index) => row + index).filter((at) => at !== 2);
  const moved = kept.map((at) => (at > 2 ? at - 1 : at));
  return moved[0] === undefined ? undefined : { ...columns, row: moved[0], rows: moved.length };
}

describe('moveReferences', () => {
  it.each([
    ['LEN($A5)', 'LEN($A4)'],
    ['A2+B$4*$C$10', 'A2+B$3*$C$9'],
    ['A3', '#REF!'],
    ['SUM(C2:C5)', 'SUM(C2:C4)'],
    ['SUM(C2:C3)', 'SUM(C2:C2)'],
    ['SUM(C3:C4)', 'SUM(C3:C3)'],
    [`COUNTIFS('校验结果'!$C:$C,$A5,'校验结果'!$A:$A,"A5")`, `COUNTIFS('校验结果'!$C:$C,$A4,'校验结果'!$A:$A,"A5")`],
    ["'A5''s'!A5+表!A5:B6+A5", "'A5''s'!A5+表!A5:B6+A4"],
    ['LOG10(A5)', 'LOG10(A4)'],
    ['"a""A5"&A5', '"a""A5"&A4'],
    ['项目A5', '项目A5'],
  ])('%s → %s', (formula, expected) => {
    expect(moveReferences(formula, withoutRow3)).toBe(expected);
  });
});
