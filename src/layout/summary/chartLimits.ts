/** How much a chart of departments shows: more bars than these cannot be read, so the rest is one bar; and of more years only the latest. */
export const CHART_LIMITS = { departments: 12, years: 2 } as const;
