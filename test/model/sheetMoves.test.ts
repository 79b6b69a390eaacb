import fc from 'fast-check';
import { placeAfter, placeBefore, rangeAfter } from '../../src/model/sheetMoves';
import type { SheetMove } from '../../src/model/sheetMoves';

const ROWS = 12;
const place = fc.nat(ROWS - 1);
const move = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'remove' as const),
    axis: fc.constant('row' as const),
    at: place,
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc
    .record({ at: place, count: fc.integer({ min: 1, max: 4 }), to: fc.nat(ROWS + 4) })
    .filter(({ at, count, to }) => to < at || to > at + count)
    .map((parts): SheetMove => ({ kind: 'move', axis: 'row', ...parts })),
);

/** The rows of a sheet by their old numbers after the moves, done one by one; null for rows that were put in. */
function rowsAfter(moves: readonly SheetMove[]): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: 60 }, (_, row) => row);
  for (const step of moves) {
    if (step.kind === 'insert') rows.splice(step.at, 0, ...Array.from({ length: step.count }, () => null));
    if (step.kind === 'remove') rows.splice(step.at, step.count);
    if (step.kind === 'move') {
      const taken = rows.splice(step.at, step.count);
      rows.splice(step.to > step.at ? step.to - step.count : step.to, 0, ...taken);
    }
  }
  return rows;
}

describe('rows and columns that were moved', () => {
  test('every row is found where it stands, and where it came from', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 6 }), (moves) => {
        const rows = rowsAfter(moves);
        for (let now = 0; now < ROWS; now += 1) expect(placeBefore(moves, 'row', now) ?? null).toBe(rows[now]);
        for (let old = 0; old < ROWS; old += 1) {
          const now = rows.indexOf(old);
          expect(placeAfter(moves, 'row', old)).toBe(now < 0 ? undefined : now);
        }
      }),
    );
  });

  test('a block covers what it covered and what was put inside it', () => {
    const steps = fc.array(
      move.filter(({ kind }) => kind !== 'move'),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(steps, place, fc.integer({ min: 1, max: 6 }), (moves, row, count) => {
        const rows = rowsAfter(moves);
        const kept = rows.flatMap((old, now) => (old !== null && old >= row && old < row + count ? [now] : []));
        const after = rangeAfter(moves, { row, column: 2, rows: count, columns: 1 });
        if (kept.length === 0) return after === undefined || after.rows > 0;
        return (
          after !== undefined &&
          after.row <= kept[0]! &&
          after.row + after.rows - 1 >= kept.at(-1)! &&
          after.column === 2
        );
      }),
    );
  });

  it.each([
    ['in front', { kind: 'insert', axis: 'row', at: 3, count: 2 }, 5, 4],
    ['inside', { kind: 'insert', axis: 'row', at: 4, count: 2 }, 3, 6],
    ['right behind', { kind: 'insert', axis: 'row', at: 7, count: 2 }, 3, 4],
    ['its first row taken', { kind: 'remove', axis: 'row', at: 2, count: 2 }, 2, 3],
    ['its last row taken', { kind: 'remove', axis: 'row', at: 6, count: 2 }, 3, 3],
    ['carried along', { kind: 'carry', from: { row: 0, column: 0, rows: 9, columns: 3 }, rows: 10, columns: 0 }, 13, 4],
    ['the table longer', { kind: 'grow', table: { row: 1, column: 0, rows: 6, columns: 3 }, rows: 5 }, 3, 9],
    ['another table longer', { kind: 'grow', table: { row: 1, column: 0, rows: 9, columns: 3 }, rows: 5 }, 3, 4],
  ] as const)('%s', (_, step, row, rows) => {
    expect(rangeAfter([step], { row: 3, column: 1, rows: 4, columns: 1 })).toEqual({
      row,
      column: 1,
      rows,
      columns: 1,
    });
  });

  test('a block whose rows are all gone is gone', () => {
    const moves = [{ kind: 'remove', axis: 'row', at: 2, count: 6 }] as const;
    expect(rangeAfter(moves, { row: 3, column: 1, rows: 4, columns: 1 })).toBeUndefined();
  });
});
