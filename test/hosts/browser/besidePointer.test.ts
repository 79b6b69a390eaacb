import { besidePointer } from '../../../src/hosts/browser/univer/besidePointer';

const GRID = { left: 10, top: 40, right: 980, bottom: 730 };

function box(left: number, top: number, width: number, height: number) {
  return { left, top, right: left + width, bottom: top + height };
}

test('a popup within the grid stays where it is, up to the last pixel', () => {
  expect(besidePointer(box(740, 200, 240, 300), GRID, { x: 700, y: 210 })).toBeUndefined();
  expect(besidePointer(box(741, 200, 240, 300), GRID, { x: 300, y: 210 })).toEqual({ left: 732, top: 200 });
});

test('a popup that would come to lie under the pointer stands below it, and above it where there is no room', () => {
  expect(besidePointer(box(982, 200, 240, 300), GRID, { x: 860, y: 212 })).toEqual({ left: 732, top: 228 });
  expect(besidePointer(box(982, 400, 240, 300), GRID, { x: 860, y: 460 })).toEqual({ left: 732, top: 144 });
  expect(besidePointer(box(982, 200, 240, 300), GRID, { x: 700, y: 212 })).toEqual({ left: 732, top: 200 });
});

test('a popup that is wider than the grid goes no further than its left edge', () => {
  expect(besidePointer(box(30, 200, 1200, 100), GRID, { x: 0, y: 0 })).toEqual({ left: 10, top: 200 });
  expect(besidePointer(box(10, 200, 1200, 100), GRID, { x: 0, y: 0 })).toBeUndefined();
});
