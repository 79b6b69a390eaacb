import type { ICellData } from '@univerjs/core';
import { closeGaps } from '../../../src/hosts/browser/univer/closeGaps';

test('一列里改动的格子之间没有改动的也列出来，内容不动，别的列不添', () => {
  const cells: Record<number, Record<number, ICellData>> = {
    7: { 2: { v: '丙' } },
    1: { 2: { v: '甲' }, 5: { v: 1 } },
    3: { 2: { v: '乙' } },
  };
  closeGaps(cells);
  expect(cells).toEqual({
    1: { 2: { v: '甲' }, 5: { v: 1 } },
    2: { 2: {} },
    3: { 2: { v: '乙' } },
    4: { 2: {} },
    5: { 2: {} },
    6: { 2: {} },
    7: { 2: { v: '丙' } },
  });
});

test('没有空隙的和没有格子的都照旧', () => {
  const whole: Record<number, Record<number, ICellData>> = { 4: { 0: { v: 1 } }, 5: { 0: { v: 2 }, 1: { v: 3 } } };
  closeGaps(whole);
  expect(whole).toEqual({ 4: { 0: { v: 1 } }, 5: { 0: { v: 2 }, 1: { v: 3 } } });
  const none = {};
  closeGaps(none);
  expect(none).toEqual({});
});
