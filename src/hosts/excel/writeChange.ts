import type { LeftOut, LongWork } from '../../app/host';
import { HostError } from '../../app/hostError';
import type { SheetChange, TableChange, WorkbookChange } from '../../model/workbookChange';
import type { ChangeRecord } from '../../model/change/changeRecord';
import { bytesOf, createBatch, throwIfCancelled } from './batch';
import type { Batch } from './batch';
import { takeBlockSnapshots } from './blockSnapshot';
import { cellsToLose } from './changeTable';
import type { TableBefore } from './changeTable';
import { applyFinish } from './finish';
import { inspectWorkbook } from './inspectWorkbook';
import type { TableState } from './lookAtTable';
import { runExcel } from './runExcel';
import { takeSheetSnapshots } from './sheetSnapshot';
import type { OverwrittenSheet } from './sheetSnapshot';
import { changeTableWriter, createSheetWriter, removeSheetWriter, replaceSheetWriter } from './stepWriters';
import type { StepWriter } from './stepWriters';
import type { WriteMemory } from './takeBack';
import { settingKey, store, storedItem } from './storedValue';
import { startRecord } from './startRecord';
import { takeValidations } from './validationSnapshot';
import { widenTableWriter } from './widenTable';

/**
 * Checks that a change fits the workbook, and remembers what it will overwrite or remove. Changes nothing. Throws
 * `HostError` 'conflict', 'sheet-missing', 'protected', 'too-large' or 'cancelled'.
 */
export async function prepareChange(change: WorkbookChange, work: LongWork): Promise<PreparedChange> {
  refuseLongTexts(change);
  throwIfCancelled(work);
  return runExcel(async (context) => {
    const state = await inspectWorkbook(context, change);
    throwIfCancelled(work);
    const record = startRecord(context, change, state);
    const tables = await rememberTables(context, state.tables, work);
    const sheets = await takeSheetSnapshots(context, change.changes.flatMap(overwrittenSheet), work);
    const memory = {
      createdSheets: change.changes.flatMap(createdSheet),
      tables,
      widened: state.widened,
      sheets,
      settings: state.settings(),
    };
    return { memory, record: record(memory), order: state.order };
  });
}

/** A change that fits the workbook, with what it takes to take it back broken off or whole. */
export interface PreparedChange {
  readonly memory: WriteMemory;
  /** The ids of all sheets in their order before it. */
  readonly order: readonly string[];
  readonly record: (createdIds: ReadonlyMap<string, string>) => ChangeRecord;
}

/**
 * Writes a change that was prepared, and `last` what is to follow it in the same work. What stops it halfway is thrown, and leaves the
 * workbook halfway; finish that Excel refuses is left out.
 */
export async function carryOutChange(
  change: WorkbookChange,
  memory: WriteMemory,
  work: LongWork,
  last: (batch: Batch) => Promise<void> = () => Promise.resolve(),
): Promise<CarriedOut> {
  const createdIds = new Map<string, string>();
  const total = change.changes.reduce((rows, step) => rows + Math.max(1, rowsOf(step).length), 0);
  throwIfCancelled(work);
  const leftOut = await runExcel(async (context) => {
    const batch = createBatch(context, work, total);
    context.application.suspendScreenUpdatingUntilNextSync();
    const writers = change.changes.map((step) => writerOf(context, step, memory, createdIds));
    for (const writer of writers) await writer.prepare?.(batch);
    await batch.send();
    for (const writer of writers) writer.verify?.();
    for (const writer of writers) await writer.writeCells?.(batch);
    for (const writer of writers) await writer.writeFormulas?.(batch);
    for (const writer of writers) await writer.insertRows?.(batch);
    if (writers.some(({ insertRows }) => insertRows !== undefined)) await batch.send();
    for (const writer of writers) await writer.removeRows?.(batch);
    for (const writer of writers) await writer.writeLast?.(batch);
    await last(batch);
    await remember(batch, change);
    await batch.send();
    return applyFinish(
      batch,
      writers.flatMap((writer) => writer.finish?.() ?? []),
    );
  });
  work.onProgress?.(total, total);
  return { createdIds, leftOut };
}

