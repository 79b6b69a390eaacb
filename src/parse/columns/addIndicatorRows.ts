import { addRow, COLUMN } from './cellSheet';
import type { CellSheet } from './cellSheet';
import type { ColumnLine } from './columnLine';
export function addIndicatorRows(sheet: CellSheet, lines: readonly ColumnLine[]): void {
  for (const { words } of lines)
    addRow(
      sheet,
      words.map((w, i) => ({ column: i, words: [w] })),
    );
}
