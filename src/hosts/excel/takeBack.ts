import type { LeftOut } from '../../app/host';
import type { NamesNow } from '../../model/formulaNames';
import type { CellRange } from '../../model/sheetPlan';
import { bytesOf, createBatch } from './batch';
import type { Batch } from './batch';
import { restoreBlock } from './blockSnapshot';
import { emptyRows, insertedAbove, insertedRuns } from './changeTable';
import type { TableBefore } from './changeTable';
import { loadForClearing } from './clearSheet';
import { deleteSheet } from './deleteSheet';
import { applyFinish } from './finish';
import type { FinishStep } from './finish';
import { lookAtTable } from './lookAtTable';
import type { TableState } from './lookAtTable';
import { restoreSheet } from './restoreSheet';
import type { SheetSnapshot } from './sheetSnapshot';
import { loadStoredChart } from './storedChart';
import { store, storedItem } from './storedValue';
import { restoreValidations } from './validationSnapshot';
import { loadWidened } from './widenTable';
import type { TableToWiden } from './widenTable';

/** What is needed to take a write back, whole or broken off at any moment. */
export interface WriteMemory {
  readonly createdSheets: readonly string[];
  readonly tables: readonly TableBefore[];
  readonly widened: readonly TableToWiden[];
  /** Sheets that were written anew or removed; `now` is the name of one that was renamed since. */
  readonly sheets: readonly (SheetSnapshot & { readonly now?: string })[];
  readonly settings: readonly StoredBefore[];
}

/** A setting before a write; undefined where there was none. */
export interface StoredBefore {
  readonly key: string;
  readonly value: unknown;
}

/**
 * Makes the workbook what it was before a write. It looks at what stands there instead of undoing steps, so that it works
 * however far the write has come, and may be repeated. Answers the finish of before that Excel has refused.
 */
export async function takeBack(context: Excel.RequestContext, memory: WriteMemory): Promise<readonly LeftOut[]> {
  const { worksheets } = context.workbook;
  const created = memory.createdSheets.map((name) => ({
    sheet: find(worksheets, name),
    chart: loadStoredChart(context, name),
  }));
  const tables = memory.tables.map((before) => {
    const sheet = find(worksheets, before.change.sheet);
    return { before, sheet, now: lookAtTable(sheet, before.change) };
  });
  const widened = memory.widened.map((before) => loadWidened(find(worksheets, before.change.sheet), before));
  const sheets = memory.sheets
    .slice()
    .sort((one, other) => one.position - other.position)
    .map((before) => {
      const sheet = find(worksheets, before.now ?? before.name);
      loadForClearing(sheet);
      return { before, sheet, chart: loadStoredChart(context, before.name) };
    });
  const settings = memory.settings.map(({ key, value }) => ({ key, value, item: storedItem(context, key) }));
  if (sheets.length > 0) {
    worksheets.load('items/id,items/name');
    context.workbook.tables.load('items/name');
  }
  await context.sync();
  const batch = createBatch(context);
  const finish: FinishStep[] = [];
  for (const { before, sheet, now } of tables) {
    const state = now();
    if (state) await restoreTable(batch, sheet, before, state);
  }
  for (const { remove } of widened) await remove(batch);
  // All of them bear their names again before any is filled: their formulas name each other.
  const there: Excel.Worksheet[] = [];
  for (const { before, sheet } of sheets) {
    await batch.room(2);
    if (!sheet.isNullObject && sheet.name !== before.name) sheet.name = before.name;
    there.push(sheet.isNullObject ? worksheets.add(before.name) : sheet);
  }
  for (const [at, { before, sheet, chart }] of sheets.entries()) {
    const target = there[at];
    const now = namesNow(context, memory, before);
    if (target) finish.push(...(await restoreSheet(batch, target, before, chart, sheet.isNullObject, now)));
  }
  for (const { sheet, chart } of created) {
    await batch.room(5);
    if (!sheet.isNullObject) deleteSheet(sheet, sheet.visibility);
    chart.save(undefined);
  }
  for (const { key, value, item } of settings) {
    await batch.room(2);
    if (value !== undefined) store(context, key, value);
    else if (!item.isNullObject) item.delete();
  }
  await batch.send();
  const untold = sheets.flatMap(({ before }) => before.untold.map((kind) => ({ kind, sheet: before.name })));
  return [...untold, ...(await applyFinish(batch, finish))];
}

/** What the names in formulas of a snapshot stand for, once the sheets of the write are back. */
function namesNow({ workbook }: Excel.RequestContext, { sheets }: WriteMemory, before: SheetSnapshot): NamesNow {
  const back = new Map(sheets.map(({ id, name }) => [id, name]));
  const called = new Map([...workbook.worksheets.items.map(({ id, name }) => [id, name] as const), ...back]);
  const names = new Set(called.values());
  const ids = new Map([...before.names].map(([id, name]) => [name, id]));
  const tables = new Set([
    ...workbook.tables.items.map(({ name }) => name),
    ...sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
  ]);
  return {
    // A sheet that came in the place of one that went bears its name.
    sheet: (name) => called.get(ids.get(name) ?? '') ?? (names.has(name) ? name : undefined),
    hasTable: (name) => tables.has(name),
  };
}

