/** What the page itself says to the pane. */
export const strings = {
  samples: { 2024: '2024 年度 5 份申报表', 2025: '2025 年度 5 份申报表' },
} as const;
