import type { CellRange } from '../../model/sheetPlan';
import { CHART_NAME } from './chartStep';

/**
 * Empties what is ours of a sheet of ours, but for the table of a name that is kept: formulas elsewhere that name the table would lose it
 * otherwise. Conditional formats, validation, notes and charts of the user stay. `tables` and `charts` of the sheet are loaded. Page breaks
 * and frozen panes go with the finish.
 */
export function clearSheet(sheet: Excel.Worksheet, area: CellRange, keptTable: string | undefined): void {
  for (const chart of sheet.charts.items) if (chart.name.startsWith(CHART_NAME)) chart.delete();
  // What a filter hides would stay hidden, and what is written would land in other rows.
  if (sheet.autoFilter.isDataFiltered) sheet.autoFilter.remove();
  for (const table of sheet.tables.items) {
    if (table.autoFilter.isDataFiltered) table.clearFilters();
    if (table.name !== keptTable) table.convertToRange();
  }
  const cells = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  sheet.getRange().unmerge();
  cells.clear('Contents');
  cells.clear('RemoveHyperlinks');
  // Clearing formats would take conditional formats of the user along.
  cells.style = 'Normal';
  cells.numberFormat = 'General' as unknown as string[][];
}

/** The names of the charts of the user on a sheet whose charts are loaded. */
export function foreignCharts(sheet: Excel.Worksheet): readonly string[] {
  return sheet.charts.items.map(({ name }) => name).filter((name) => !name.startsWith(CHART_NAME));
}

/** Asks for what `clearSheet` must know. */
export function loadForClearing(sheet: Excel.Worksheet): void {
  sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  sheet.autoFilter.load('isDataFiltered');
  sheet.charts.load('items/name');
}
