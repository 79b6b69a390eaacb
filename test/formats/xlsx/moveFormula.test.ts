import { moveFormula } from '../../../src/formats/xlsx/package/moveFormula';
import type { SheetFate, SheetFates } from '../../../src/formats/xlsx/package/moveFormula';
import { shiftFormula } from '../../../src/formats/xlsx/package/shiftFormula';

const fates: SheetFates = new Map<string, SheetFate | 'removed'>([
  ['甲', { name: '甲', moves: [{ kind: 'insert', axis: 'row', at: 2, count: 3 }] }],
  ["it's", { name: '新 名', moves: [{ kind: 'remove', axis: 'column', at: 1, count: 1 }] }],
  ['丙', 'removed'],
]);

describe('公式跟着行列和工作表走', () => {
  it.each([
    ['A2', 'A2'],
    ['A3', 'A6'],
    ['$A$3', '$A$6'],
    ['SUM(A1:A10)', 'SUM(A1:A13)'],
    ['SUM(A:A)+SUM(3:3)', 'SUM(A:A)+SUM(6:6)'],
    ['"A3"&A3', '"A3"&A6'],
    ['LOG10(A3)', 'LOG10(A6)'],
    ['表一[A3]+A3', '表一[A3]+A6'],
    ['表一[[#This Row],[A3]]', '表一[[#This Row],[A3]]'],
    ["'it''s'!C1", "'新 名'!B1"],
    ["'it''s'!B1", '#REF!'],
    ['丙!A3+A3', '#REF!+A6'],
    ['乙!A3', '乙!A3'],
    ["[1]甲!A3+'[1]甲'!A3", "[1]甲!A3+'[1]甲'!A3"],
    ["'甲:乙'!A3", "'甲:乙'!A3"],
    ['甲!$A$3:$B$4', "'甲'!$A$6:$B$7"],
    ['项目.A3', '项目.A3'],
    ['TRUE', 'TRUE'],
    ['{1,2;3,4}', '{1,2;3,4}'],
    ['1E3+A3', '1E3+A6'],
    ['A3#', 'A6#'],
    ['', ''],
  ])('%s → %s', (before, after) => {
    expect(moveFormula(before, '甲', fates)).toBe(after);
  });

  test('没有自己的工作表时，只动写明工作表的引用', () => {
    expect(moveFormula('A3+甲!A3', undefined, fates)).toBe("A3+'甲'!A6");
  });

  test('一长串引号不会拖慢', () => {
    const long = `${'"'.repeat(99_999)}A3`;
    expect(moveFormula(long, '甲', fates)).toHaveLength(long.length);
  });
});

describe('共用的公式', () => {
  it.each([
    ['A1+$B1+C$1+$D$1', 'B3+$B3+D$1+$D$1'],
    ["SUM('别 表'!A1:A2)", "SUM('别 表'!B3:B4)"],
    ['SUM(A:A)', 'SUM(B:B)'],
  ])('%s 往右一列、往下两行是 %s', (formula, shifted) => {
    expect(shiftFormula(formula, 2, 1)).toBe(shifted);
  });
});
