import type { LongWork } from '../../app/host';
import { HostError } from '../../app/hostError';
import type { SheetChange, TableChange, WorkbookChange } from '../../model/workbookChange';
import { createBatch, throwIfCancelled } from './batch';
import { takeBlockSnapshots } from './blockSnapshot';
import { cellsToLose } from './changeTable';
import type { TableBefore } from './changeTable';
import { inspectWorkbook } from './inspectWorkbook';
import type { TableState } from './lookAtTable';
import { runExcel } from './runExcel';
import { takeSheetSnapshots } from './sheetSnapshot';
import { changeTableWriter, createSheetWriter, removeSheetWriter, replaceSheetWriter } from './stepWriters';
import type { StepWriter } from './stepWriters';
import type { WriteMemory } from './takeBack';
import { takeValidations } from './validationSnapshot';

/**
 * Checks that a change fits the workbook, and remembers what it will overwrite or remove. Changes nothing. Throws
 * `HostError` 'conflict', 'sheet-missing', 'protected', 'too-large' or 'cancelled'.
 */
export async function prepareChange(change: WorkbookChange, work: LongWork): Promise<WriteMemory> {
  refuseLongTexts(change);
  throwIfCancelled(work);
  return runExcel(async (context) => {
    const state = await inspectWorkbook(context, change);
    throwIfCancelled(work);
    const tables = await rememberTables(context, state.tables, work);
    const sheets = await takeSheetSnapshots(context, change.changes.flatMap(overwrittenSheet), work);
    return { createdSheets: change.changes.flatMap(createdSheet), tables, sheets };
  });
}

/** Writes a change that was prepared. What stops it halfway is thrown, and leaves the workbook halfway. */
export async function carryOutChange(change: WorkbookChange, memory: WriteMemory, work: LongWork): Promise<void> {
  const total = change.changes.reduce((rows, step) => rows + Math.max(1, rowsOf(step).length), 0);
  throwIfCancelled(work);
  await runExcel(async (context) => {
    const batch = createBatch(context, work, total);
    context.application.suspendScreenUpdatingUntilNextSync();
    const writers = change.changes.map((step) => writerOf(context, step, memory));
    for (const writer of writers) await writer.prepare?.(batch);
    await batch.send();
    for (const writer of writers) writer.verify?.();
    for (const writer of writers) await writer.writeCells?.(batch);
    for (const writer of writers) await writer.writeFormulas?.(batch);
    for (const writer of writers) await writer.removeRows?.(batch);
    for (const writer of writers) await writer.finish?.(batch);
    await batch.send();
  });
  work.onProgress?.(total, total);
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
      return [...step.patches.flatMap(({ values }) => values), ...step.appendedRows];
    case 'remove-sheet':
      return [];
  }
}

function createdSheet(step: SheetChange): readonly string[] {
  return step.kind === 'create-sheet' ? [step.plan.name] : [];
}

function overwrittenSheet(step: SheetChange): readonly string[] {
  if (step.kind === 'replace-sheet') return [step.plan.name];
  return step.kind === 'remove-sheet' ? [step.sheet] : [];
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

function writerOf(context: Excel.RequestContext, step: SheetChange, memory: WriteMemory): StepWriter {
  switch (step.kind) {
    case 'create-sheet':
      return createSheetWriter(context, step.plan);
    case 'replace-sheet': {
      const before = memory.sheets.find(({ name }) => name.toLowerCase() === step.plan.name.toLowerCase());
      if (!before) throw new Error(`No snapshot of ${step.plan.name} was taken.`);
      return replaceSheetWriter(context, step.plan, before);
    }
    case 'remove-sheet':
      return removeSheetWriter(context, step.sheet);
    case 'change-table': {
      const before = memory.tables.find(({ change }) => change === step);
      if (!before) throw new Error(`No snapshot of ${step.table} was taken.`);
      return changeTableWriter(context, before);
    }
  }
}