function find(worksheets: Excel.WorksheetCollection, name: string): Excel.Worksheet {
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  return sheet;
}

async function restoreTable(batch: Batch, sheet: Excel.Worksheet, before: TableBefore, now: TableState): Promise<void> {
  const { progress, state, change, found = state } = before;
  if (progress === 'untouched') return;
  if (found.isBlank) await emptyTable(batch, sheet, now);
  else if (progress === 'writing-cells') await restoreRows(batch, sheet, before, now);
  else if (progress === 'inserting-rows' || progress === 'removing-rows') {
    await restoreInserted(batch, sheet, before, now);
  } else {
    // The user may have sorted rows since they were read: nothing was written into them yet, so nothing is.
    const added = Math.min(change.appendedRows.length, Math.max(0, now.bodyRows - found.bodyRows));
    await removeLastRows(batch, sheet, now, added);
    return;
  }
  for (const block of before.lost) await restoreBlock(batch, sheet, block);
  await restoreValidations(batch, sheet, before.validations);
}

/** The table had no rows of its own: Excel keeps one empty row when all of them go. */
async function emptyTable(batch: Batch, sheet: Excel.Worksheet, now: TableState): Promise<void> {
  if (now.isBlank) return;
  await batch.room(2);
  sheet.getRangeByIndexes(now.header.row + 1, now.header.column, now.bodyRows, now.header.columns).delete('Up');
}

async function removeLastRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { header, bodyRows }: TableState,
  count: number,
): Promise<void> {
  if (count === 0) return;
  await batch.room(2);
  const first = header.row + 1 + bodyRows - count;
  sheet.getRangeByIndexes(first, header.column, count, header.columns).delete('Up');
}

/**
 * As `restoreRows`, where rows were inserted before any was removed. They came run by run from the bottom up, and all of them were there
 * before the first was removed.
 */
async function restoreInserted(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: TableBefore,
  now: TableState,
): Promise<void> {
  const { change, state, removed, progress } = before;
  const { row: header, column, columns } = state.header;
  const runs = insertedRuns(change);
  const all = runs.reduce((sum, { rows }) => sum + rows, 0);
  const full = state.bodyRows + change.appendedRows.length + all;
  const { rows } = sheet.tables.getItem(change.table);
  let present = now.bodyRows;
  if (progress === 'removing-rows') {
    for (const run of lastRuns(removed, full - present)) {
      const at = run.row - header - 1 + insertedAbove(change, run.row);
      const empty = emptyRows(run.rows, columns);
      await batch.room(3, bytesOf(empty));
      rows.add(at < present ? at : undefined, empty);
      present += run.rows;
    }
  }
  const there = lastRuns(runs, present - state.bodyRows - change.appendedRows.length);
  for (const [index, run] of [...there.entries()].reverse()) {
    await batch.room(2);
    const above = there.slice(0, index).reduce((sum, other) => sum + other.rows, 0);
    sheet.getRangeByIndexes(run.row + above, column, run.rows, columns).delete('Up');
  }
  await removeLastRows(
    batch,
    sheet,
    { ...now, bodyRows: state.bodyRows + change.appendedRows.length },
    change.appendedRows.length,
  );
}

/**
 * Puts removed rows back and takes added ones away. Rows were added all at once and removed in runs from the bottom up,
 * after all of them were added: so the number of rows tells which runs are gone.
 */
async function restoreRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { change, state, removed }: TableBefore,
  now: TableState,
): Promise<void> {
  const { row, column, columns } = state.header;
  const first = row + 1;
  const added = change.appendedRows.length;
  // Excel keeps an empty row where all rows were removed; it becomes the first row again.
  const isFirstRowThere = added === 0 && now.bodyRows === 1 && countRows(removed) === state.bodyRows;
  const missing = isFirstRowThere ? state.bodyRows : state.bodyRows + added - now.bodyRows;
  if (isFirstRowThere) {
    // Only a row with an entry is a row of its own, which others can follow.
    await batch.room(2);
    sheet.getRangeByIndexes(first, column, 1, 1).values = [['0']];
  }
  const { rows } = sheet.tables.getItem(change.table);
  let present = now.bodyRows;
  for (const run of lastRuns(removed, missing)) {
    const start = isFirstRowThere ? Math.max(1, run.row - first) : run.row - first;
    const count = run.row + run.rows - first - start;
    if (count === 0) continue;
    const empty = emptyRows(count, columns);
    await batch.room(3, bytesOf(empty));
    rows.add(start < present ? start : undefined, empty);
    present += count;
  }
  if (added === 0) return;
  await batch.room(2);
  sheet.getRangeByIndexes(first + state.bodyRows, column, added, columns).delete('Up');
}

/** The lowest runs that have so many rows together, from the top. */
function lastRuns<Run extends Pick<CellRange, 'rows'>>(runs: readonly Run[], rows: number): readonly Run[] {
  let start = runs.length;
  for (let left = rows; left > 0 && start > 0; left -= runs[start]?.rows ?? 0) start -= 1;
  return runs.slice(start);
}

function countRows(runs: readonly CellRange[]): number {
  return runs.reduce((sum, { rows }) => sum + rows, 0);
}
