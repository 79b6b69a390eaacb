import { wholeColumns, wholeRows } from '../../model/cellAddress';
import { breakStep, pageStep } from './pageSteps';
import type { FinishStep } from './finish';

/** How a sheet was printed. */
export interface PageSnapshot {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: Excel.PageLayout['paperSize'];
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly isCentered: boolean;
  /** In points. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly footer: string;
  /** "" where pages go on from the sheet before. */
  readonly firstPage: number | '';
  /** First and last row that every page repeats. */
  readonly titleRows: readonly [number, number] | undefined;
  /** The same of columns. */
  readonly titleColumns: readonly [number, number] | undefined;
  /** The addresses of the only cells that were printed; undefined where all were. */
  readonly area: string | undefined;
  /** Rows before which a page starts. */
  readonly breaks: readonly number[];
}

/** Asks for the page of a sheet; after a `sync` the returned function asks for the rest, after another one it is complete. */
export function loadPage(sheet: Excel.Worksheet): () => () => PageSnapshot {
  const { pageLayout: page, horizontalPageBreaks: breaks } = sheet;
  page.load(
    'orientation,paperSize,zoom,centerHorizontally,firstPageNumber,topMargin,rightMargin,bottomMargin,leftMargin',
  );
  const { defaultForAllPages: footers } = page.headersFooters;
  footers.load('centerFooter');
  const rows = page.getPrintTitleRowsOrNullObject();
  rows.load('rowIndex,rowCount');
  const columns = page.getPrintTitleColumnsOrNullObject();
  columns.load('columnIndex,columnCount');
  const area = page.getPrintAreaOrNullObject();
  area.load('address');
  breaks.load('items/columnIndex');
  return () => {
    const cells = breaks.items.map((each) => {
      const cell = each.getCellAfterBreak();
      cell.load('rowIndex');
      return cell;
    });
    return () => ({
      orientation: page.orientation,
      paperSize: page.paperSize,
      zoom: page.zoom,
      isCentered: page.centerHorizontally,
      margins: { top: page.topMargin, right: page.rightMargin, bottom: page.bottomMargin, left: page.leftMargin },
      footer: footers.centerFooter,
      firstPage: page.firstPageNumber,
      titleRows: rows.isNullObject ? undefined : [rows.rowIndex, rows.rowIndex + rows.rowCount - 1],
      titleColumns: columns.isNullObject
        ? undefined
        : [columns.columnIndex, columns.columnIndex + columns.columnCount - 1],
      area: area.isNullObject ? undefined : withoutSheet(area.address),
      breaks: cells.map((cell) => cell.rowIndex),
    });
  };
}

/** `'表 1'!A1:B2,'表 1'!D1` as addresses within the sheet. */
function withoutSheet(addresses: string): string {
  return addresses.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/gu, '');
}

/** What makes a sheet print as it did. */
export function restoredPage(sheet: Excel.Worksheet, name: string, page: PageSnapshot): readonly FinishStep[] {
  const { pageLayout } = sheet;
  const {
    orientation,
    paperSize,
    zoom,
    isCentered,
    margins,
    footer,
    firstPage,
    titleRows,
    titleColumns,
    area,
    breaks,
  } = page;
  const step = pageStep(name);
  return [
    step('orientation', () => {
      pageLayout.orientation = orientation;
    }),
    // A printer that is not there leaves the paper unknown.
    Boolean(paperSize as unknown) &&
      step('paper', () => {
        pageLayout.paperSize = paperSize;
      }),
    step('zoom', () => {
      pageLayout.zoom = zoom;
    }),
    step('centre', () => {
      pageLayout.centerHorizontally = isCentered;
    }),
    step('margins', () => {
      pageLayout.setPrintMargins('Points', margins);
    }),
    step('footer', () => {
      pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
    }),
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
    area !== undefined &&
      step('area', () => {
        pageLayout.setPrintArea(area);
      }),
    breakStep(sheet, name, breaks),
  ].filter((each) => each !== undefined && each !== false);
}
