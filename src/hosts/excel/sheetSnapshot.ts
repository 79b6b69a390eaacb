import type { LongWork } from '../../app/host';
import type { FinishKind } from '../../model/finishKind';
import type { CellRange, ChartPlan, SheetPlan } from '../../model/sheetPlan';
import { takeBlockSnapshots } from './blockSnapshot';
import type { BlockSnapshot } from './blockSnapshot';
import { loadMeasure } from './columnWidth';
import type { ColumnMeasure } from './columnWidth';
import { excelSupports } from './excelSupports';
import { severityOfFormula } from './highlightRule';
import { loadPage } from './pageSnapshot';
import type { PageSnapshot } from './pageSnapshot';
import { mergesOf, PLACES_OF_AREAS, readMerges } from './readMerges';
import { loadStoredChart } from './storedChart';
import type { StoredChart } from './storedChart';
import { isUnnamedRefusal } from './toHostError';

/** A sheet of ours as it was before it was written anew or removed: of one that stays, what is ours. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly measure: ColumnMeasure;
  /** The cells that are ours, from the first one: all that hold something, and all that are to be written. */
  readonly area: CellRange;
  /** The ids of the rules that mark cells. */
  readonly ownRules: readonly string[];
  readonly blocks: readonly BlockSnapshot[];
  readonly rows: Excel.RowProperties[];
  readonly columns: Excel.ColumnProperties[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  readonly frozen: CellRange | undefined;
  /** What Excel does not tell of its finish, as the page set-up without a printer: it cannot be brought back. */
  readonly untold: readonly FinishKind[];
  /** Undefined where Excel does not tell it, as without a printer. */
  readonly page: PageSnapshot | undefined;
  /** The chart that we drew. */
  readonly chart: ChartPlan | undefined;
  /** How all sheets were called, by their ids: formulas name them. */
  readonly names: ReadonlyMap<string, string>;
}

interface TableSnapshot {
  readonly name: string;
  readonly range: CellRange;
  readonly style: string;
}

/**
 * Takes snapshots of whole sheets: two requests, and more where the looks of the cells are too many for one answer, or where Excel refuses
 * to tell the page set-up (as without a printer) or that many merges along with the rest.
 */
export async function takeSheetSnapshots(
  context: Excel.RequestContext,
  sheets: readonly OverwrittenSheet[],
  work: LongWork,
): Promise<readonly SheetSnapshot[]> {
  if (sheets.length === 0) return [];
  try {
    return await takeSnapshots(context, sheets, 'all', work);
  } catch (error) {
    if (!isUnnamedRefusal(error)) throw error;
    return takeSnapshots(context, sheets, 'cautious', work);
  }
}

/** 'cautious' asks for what Excel may refuse in requests of its own. */
type Manner = 'all' | 'cautious';

async function takeSnapshots(
  context: Excel.RequestContext,
  sheets: readonly OverwrittenSheet[],
  manner: Manner,
  work: LongWork,
): Promise<readonly SheetSnapshot[]> {
  const outlines = sheets.map((sheet) => loadOutline(context, sheet, manner));
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const merges = await mergesOfOutlines(context, outlines, manner, work);
  const pages = manner === 'all' ? [] : await pagesOf(context, outlines);
  const frozen = manner === 'all' ? undefined : await frozenOf(context, outlines);
  const details = outlines.map(loadDetails);
  const blocks = await takeBlockSnapshots(
    context,
    outlines.map((outline) => ({ sheet: outline.sheet, range: areaOf(outline) })),
    work,
  );
  return outlines.map((outline, index) => {
    const detail = (details[index] as () => Details)();
    const { sheet, measure } = outline;
    const frozenAt = outline.frozen ?? frozen?.[index];
    const page = manner === 'all' ? detail.page : pages[index];
    return {
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      measure: measure(),
      area: areaOf(outline),
      chart: outline.chart.plan(),
      blocks: blocks[index] ?? [],
      merges: merges[index] ?? [],
      frozen: frozenAt?.isNullObject === false ? blockOf(frozenAt) : undefined,
      ...detail,
      names,
      page,
      untold: [...(page ? [] : (['page'] as const)), ...(frozenAt ? [] : (['freeze'] as const))],
    };
  });
}

/** All that holds something, and all that is to be written; of a sheet that goes, also what only looks like something. */
function areaOf({ plan, used, filled }: Pick<Outline, 'plan' | 'used' | 'filled'>): CellRange {
  const kept = plan ? filled : used;
  const ranges = [...(kept.isNullObject ? [] : [blockOf(kept)]), ...(plan ? blocksOf(plan) : [])];
  // An empty sheet has its first cell, so that there is something to read in any case.
  const rows = Math.max(1, ...ranges.map((range) => range.row + range.rows));
  const columns = Math.max(1, ...ranges.map((range) => range.column + range.columns));
  return { row: 0, column: 0, rows, columns };
}

