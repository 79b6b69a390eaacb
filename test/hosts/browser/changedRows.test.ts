import { BLOCK_ROWS, touchedRows, watchChangedRows } from '../../../src/hosts/browser/univer/changedRows';
import type { Grid } from '../../../src/hosts/browser/univer/grid';

function watched() {
  let unit = 'one';
  let tell: (event: { id: string; params: object }) => void = () => undefined;
  const heard: string[] = [];
  const grid = {
    api: {
      Event: { CommandExecuted: 'CommandExecuted' },
      addEvent: (_: string, listener: typeof tell) => {
        tell = listener;
      },
    },
    workbook: () => ({ getUnitId: () => unit }),
  } as unknown as Grid;
  const changes = watchChangedRows(grid, () => heard.push('changed'));
  return {
    changes,
    heard,
    step: (id: string, params: object = {}) => {
      tell({ id: `sheet.mutation.${id}`, params: { unitId: unit, subUnitId: 'a', ...params } });
    },
    tell: (id: string, params: object) => {
      tell({ id, params });
    },
    open: (id: string) => {
      unit = id;
    },
  };
}

describe('the rows that a step changes', () => {
  test('cells that are typed change the blocks of their rows', () => {
    const { changes, step } = watched();
    step('set-range-values', { cellValue: { 0: {}, [2 * BLOCK_ROWS]: {} } });
    expect(changes.ofBlocks('a', 4)).toEqual([1, 0, 1, 0]);
    expect(changes.ofSheet('a')).toBe(1);
    expect(changes.ofBlocks('b', 2)).toEqual([0, 0]);
  });

  test.each(['insert-row', 'remove-rows'])('%s changes its block and all below', (id) => {
    const { changes, step } = watched();
    step(id, { range: { startRow: BLOCK_ROWS + 3 } });
    expect(changes.ofBlocks('a', 4)).toEqual([0, 1, 1, 1]);
  });

  test('a step of the frame changes the sheet and no rows', () => {
    const { changes, step } = watched();
    step('set-worksheet-col-width');
    expect(changes.ofBlocks('a', 2)).toEqual([0, 0]);
    expect(changes.ofSheet('a')).toBe(1);
  });

  test('a step that nobody has heard of changes all of its sheet; without a sheet, all sheets', () => {
    const { changes, step } = watched();
    step('some-day');
    expect(changes.ofBlocks('a', 2)).toEqual([1, 1]);
    step('move-range', { subUnitId: undefined });
    expect(changes.ofBlocks('b', 2)).toEqual([2, 2]);
    expect(changes.ofSheet('b')).toBe(2);
  });

  test('a sheet that is put in place of another of its id is new as a whole', () => {
    const { changes, step } = watched();
    step('insert-sheet', { subUnitId: undefined, sheet: { id: 'a' } });
    expect(changes.ofBlocks('a', 2)).toEqual([1, 1]);
  });

  test('steps of another workbook, and such as change nothing, count for nothing', () => {
    const { changes, tell, heard } = watched();
    tell('sheet.mutation.set-range-values', { unitId: 'other', subUnitId: 'a', cellValue: { 0: {} } });
    tell('sheet.operation.set-selections', { unitId: 'one', subUnitId: 'a' });
    expect(changes.all()).toBe(0);
    expect(heard).toEqual([]);
  });

  test('heights that Univer reckons change the rows they are of', () => {
    const info = [{ row: 3 }, { row: 700 }];
    expect(touchedRows('sheet.mutation.set-worksheet-row-auto-height', { rowsAutoHeightInfo: info })).toEqual({
      kind: 'rows',
      rows: [3, 700],
    });
  });
});
