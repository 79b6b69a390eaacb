import { CellValueType, RedoCommandId, UndoCommandId } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { TableColumnFilterTypeEnum } from '@univerjs/preset-sheets-table';
import { deserializeRangeWithSheet } from '@univerjs/preset-sheets-core';
import { SheetsHyperLinkParserService } from '@univerjs/preset-sheets-hyper-link';
import type { CellPlace, CellValue } from '../../../src/model/sheetPlan';
import { linkAddressOf } from '../../../src/hosts/browser/univer/cellData';
import type { Grid } from '../../../src/hosts/browser/univer/grid';
import { marksOf } from '../../../src/hosts/browser/univer/marks';
import { sheetPlanOf } from '../../../src/hosts/browser/univer/sheetPlanOf';
import { fromStyleData } from '../../../src/hosts/browser/univer/styleData';
import type { WorkbookUser } from '../../contract/hostSubject';

/** Somebody who works in the grid: through the commands that the grid's own menus and keys call. */
export function gridUser(grid: Grid): WorkbookUser {
  const book = (): ReturnType<typeof openBook> => openBook(grid);
  const sheet = (name: string): FWorksheet => {
    const found = book().getSheetByName(name);
    if (!found) throw new Error(`The workbook has no sheet ${name}.`);
    return found;
  };
  const cell = ({
    sheet: name,
    row,
    column,
  }: CellPlace): ReturnType<ReturnType<FWorksheet['getSheet']>['getCellRaw']> =>
    sheet(name).getSheet().getCellRaw(row, column);
  return {
    type: (place, value) => {
      sheet(place.sheet).getRange(place.row, place.column).setValue(typed(value));
      return Promise.resolve();
    },
    addSheet: (name, rows) => {
      const added = book().insertSheet(name);
      rows.forEach((row, down) => {
        row.forEach((value, right) => {
          if (value !== null) added.getRange(down, right).setValue(typed(value));
        });
      });
      return Promise.resolve();
    },
    insertColumn: async (header, title) => {
      const target = sheet(header.sheet);
      target.activate();
      target.insertColumns(header.column);
      await settled();
      target.getRange(header.row, header.column).setValue(typed(title));
    },
    insertRow: async ({ sheet: name, row }) => {
      sheet(name).activate();
      sheet(name).insertRows(row, 1);
      await settled();
    },
    deleteRow: async ({ sheet: name, row }) => {
      sheet(name).activate();
      sheet(name).deleteRows(row, 1);
      await settled();
    },
    sortBy: async (header) => {
      const target = sheet(header.sheet);
      const range = target.getTableByCell(header.row, header.column)?.range;
      if (!range) throw new Error(`No table has its header in row ${header.row + 1} of ${header.sheet}.`);
      const body = { ...range, startRow: range.startRow + 1 };
      const keyOf = (row: number): string => String(target.getRange(row, header.column).getValue() ?? '');
      const rows = Array.from({ length: body.endRow - body.startRow + 1 }, (_, index) => body.startRow + index);
      const sorted = [...rows].sort((one, other) => keyOf(other).localeCompare(keyOf(one), 'en'));
      const order = Object.fromEntries(sorted.map((from, at) => [body.startRow + at, from]));
      target.activate();
      await grid.api.executeCommand('sheet.command.reorder-range', {
        unitId: book().getId(),
        subUnitId: target.getSheetId(),
        range: body,
        order,
      });
      await settled();
    },
    moveRow: async ({ sheet: name, row }, before) => {
      const target = sheet(name);
      target.activate();
      target.moveRows(target.getRange(row, 0, 1, target.getMaxColumns()), before);
      await settled();
    },
    renameSheet: async (name, to) => {
      sheet(name).setName(to);
      await settled();
    },
    deleteSheet: async (name) => {
      book().deleteSheet(sheet(name));
      await settled();
    },
    hideSheet: async (name) => {
      sheet(name).hideSheet();
      await settled();
    },
    moveSheetFirst: async (name) => {
      book().moveSheet(sheet(name), 0);
      await settled();
    },
    pressUndo: async () => {
      await grid.api.executeCommand(UndoCommandId);
      await settled();
    },
    pressRedo: async () => {
      await grid.api.executeCommand(RedoCommandId);
      await settled();
    },
    filter: async (header, shown) => {
      const target = sheet(header.sheet);
      const table = target.getTableByCell(header.row, header.column);
      if (!table) throw new Error(`No table has its header in row ${header.row + 1} of ${header.sheet}.`);
      const values = [...shown];
      await target.setTableFilter(table.id, header.column - table.range.startColumn, {
        filterType: TableColumnFilterTypeEnum.manual,
        values,
      });
      await settled();
    },
    hideRow: async ({ sheet: name, row }) => {
      sheet(name).hideRows(row, 1);
      await settled();
    },
    isRowShown: ({ sheet: name, row }) => Promise.resolve(sheet(name).getSheet().getRowVisible(row)),
    fill: (place, color) => {
      sheet(place.sheet).getRange(place.row, place.column).setBackground(`#${color}`);
      return Promise.resolve();
    },
    fillOf: (place) => Promise.resolve(fromStyleData(grid.workbook().getStyles().getStyleByCell(cell(place)))?.fill),
    formulaOf: (place) => Promise.resolve(cell(place)?.f?.slice(1)),
    linkOf: (place) => {
      if (linkAddressOf(cell(place)) === undefined) return Promise.resolve(undefined);
      const content = sheetPlanOf(grid, sheet(place.sheet).getSheet()).rows[place.row]?.[place.column];
      return Promise.resolve(
        typeof content === 'object' && content && 'target' in content ? content.target : undefined,
      );
    },
    followLink: (place) => {
      const address = linkAddressOf(cell(place));
      if (address === undefined) return Promise.resolve(undefined);
      const { gid, range } = grid.get(SheetsHyperLinkParserService).parseHyperLink(address).searchObj ?? {};
      const target = gid && book().getSheetBySheetId(gid);
      if (!target || !range) throw new Error(`The grid leads nowhere from ${place.row},${place.column} by ${address}.`);
      const { startRow: row, startColumn: column } = deserializeRangeWithSheet(range).range;
      return Promise.resolve({ sheet: target.getSheetName(), row, column });
    },
    select: async ({ sheet: name, row, column }) => {
      sheet(name).activate();
      sheet(name).getRange(row, column).activate();
      await settled();
    },
    markedCells: () => Promise.resolve(marksOf(grid)),
    remarks: () =>
      Promise.resolve(
        marksOf(grid)
          .filter(({ remark }) => remark !== '')
          .map(({ remark, ...place }) => ({ ...place, text: remark })),
      ),
    selection: () => {
      const range = book().getActiveRange();
      return Promise.resolve(
        range ? { sheet: range.getSheetName(), row: range.getRow(), column: range.getColumn() } : undefined,
      );
    },
  };
}

function openBook(grid: Grid): NonNullable<ReturnType<Grid['api']['getActiveWorkbook']>> {
  const book = grid.api.getActiveWorkbook();
  if (!book) throw new Error('No workbook is open.');
  return book;
}

function typed(value: CellValue): { v: string | number | null; t: CellValueType | null } {
  switch (typeof value) {
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return { v: null, t: null };
  }
}

/** Some commands of the grid go on after they return. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
