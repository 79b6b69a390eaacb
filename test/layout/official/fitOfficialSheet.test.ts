import { fitOfficialSheet } from '../../../src/layout/official/fitOfficialSheet';
import type { ShownForms } from '../../../src/layout/official/fitOfficialSheet';
import type { FieldPath } from '../../../src/model/fieldPath';
import type { CellPlace, CellValue } from '../../../src/model/sheetPlan';

const cell = (row: number): CellPlace => ({ sheet: '表', row, column: 1 });
const ROWS: readonly (readonly CellValue[])[] = [
  ['项目名称', '甲路养护'],
  ['实施内容', '见下'],
  // Two fields that nobody has filled in.
  [null, null],
  [null, null],
  ['负责人', '张三'],
];
const FORM: ShownForms = {
  rows: ROWS,
  places: [
    new Map<FieldPath, CellPlace>([
      ['projectName', cell(0)],
      ['plan', cell(2)],
      ['basis', cell(3)],
      ['signoff.responsible', cell(4)],
    ]),
  ],
};

function rowsOf(rows: readonly (readonly CellValue[])[]): readonly (number | undefined)[] {
  const { cellOf } = fitOfficialSheet(FORM, { name: '表', rows, merges: [], tables: [] });
  return (['plan', 'basis', 'signoff.responsible'] as const).map((path) => cellOf(0, path)?.row);
}

test('rows that look alike stand between those that do not', () => {
  expect(rowsOf(ROWS)).toEqual([2, 3, 4]);
  expect(rowsOf([['附件'], ...ROWS])).toEqual([3, 4, 5]);
});

test('where a row has come or gone among them, nobody can tell which is which', () => {
  expect(rowsOf(ROWS.toSpliced(2, 0, [null, null]))).toEqual([undefined, undefined, 5]);
  expect(rowsOf(ROWS.toSpliced(2, 1))).toEqual([undefined, undefined, 3]);
});

test('a form under another name shows none of its fields', () => {
  expect(rowsOf(ROWS.with(0, ['项目名称', '乙桥加固']))).toEqual([undefined, undefined, undefined]);
});
