import type { ProductPage } from './productPage';

/** The cells of a range once one of them shows a text: the grid calculates in its own time. */
export async function seenCells(
  product: ProductPage,
  sheet: string,
  range: string,
  wanted: string,
): Promise<readonly (readonly string[])[]> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const cells = await product.copyCells(sheet, range);
    if (cells.flat().includes(wanted)) return cells;
    await product.page.waitForTimeout(250);
  }
  return product.copyCells(sheet, range);
}
