import type { SelectedCell } from '../../app/host';
import { parseRangeAddress } from '../../model/cellAddress';
import type { CellValue } from '../../model/sheetPlan';
import { registerListeners } from './registerListeners';
import { runExcel } from './runExcel';

/**
 * Tells each cell that the user selects, and what its row says, until the returned function is called. Where Excel does not answer, as
 * while a cell is edited, nothing is told.
 */
export async function listenToSelection(listener: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
  let latest: object | undefined;
  return registerListeners((worksheets, isWanted) => [
    worksheets.onSelectionChanged.add(async (event) => {
      latest = event;
      // Of a selection of several blocks the first.
      const block = parseRangeAddress(event.address.split(',')[0] ?? '');
      if (!block) return;
      const cell = await readCell(event.worksheetId, block.row, block.column).catch(() => undefined);
      if (cell && latest === event && isWanted()) listener(cell);
    }),
  ]);
}

async function readCell(sheetId: string, row: number, column: number): Promise<SelectedCell | undefined> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('name');
    sheet.tables.load('items/name');
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const looks = sheet.tables.items.map((table) => {
      const header = table.getHeaderRowRange();
      header.load('values,rowIndex,columnIndex,columnCount');
      const body = table.getDataBodyRange();
      body.load('rowCount');
      return { table, header, body };
    });
    if (looks.length > 0) await context.sync();
    const place = { sheet: sheet.name, row, column };
    const around = looks.find(
      ({ header: { rowIndex, columnIndex, columnCount }, body }) =>
        row > rowIndex &&
        row <= rowIndex + body.rowCount &&
        column >= columnIndex &&
        column < columnIndex + columnCount,
    );
    if (!around) return place;
    const { columnIndex, columnCount, values } = around.header;
    const cells = sheet.getRangeByIndexes(row, columnIndex, 1, columnCount);
    cells.load('values');
    await context.sync();
    return {
      ...place,
      inTable: {
        table: around.table.name,
        headers: firstRow(values),
        cells: firstRow(cells.values),
        at: column - columnIndex,
      },
    };
  });
}

function firstRow(values: unknown[][]): readonly CellValue[] {
  return (values[0] ?? []) as CellValue[];
}
