import { WHOLE_SHEET } from './address';
import { emptyCell } from './cell';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Everything that a workbook holds, as plain data to compare; ids that Excel gives at random are left out. */
export function describeWorkbook(workbook: Workbook): unknown {
  return structuredClone({
    sheets: workbook.sheets.map(describeSheet),
    settings: [...workbook.settings].sort(),
  });
}

const EMPTY = JSON.stringify(emptyCell());

function describeSheet(sheet: Sheet): unknown {
  const cells = [...sheet.cellsIn(WHOLE_SHEET)]
    .filter(({ cell }) => JSON.stringify(cell) !== EMPTY)
    .map(({ row, column, cell }) => ({ row, column, ...cell }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.toSorted((one, other) => one.row - other.row || one.column - other.column),
    tables: sheet.tables.map(({ name, range, hasTotals, isEmpty, style, filters, filteredRows }) => ({
      name,
      range,
      hasTotals,
      isEmpty,
      style,
      filters: [...filters],
      filteredRows: [...filteredRows],
    })),
    hiddenRows: [...sheet.hiddenRows],
    conditionalFormats: sheet.conditionalFormats.map(({ type, ranges, formula, fill }) => ({
      type,
      ranges,
      formula,
      fill,
    })),
    charts: sheet.charts.map(({ name, type, title, series, place }) => ({ name, type, title, series, place })),
    notes: sheet.notes,
    frozen: sheet.frozen,
    rowHeights: [...sheet.rowHeights].filter(([, height]) => height !== 13.5).sort(),
    columnWidths: [...sheet.columnWidths].filter(([, width]) => width !== 54).sort(),
    page: sheet.page,
  };
}