/** What a plan writes; whole columns that it gives a look are not among it. */
function blocksOf({ rows, columns, styles = [], merges = [] }: SheetPlan): readonly CellRange[] {
  const cells = { row: 0, column: 0, rows: rows.length, columns: columns.length };
  return [cells, ...styles.map(({ range }) => range), ...merges];
}

const PLACE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];

/** A sheet that will be removed, or written anew after a plan. */
export interface OverwrittenSheet {
  readonly name: string;
  readonly plan?: SheetPlan;
}

interface Outline {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan | undefined;
  /** The cells that hold something or look like something. */
  readonly used: Excel.Range;
  /** The cells that hold something. */
  readonly filled: Excel.Range;
  readonly rules: Excel.ConditionalFormatCollection;
  readonly merges: Excel.RangeAreas | undefined;
  readonly frozen: Excel.Range | undefined;
  readonly measure: () => ColumnMeasure;
  readonly page: (() => () => PageSnapshot) | undefined;
  readonly chart: StoredChart;
}

function loadOutline(context: Excel.RequestContext, { name, plan }: OverwrittenSheet, manner: Manner): Outline {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('id,name,position,visibility');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load(PLACE.join(','));
  const filled = sheet.getUsedRangeOrNullObject(true);
  filled.load(PLACE.join(','));
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type');
  const merges = manner === 'all' && excelSupports(13) ? used.getMergedAreasOrNullObject() : undefined;
  merges?.load(PLACES_OF_AREAS);
  sheet.tables.load('items/name,items/style');
  return {
    sheet,
    plan,
    used,
    filled,
    rules,
    merges,
    frozen: manner === 'all' ? loadFrozen(sheet) : undefined,
    measure: loadMeasure(sheet),
    page: manner === 'all' ? loadPage(sheet) : undefined,
    chart: loadStoredChart(context, name),
  };
}

async function mergesOfOutlines(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  manner: Manner,
  work: LongWork,
): Promise<readonly (readonly CellRange[])[]> {
  if (manner === 'all' || !excelSupports(13)) return outlines.map(({ merges }) => mergesOf(merges));
  const filled = outlines.filter(({ used }) => !used.isNullObject);
  const merges = await readMerges(
    context,
    filled.map(({ sheet, used }) => ({ sheet, range: blockOf(used) })),
    work,
  );
  return outlines.map((outline) => merges[filled.indexOf(outline)] ?? []);
}

function loadFrozen(sheet: Excel.Worksheet): Excel.Range {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load(PLACE.join(','));
  return frozen;
}

/** What is frozen on sheets; undefined where Excel does not tell it. */
async function frozenOf(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
): Promise<readonly Excel.Range[] | undefined> {
  try {
    const frozen = outlines.map(({ sheet }) => loadFrozen(sheet));
    await context.sync();
    return frozen;
  } catch (error) {
    if (!isUnnamedRefusal(error)) throw error;
    return undefined;
  }
}

/** How sheets are printed; undefined for all of them where Excel does not tell it. */
async function pagesOf(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
): Promise<readonly (PageSnapshot | undefined)[]> {
  try {
    const loading = outlines.map(({ sheet }) => loadPage(sheet));
    await context.sync();
    const loaded = loading.map((load) => load());
    await context.sync();
    return loaded.map((page) => page());
  } catch (error) {
    if (!isUnnamedRefusal(error)) throw error;
    return outlines.map(() => undefined);
  }
}

type Details = Pick<SheetSnapshot, 'rows' | 'columns' | 'tables' | 'page' | 'ownRules'>;

function loadDetails(outline: Outline): () => Details {
  const { sheet, page, rules: all } = outline;
  const ranges = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load(PLACE.join(','));
    return range;
  });
  const pageSnapshot = page?.();
  const area = areaOf(outline);
  const cells = sheet.getRangeByIndexes(0, 0, area.rows, area.columns);
  const rows = cells.getRowProperties({ format: { rowHeight: true } });
  const columns = cells.getColumnProperties({ format: { columnWidth: true } });
  const rules = all.items
    .filter(({ type }) => type === 'Custom')
    .map(({ id, custom: { rule } }) => {
      rule.load('formula');
      return { id, rule };
    });
  return () => ({
    rows: rows.value,
    columns: columns.value,
    ownRules: rules.flatMap(({ id, rule }) => (severityOfFormula(rule.formula) ? [id] : [])),
    tables: sheet.tables.items.map(({ name, style }, index) => ({
      name,
      style,
      range: blockOf(ranges[index] as Excel.Range),
    })),
    page: pageSnapshot?.(),
  });
}

function blockOf({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): CellRange {
  return { row, column, rows, columns };
}
