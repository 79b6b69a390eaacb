import { DATA_SHEETS } from '../../src/model/dataSheets';
import type { ProductPage } from './productPage';

/** Where the rows of 项目总表 are on the page as an import lays it out, in pixels. */
export const REGISTER_GEOMETRY = {
  firstRow: 185,
  rowHeight: 24,
  rowHeader: 23,
  id: 80,
  sortArrow: { x: 132, y: 153 },
  rowsInSight: 10,
};

/** Somebody who works in 项目总表 with the mouse and takes back in the pane or with keys. `row` counts the rows of the table from 0. */
export interface RegisterUser {
  insertRow(row: number): Promise<void>;
  deleteRow(row: number): Promise<void>;
  insertTableRow(row: number): Promise<void>;
  deleteTableRow(row: number): Promise<void>;
  /** By 编号, descending. */
  sort(): Promise<void>;
  pressKeys(keys: string): Promise<void>;
  /** 撤销, and 仍然撤销 where the pane asks. */
  takeBack(): Promise<void>;
}

export function registerUser({ page }: ProductPage): RegisterUser {
  const { firstRow, rowHeight, rowHeader, id, sortArrow } = REGISTER_GEOMETRY;
  const show = (): Promise<void> =>
    page.locator('[data-u-comp="slide-tab-bar"]').getByText(DATA_SHEETS.forms, { exact: true }).click();
  let clicks = 0;
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  const openMenu = async (x: number, row: number): Promise<void> => {
    await show();
    await page.mouse.click(x, firstRow + row * rowHeight, { button: 'right' });
    const address = await nameBox.inputValue();
    expect(address).toBe(x === rowHeader ? `${row + 2}:${row + 2}` : `A${row + 2}`);
  };
  const chooseOfTable = async (row: number, menu: string, entry: string): Promise<void> => {
    await openMenu(id, row);
    await page.getByText(menu, { exact: true }).hover();
    await page.getByText(entry, { exact: true }).click();
  };
  return {
    insertRow: async (row) => {
      await openMenu(rowHeader, row);
      // The box for the number of rows is in the middle of the entry.
      await page.getByText('在上方插入').click({ position: { x: 10, y: 10 } });
    },
    deleteRow: async (row) => {
      await openMenu(rowHeader, row);
      await page.getByText('删除选中行', { exact: true }).click();
    },
    insertTableRow: (row) => chooseOfTable(row, '表格插入', '插入表格行'),
    deleteTableRow: (row) => chooseOfTable(row, '表格删除', '删除表格行'),
    sort: async () => {
      await show();
      await page.mouse.click(sortArrow.x, sortArrow.y);
      await page.getByText('降序', { exact: true }).click();
    },
    pressKeys: async (keys) => {
      const grid = await page.locator('.page-grid').boundingBox();
      if (!grid) throw new Error('There is no grid.');
      // Never twice on one cell, which would open it.
      clicks += 1;
      await page.mouse.click(grid.x + 600, grid.y + grid.height - 150 - (clicks % 2) * 3 * rowHeight);
      await page.keyboard.press(keys);
    },
    takeBack: async () => {
      await page.locator('.page-pane').getByRole('button', { name: '撤销' }).click();
      const anyway = page.getByRole('button', { name: '仍然撤销' });
      const done = page.getByText('已撤销这次导入').first();
      await anyway.or(done).first().waitFor();
      if (await anyway.isVisible()) await anyway.click();
      await done.waitFor();
    },
  };
}
