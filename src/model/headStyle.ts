import type { CellStyle } from './cellStyle';

/** How the header of a data table looks. */
export const HEAD_STYLE = {
  // Said outright: table styles of spreadsheets print the heads of columns in white.
  font: { bold: true, color: '1F3864' },
  fill: 'DDEBF7',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  format: '@',
} as const satisfies CellStyle;
