import type { CellStyle } from '../model/cellStyle';
import type { PagePlan } from '../model/sheetPlan';

const FONT = { name: '宋体', size: 10 } as const;

/** In points; the text of the sheets that look over all projects. */
export const WIDE_SHEET_FONT_SIZE = FONT.size;

/** How the sheets that look over all projects are drawn. */
export const WIDE_SHEET_STYLES = {
  // At the left, where it is seen on a screen too: the sheet is wider than any.
  title: { font: { ...FONT, size: 16, bold: true }, horizontal: 'left', vertical: 'middle' },
  line: { font: FONT, vertical: 'middle' },
  head: {
    font: { ...FONT, bold: true },
    border: 'thin',
    fill: 'DDEBF7',
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    format: '@',
  },
  cell: { font: FONT, border: 'thin', vertical: 'middle' },
  total: { font: { ...FONT, bold: true }, fill: 'F2F2F2' },
  filtered: { font: { ...FONT, color: '1F4E78' } },
  note: { font: { ...FONT, color: '595959' } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** How such a sheet is printed; its first rows stand on each page. */
export function wideSheetPage(headRows: number): PagePlan {
  return {
    orientation: 'landscape',
    fitToWidth: 1,
    margins: { top: 1.5, right: 1, bottom: 1.5, left: 1 },
    titleRows: [0, headRows - 1],
    footer: '&A　第 &P 页 共 &N 页',
    centered: true,
  };
}
