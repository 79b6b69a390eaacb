import { noteIndex } from '../../../src/hosts/browser/univer/noteIndex';

const note = (id: string, row: number) => ({ id, row, col: 2, note: id, width: 1, height: 1 });

test('a note is found by its cell', () => {
  const index = noteIndex([note('a', 3), note('b', 4)]);
  expect(index.at({ row: 4, col: 2 })?.id).toBe('b');
  expect(index.at({ row: 4, col: 3 })).toBeUndefined();
});

test('a note that another one has passed over is still found', () => {
  const index = noteIndex([note('a', 3), note('b', 4)]);
  for (const row of [3, 4]) {
    index.remove(note('a', row));
    index.add(note('a', row + 1));
  }
  expect([3, 4, 5].map((row) => index.at({ row, col: 2 })?.id)).toEqual([undefined, 'b', 'a']);
});

test('a note that is gone is not found, and one of two on a cell stays', () => {
  const index = noteIndex([note('a', 3), note('b', 3)]);
  index.remove(note('b', 3));
  expect(index.at({ row: 3, col: 2 })?.id).toBe('a');
  index.remove(note('a', 3));
  expect(index.at({ row: 3, col: 2 })).toBeUndefined();
});
