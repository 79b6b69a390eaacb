import { cellAddress, wholeColumns, wholeRows } from '../../model/cellAddress';
import type { PagePlan } from '../../model/sheetPlan';
import type { FinishStep } from './finish';

/** What sets up how a sheet is printed, a step for each part that Excel may refuse alone: without a printer it knows no paper. */
export function pageSteps(sheet: Excel.Worksheet, name: string, page: PagePlan): readonly FinishStep[] {
  const { pageLayout } = sheet;
  const {
    orientation,
    fitToWidth,
    margins,
    centered,
    footer,
    firstPage,
    titleRows,
    titleColumns,
    printedColumns,
    breaks = [],
  } = page;
  const step = pageStep(name);
  return [
    step('orientation', () => {
      pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
    }),
    step('paper', () => {
      pageLayout.paperSize = 'A4';
    }),
    step('zoom', () => {
      pageLayout.zoom = { horizontalFitToPages: fitToWidth };
    }),
    step('margins', () => {
      pageLayout.setPrintMargins('Centimeters', margins);
    }),
    centered !== undefined &&
      step('centre', () => {
        pageLayout.centerHorizontally = centered;
      }),
    footer !== undefined &&
      step('footer', () => {
        pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
      }),
    firstPage !== undefined &&
      step('first page', () => {
        pageLayout.firstPageNumber = firstPage;
      }),
    titleRows &&
      step('title rows', () => {
        pageLayout.setPrintTitleRows(wholeRows(titleRows));
      }),
    titleColumns &&
      step('title columns', () => {
        pageLayout.setPrintTitleColumns(wholeColumns(titleColumns));
      }),
    printedColumns &&
      step('area', () => {
        pageLayout.setPrintArea(wholeColumns(printedColumns));
      }),
    breakStep(sheet, name, breaks),
  ].filter((each) => each !== undefined && each !== false);
}

/** Makes these the only page breaks of a sheet. */
export function breakStep(sheet: Excel.Worksheet, name: string, breaks: readonly number[]): FinishStep {
  return {
    ...pageStep(name)('breaks', () => {
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of breaks) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
    }),
    calls: 2 + 2 * breaks.length,
  };
}

/** Makes steps of the page set-up of a sheet. */
export function pageStep(sheet: string): (name: string, apply: () => void) => FinishStep {
  return (name, apply) => ({ kind: 'page', sheet, name: `page ${name}`, calls: 3, apply });
}
