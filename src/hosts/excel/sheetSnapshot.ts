import type { LongWork } from '../../app/host';
import type { CellRange, ChartPlan } from '../../model/sheetPlan';
import { takeBlockSnapshots } from './blockSnapshot';
import type { BlockSnapshot } from './blockSnapshot';
import { loadMeasure } from './columnWidth';
import type { ColumnMeasure } from './columnWidth';
import { excelSupports } from './excelSupports';
import { loadPage } from './pageSnapshot';
import type { PageSnapshot } from './pageSnapshot';
import { loadStoredChart } from './storedChart';
import type { StoredChart } from './storedChart';

/** A whole sheet of ours as it was before it was written anew or removed. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly measure: ColumnMeasure;
  readonly blocks: readonly BlockSnapshot[];
  readonly rows: Excel.RowProperties[];
  readonly columns: Excel.ColumnProperties[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  readonly frozen: CellRange | undefined;
  readonly page: PageSnapshot;
  /** The chart that we drew. */
  readonly chart: ChartPlan | undefined;
}

interface TableSnapshot {
  readonly name: string;
  readonly range: CellRange;
  readonly style: string;
}

/** Takes snapshots of whole sheets: two requests, and more where the looks of the cells are too many for one answer. */
export async function takeSheetSnapshots(
  context: Excel.RequestContext,
  names: readonly string[],
  work: LongWork,
): Promise<readonly SheetSnapshot[]> {
  if (names.length === 0) return [];
  const outlines = names.map((name) => loadOutline(context, name));
  await context.sync();
  const details = outlines.map(loadDetails);
  const blocks = await takeBlockSnapshots(
    context,
    // An empty sheet has its first cell, so that there is something to read in any case.
    outlines.map(({ sheet, used }) => ({ sheet, range: used.isNullObject ? FIRST_CELL : fromFirstCell(used) })),
    work,
  );
  return outlines.map((outline, index) => {
    const detail = (details[index] as () => Details)();
    const { sheet, merges, frozen, measure } = outline;
    return {
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      measure: measure(),
      chart: outline.chart.plan(),
      blocks: blocks[index] ?? [],
      merges: merges?.isNullObject === false ? merges.areas.items.map(blockOf) : [],
      frozen: frozen.isNullObject ? undefined : blockOf(frozen),
      ...detail,
    };
  });
}

const FIRST_CELL: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };
const PLACE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];

interface Outline {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly frozen: Excel.Range;
  readonly measure: () => ColumnMeasure;
  readonly page: () => () => PageSnapshot;
  readonly chart: StoredChart;
}

function loadOutline(context: Excel.RequestContext, name: string): Outline {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('id,name,position,visibility');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load(PLACE.join(','));
  const merges = excelSupports(13) ? used.getMergedAreasOrNullObject() : undefined;
  merges?.load(PLACE.map((property) => `areas/items/${property}`).join(','));
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load(PLACE.join(','));
  sheet.tables.load('items/name,items/style');
  return {
    sheet,
    used,
    merges,
    frozen,
    measure: loadMeasure(sheet),
    page: loadPage(sheet),
    chart: loadStoredChart(context, name),
  };
}

type Details = Pick<SheetSnapshot, 'rows' | 'columns' | 'tables' | 'page'>;

function loadDetails({ sheet, used, page }: Outline): () => Details {
  const ranges = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load(PLACE.join(','));
    return range;
  });
  const pageSnapshot = page();
  const extent = used.isNullObject ? undefined : fromFirstCell(used);
  const cells = extent && sheet.getRangeByIndexes(0, 0, extent.rows, extent.columns);
  const rows = cells?.getRowProperties({ format: { rowHeight: true } });
  const columns = cells?.getColumnProperties({ format: { columnWidth: true } });
  return () => ({
    rows: rows?.value ?? [],
    columns: columns?.value ?? [],
    tables: sheet.tables.items.map(({ name, style }, index) => ({
      name,
      style,
      range: blockOf(ranges[index] as Excel.Range),
    })),
    page: pageSnapshot(),
  });
}

function fromFirstCell(used: Excel.Range): CellRange {
  return { row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}

function blockOf({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): CellRange {
  return { row, column, rows, columns };
}
