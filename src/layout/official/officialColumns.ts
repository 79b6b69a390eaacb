/**
 * The eight columns of the official form: what stands in each, and its width in characters. Together they are as wide as A4 between
 * its margins, so that the form is printed at its own size.
 */
export const OFFICIAL_COLUMNS = {
  margin: { index: 0, width: 3 },
  level1: { index: 1, width: 8.5 },
  periodLevel2: { index: 2, width: 11.5 },
  periodName: { index: 3, width: 15 },
  periodValue: { index: 4, width: 12.5 },
  annualLevel2: { index: 5, width: 11.5 },
  annualName: { index: 6, width: 13 },
  annualValue: { index: 7, width: 12.5 },
} as const;

export const OFFICIAL_WIDTHS: readonly number[] = Object.values(OFFICIAL_COLUMNS).map(({ width }) => width);

/** The columns of one side's indicators. */
export const SIDE_COLUMNS = {
  period: { level2: 2, name: 3, value: 4 },
  annual: { level2: 5, name: 6, value: 7 },
} as const;