/** A change that stands in the workbook. */
export interface CarriedOut {
  /** The ids of the sheets that were created, by name. */
  readonly createdIds: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOut[];
}

async function remember(batch: Batch, { remember: settings = [] }: WorkbookChange): Promise<void> {
  for (const { key, value } of settings) {
    await batch.room(2, value === undefined ? 0 : bytesOf(JSON.stringify(value)));
    if (value === undefined) storedItem(batch.context, settingKey(key)).delete();
    else store(batch.context, settingKey(key), value);
  }
}

/** Characters that fit into a cell of Excel. */
const LONGEST_TEXT = 32_767;

function refuseLongTexts(change: WorkbookChange): void {
  for (const step of change.changes) {
    for (const content of rowsOf(step).flat()) {
      const text = typeof content === 'object' && content !== null && 'text' in content ? content.text : content;
      if (typeof text !== 'string' || text.length <= LONGEST_TEXT) continue;
      const sheet = 'plan' in step ? step.plan.name : step.sheet;
      throw new HostError('too-large', `A text of ${text.length} characters does not fit into a cell.`, sheet);
    }
  }
}

function rowsOf(step: SheetChange): TableChange['appendedRows'] {
  switch (step.kind) {
    case 'create-sheet':
    case 'replace-sheet':
      return step.plan.rows;
    case 'change-table':
      return [
        ...step.patches.flatMap(({ values }) => values),
        ...(step.insertedRows ?? []).map(({ cells }) => cells),
        ...step.appendedRows,
      ];
    case 'remove-sheet':
    case 'widen-table':
      return [];
  }
}

function createdSheet(step: SheetChange): readonly string[] {
  return step.kind === 'create-sheet' ? [step.plan.name] : [];
}

function overwrittenSheet(step: SheetChange): readonly OverwrittenSheet[] {
  if (step.kind === 'replace-sheet') return [{ name: step.plan.name, plan: step.plan }];
  return step.kind === 'remove-sheet' ? [{ name: step.sheet }] : [];
}

async function rememberTables(
  context: Excel.RequestContext,
  tables: ReadonlyMap<TableChange, TableState>,
  work: LongWork,
): Promise<readonly TableBefore[]> {
  const all = [...tables].map(([change, state]) => ({ change, state, ...cellsToLose(change, state) }));
  const requests = all.flatMap(({ change, patched, removed }, table) => {
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    return [...patched, ...removed].map((range) => ({ table, sheet, range }));
  });
  const blocks = await takeBlockSnapshots(context, requests, work);
  const validations = await takeValidations(
    context,
    all.map(({ change, state: { header, bodyRows }, removed }) => ({
      sheet: context.workbook.worksheets.getItem(change.sheet),
      body: { row: header.row + 1, column: header.column, rows: bodyRows, columns: header.columns },
      removed,
    })),
  );
  return all.map(({ change, state, removed }, table) => ({
    change,
    state,
    removed,
    lost: blocks.flatMap((pieces, index) => (requests[index]?.table === table ? pieces : [])),
    validations: validations[table] ?? [],
    progress: 'untouched',
  }));
}

function snapshotOf({ sheets }: WriteMemory, sheet: string): WriteMemory['sheets'][number] {
  const before = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (!before) throw new Error(`No snapshot of ${sheet} was taken.`);
  return before;
}

function writerOf(
  context: Excel.RequestContext,
  step: SheetChange,
  memory: WriteMemory,
  createdIds: Map<string, string>,
): StepWriter {
  switch (step.kind) {
    case 'create-sheet':
      return createSheetWriter(context, step.plan, (id) => createdIds.set(step.plan.name, id));
    case 'replace-sheet':
      return replaceSheetWriter(context, step.plan, snapshotOf(memory, step.plan.name));
    case 'remove-sheet':
      return removeSheetWriter(context, snapshotOf(memory, step.sheet));
    case 'change-table': {
      const before = memory.tables.find(({ change }) => change === step);
      if (!before) throw new Error(`No snapshot of ${step.table} was taken.`);
      return changeTableWriter(context, before);
    }
    case 'widen-table': {
      const before = memory.widened.find(({ change }) => change === step);
      if (!before) throw new Error(`The table ${step.table} was not looked at.`);
      return widenTableWriter(context, before);
    }
  }
}
