import type { ICellData, IMutationInfo } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetColumnCountMutation,
} from '@univerjs/preset-sheets-core';
import { SetSheetTableMutation } from '@univerjs/preset-sheets-table';
import type { TableWidening } from '../../../model/workbookChange';
import { toReplacingCellData } from './cellData';
import { toGridRange } from './gridRange';
import { pixelsOfCharacters } from './sheetData';
import { toStyleData } from './styleData';
import type { TableWork } from './tableSteps';

/** Gives a table columns at its right end, where nothing stands; the sheet gets wider where it must. */
export function widenTable(
  { grid, journal, sheet, table: { id, range } }: Pick<TableWork, 'grid' | 'journal' | 'sheet' | 'table'>,
  { added, headerStyle }: TableWidening,
): void {
  const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const first = range.column + range.columns;
  const columnCount = sheet.getColumnCount();
  if (first + added.length > columnCount) {
    const step = (count: number): IMutationInfo => ({
      id: SetWorksheetColumnCountMutation.id,
      params: { ...target, columnCount: count },
    });
    journal.run([step(first + added.length)], [step(columnCount)]);
  }
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    cellValue[row] = Object.fromEntries(
      added.map(({ header, style }, at) => [
        first + at,
        row === range.row
          ? { ...toReplacingCellData(header, () => undefined), s: toStyleData(headerStyle) }
          : { s: style ? toStyleData(style) : null },
      ]),
    );
  }
  const params = { ...target, cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.univer.__getInjector(), params);
  journal.run([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
  for (const [at, { width }] of added.entries()) {
    const ranges = [toGridRange({ row: range.row, column: first + at, rows: 1, columns: 1 })];
    const wider = { ...target, ranges, colWidth: pixelsOfCharacters(width) };
    const before = SetWorksheetColWidthMutationFactory(wider, sheet);
    journal.run(
      [{ id: SetWorksheetColWidthMutation.id, params: wider }],
      [{ id: SetWorksheetColWidthMutation.id, params: before }],
    );
  }
  const resize = (columns: number): IMutationInfo => ({
    id: SetSheetTableMutation.id,
    params: { ...target, tableId: id, config: { updateRange: { newRange: toGridRange({ ...range, columns }) } } },
  });
  journal.run([resize(range.columns + added.length)], [resize(range.columns)]);
}
