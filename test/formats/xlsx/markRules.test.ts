import fc from 'fast-check';
import { markRules } from '../../../src/formats/xlsx/markRules';
import { cellAddress, parseRangeAddress } from '../../../src/model/cellAddress';
import { SEVERITIES } from '../../../src/model/finding';
import type { Mark } from '../../../src/model/mark';

const mark = fc.record({
  sheet: fc.constant('表'),
  row: fc.nat(6),
  column: fc.nat(3),
  severity: fc.constantFrom(...SEVERITIES),
  remark: fc.constant('原因'),
});

function cellsOf(range: string): string[] {
  return range.split(' ').flatMap((address) => {
    const { row, column, rows } = parseRangeAddress(address)!;
    return Array.from({ length: rows }, (_, down) => cellAddress(row + down, column));
  });
}

test('the rule of a severity covers the cells of its marks, each once, and no other', () => {
  fc.assert(
    fc.property(fc.array(mark), (marks: Mark[]) => {
      const rules = markRules(marks);
      const wanted = SEVERITIES.flatMap((severity) => {
        const own = marks.filter((one) => one.severity === severity).map(({ row, column }) => cellAddress(row, column));
        return own.length > 0 ? [[...new Set(own)].sort()] : [];
      });
      expect(rules.map(({ range }) => cellsOf(range).sort())).toEqual(wanted);
    }),
  );
});

test('marks one below the other are said as one block', () => {
  const marks = [4, 2, 3].map((row): Mark => ({ sheet: '表', row, column: 1, severity: 'error', remark: '' }));
  expect(markRules(marks)[0]!.range).toBe('B3:B5');
});
