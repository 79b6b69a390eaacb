import { cellAddress, wholeColumns, wholeRows } from '../../model/cellAddress';
import type { PagePlan } from '../../model/sheetPlan';

/** How many calls `applyPagePlan` makes at most. */
export function callsForPage(page: PagePlan): number {
  return 11 + 2 * (page.breaks?.length ?? 0);
}

/** Sets up how a sheet is printed. */
export function applyPagePlan(sheet: Excel.Worksheet, page: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight !== undefined && { verticalFitToPages: page.fitToHeight }),
  };
  pageLayout.setPrintMargins('Centimeters', page.margins);
  if (page.centered !== undefined) pageLayout.centerHorizontally = page.centered;
  if (page.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  if (page.titleRows) pageLayout.setPrintTitleRows(wholeRows(page.titleRows));
  if (page.titleColumns) pageLayout.setPrintTitleColumns(wholeColumns(page.titleColumns));
  for (const row of page.breaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}
