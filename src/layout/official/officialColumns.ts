/**
 * The eight columns of the official form: what stands in each, and its width in characters. Together they are 185 mm in a workbook whose
 * standard font is 宋体 11 (8 pixels a character, 5 more a column), which leaves 5 mm of A4 between its margins for printers whose
 * characters are wider: Excel ignores at times that a sheet is to be fitted to a page.
 */
export const OFFICIAL_COLUMNS = {
  margin: { index: 0, width: 3 },
  level1: { index: 1, width: 8 },
  periodLevel2: { index: 2, width: 10.5 },
  periodName: { index: 3, width: 14.5 },
  periodValue: { index: 4, width: 12 },
  annualLevel2: { index: 5, width: 10.5 },
  annualName: { index: 6, width: 12 },
  annualValue: { index: 7, width: 12 },
} as const;

export const OFFICIAL_WIDTHS: readonly number[] = Object.values(OFFICIAL_COLUMNS).map(({ width }) => width);

/** The columns of one side's indicators. */
export const SIDE_COLUMNS = {
  period: { level2: 2, name: 3, value: 4 },
  annual: { level2: 5, name: 6, value: 7 },
} as const;
