import type { CellStyle } from '../../model/cellStyle';

/** Size of the form's text in points. */
export const BODY_FONT_SIZE = 9;
const BODY_FONT = { name: '宋体', size: BODY_FONT_SIZE } as const;

/** How the parts of the official form look. */
export const OFFICIAL_STYLES = {
  title: { font: { name: '宋体', size: 16, bold: true }, horizontal: 'center', vertical: 'middle', wrap: true },
  year: { font: BODY_FONT, horizontal: 'center', vertical: 'middle' },
  label: { font: BODY_FONT, border: 'thin', horizontal: 'center', vertical: 'middle', wrap: true },
  fundLabel: { font: BODY_FONT, border: 'thin', horizontal: 'left', vertical: 'middle', wrap: true },
  fundSource: { font: BODY_FONT, border: 'thin', horizontal: 'left', vertical: 'middle', wrap: true, indent: 3 },
  text: { font: BODY_FONT, border: 'thin', horizontal: 'left', vertical: 'middle', wrap: true, format: '@' },
  value: { font: BODY_FONT, border: 'thin', horizontal: 'center', vertical: 'middle', wrap: true, format: '@' },
  wholeAmount: { font: BODY_FONT, border: 'thin', horizontal: 'center', vertical: 'middle', format: '#,##0' },
  amount: { font: BODY_FONT, border: 'thin', horizontal: 'center', vertical: 'middle', format: '#,##0.00' },
  margin: { font: BODY_FONT, border: 'thin', horizontal: 'center', vertical: 'middle', stacked: true },
  pageNumber: { font: BODY_FONT, horizontal: 'center', vertical: 'bottom', format: '@' },
  signoff: { font: BODY_FONT, horizontal: 'left', vertical: 'middle', format: '@' },
} as const satisfies Record<string, CellStyle>;
