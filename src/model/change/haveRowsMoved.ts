import type { CellValue } from '../sheetPlan';
import type { TableChange } from '../workbookChange';

/** Whether cells that tell the rows of a change from others hold something else now than when they were read. */
export function haveRowsMoved(
  { keys = [] }: Pick<TableChange, 'keys'>,
  valueNow: (row: number, column: number) => CellValue,
): boolean {
  return keys.some(({ row, column, value }) => (valueNow(row, column) ?? '') !== (value ?? ''));
}
