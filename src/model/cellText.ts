/** What a spreadsheet can hold in one cell. Source: Microsoft, "Excel specifications and limits". */
export const LONGEST_CELL_TEXT = 32_767;
