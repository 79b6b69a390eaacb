import { pageColumns } from '../../../../src/hosts/browser/print/pageColumns';
import type { PagePlan, SheetPlan } from '../../../../src/model/sheetPlan';

/** Columns of 13 characters are 96 pixels wide: one inch. */
function sheet(columns: number, page?: Partial<PagePlan>): SheetPlan {
  const margins = { top: 1, right: 1.05, bottom: 1, left: 1.05 };
  return {
    name: '表',
    rows: [Array.from({ length: columns }, (_, column) => `第${column}列`)],
    columns: Array.from({ length: columns }, () => ({ width: 13 })),
    ...(page && { page: { orientation: 'portrait', fitToWidth: 1, margins, ...page } }),
  };
}

describe('the columns of printed pages', () => {
  test('what fits is printed as large as it is', () => {
    expect(pageColumns(sheet(3))).toEqual({ pages: [[0, 1, 2]], scale: 1 });
  });

  test('what does not fit on one page across is made smaller, as little as it needs', () => {
    // 210 mm less two margins of 10.5 mm are 189 mm, 7.44 inches.
    expect(pageColumns(sheet(8, {})).scale).toBeCloseTo(7.44 / 8, 2);
    expect(pageColumns(sheet(8, { orientation: 'landscape' })).scale).toBe(1);
  });

  test('several pages across share the columns; the repeated ones stand on each', () => {
    const { pages, scale } = pageColumns(sheet(13, { fitToWidth: 2, titleColumns: [0, 1] }));
    expect(pages).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [0, 1, 8, 9, 10, 11, 12],
    ]);
    expect(scale).toBeLessThan(1);
    expect(scale).toBeGreaterThan(0.9);
  });

  test('columns that are hidden or not to be printed are left out', () => {
    const plan = sheet(5, { printedColumns: [1, 3] });
    const columns = plan.columns.map((column, at) => (at === 2 ? { ...column, isHidden: true } : column));
    expect(pageColumns({ ...plan, columns }).pages).toEqual([[1, 3]]);
  });

  test('an empty sheet has one empty page', () => {
    expect(pageColumns({ name: '空', rows: [], columns: [] })).toEqual({ pages: [[]], scale: 1 });
  });
});
