import type { DecodedRow } from '../../../../src/parse/stream/byHeight/decodeRows';
import { labelOffset } from '../../../../src/parse/stream/byHeight/labelOffset';
import type { TextRange } from '../../../../src/parse/stream/textRange';

let next = 0;
const range = (): TextRange => ({ start: next++, end: next });

/** A row whose name takes so many lines, its value standing in the middle one. */
function row(height: number): DecodedRow {
  const name = Array.from({ length: height }, range);
  const value = range();
  const lines = name.map((line, at) => (at === Math.floor((height - 1) / 2) ? [line, value] : [line]));
  return { indicators: [{ side: 'period', name, value: [value] }], lines };
}

const PADDING = 0.6;

describe('a label stands in the middle of its rows', () => {
  it.each([
    ['on the only row', [row(1)], 0],
    ['on the second of three rows', [row(1), row(1), row(1)], 1],
    ['between two rows', [row(1), row(1)], 0.5],
    ['above a high row that one more row follows', [row(1), row(1), row(2), row(1)], 1.5],
  ])('%s', (_, rows, line) => {
    expect(labelOffset(rows, { line, rise: 0 }, PADDING)).toBe(0);
  });

  it.each([
    ['on the first of two rows', [row(1), row(1)], 0],
    ['between the first two of four rows', [row(1), row(1), row(1), row(1)], 0.5],
    ['beyond its rows', [row(1)], 3],
  ])('not %s', (_, rows, line) => {
    expect(labelOffset(rows, { line, rise: 0 }, PADDING)).toBeGreaterThan(0);
  });

  it('with its first line above the middle where it takes two', () => {
    expect(labelOffset([row(2)], { line: 0, rise: 0.5 }, PADDING)).toBe(0);
  });
});
