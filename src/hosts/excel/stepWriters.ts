import { HostError } from '../../app/hostError';
import type { SheetPlan } from '../../model/sheetPlan';
import type { Batch } from './batch';
import {
  addTableRows,
  insertTableRows,
  linksOfTable,
  removeTableRows,
  writeAddedFormulas,
  writeInsertedRows,
  writePatchedFormulas,
  writeTableCells,
} from './changeTable';
import type { TableBefore } from './changeTable';
import { clearSheet, foreignCharts, loadForClearing } from './clearSheet';
import { loadMeasure } from './columnWidth';
import { deleteSheet } from './deleteSheet';
import { excelSupports } from './excelSupports';
import type { FinishStep } from './finish';
import { finishOfPlan } from './finishOfPlan';
import { linkSteps } from './linkSteps';
import { lookAtTable } from './lookAtTable';
import type { SheetSnapshot } from './sheetSnapshot';
import { loadReadRows } from './readRows';
import { loadStoredChart } from './storedChart';
import { writePlanFormulas, writeSheetPlan } from './writeSheetPlan';

/**
 * Carries out one step of a change in stages that all steps go through together: formulas come when everything that they may
 * name is there, and what cannot be taken back easily comes last. After `prepare` the batch is sent.
 */
export interface StepWriter {
  prepare?(batch: Batch): Promise<void>;
  /** Throws `HostError` 'conflict' when the workbook was not what the change was made for as the batch arrived. */
  verify?(): void;
  writeCells?(batch: Batch): Promise<void>;
  writeFormulas?(batch: Batch): Promise<void>;
  /** Missing where no rows come between others; else the batch is sent after it. */
  insertRows?: ((batch: Batch) => Promise<void>) | undefined;
  removeRows?(batch: Batch): Promise<void>;
  writeLast?(batch: Batch): Promise<void>;
  /** What Excel may refuse; it is carried out once all the data are written. */
  finish?(): readonly FinishStep[];
}

/** Adds a sheet at the end; its id is told once it is there. */
export function createSheetWriter(
  context: Excel.RequestContext,
  plan: SheetPlan,
  tellId: (id: string) => void,
): StepWriter {
  const sheet = context.workbook.worksheets.add(plan.name);
  sheet.load('id');
  const measure = loadMeasure(sheet);
  const stored = loadStoredChart(context, plan.name);
  return {
    verify: () => {
      tellId(sheet.id);
    },
    writeCells: async (batch) => {
      await writeSheetPlan(batch, sheet, plan);
      stored.save(undefined);
    },
    writeFormulas: (batch) => writePlanFormulas(batch, sheet, plan),
    finish: () => finishOfPlan(plan, { sheet, measure: measure(), stored, others: [], isOld: false }),
  };
}

/** Writes a sheet anew where it stands, so that formulas of the user keep naming it. */
export function replaceSheetWriter(context: Excel.RequestContext, plan: SheetPlan, before: SheetSnapshot): StepWriter {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  loadForClearing(sheet);
  const stored = loadStoredChart(context, plan.name);
  return {
    writeCells: async (batch) => {
      const keptTable = canKeepTable(plan, before)
        ? sheet.tables.items.find((table) => table.name === plan.table?.name)
        : undefined;
      await batch.room(20);
      clearSheet(sheet, before.area, keptTable?.name);
      for (const id of before.ownRules) {
        await batch.room(2);
        sheet.getRange().conditionalFormats.getItem(id).delete();
      }
      await writeSheetPlan(batch, sheet, plan, keptTable);
      stored.save(undefined);
    },
    writeFormulas: (batch) => writePlanFormulas(batch, sheet, plan),
    finish: () => {
      const others = foreignCharts(sheet);
      return finishOfPlan(plan, { sheet, measure: before.measure, stored, others, isOld: true });
    },
  };
}

export function removeSheetWriter(
  context: Excel.RequestContext,
  { name, visibility }: Pick<SheetSnapshot, 'name' | 'visibility'>,
): StepWriter {
  const chart = loadStoredChart(context, name);
  return {
    writeLast: async (batch) => {
      await batch.room(3);
      deleteSheet(context.workbook.worksheets.getItem(name), visibility);
      chart.save(undefined);
    },
  };
}

export function changeTableWriter(context: Excel.RequestContext, before: TableBefore): StepWriter {
  const { change } = before;
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  let bodyRows = (): number => before.state.bodyRows;
  /** The rows of the table once all new ones are there. */
  let allRows = (): number => bodyRows();
  let find: Awaited<ReturnType<typeof loadReadRows>> | undefined;
  return {
    prepare: async (batch) => {
      before.progress = 'adding-rows';
      find = await loadReadRows(batch, sheet, before);
      await addTableRows(batch, sheet, change);
      const now = lookAtTable(sheet, change);
      bodyRows = () => now()?.bodyRows ?? 0;
      sheet.autoFilter.load('isDataFiltered');
    },
    verify: () => {
      // The table's own filter is lifted by now: one of the user's beside it hides its rows.
      if (sheet.autoFilter.isDataFiltered) {
        throw new HostError('filtered', `Cells beside the table ${change.table} are filtered.`, change.sheet);
      }
      const found = find?.();
      before.progress = 'rows-added';
      before.found = found?.table;
      if (found?.isAsRead === true) return;
      throw new HostError('conflict', `Rows of the table ${change.table} are not where they were read.`, change.sheet);
    },
    writeCells: (batch) => {
      before.progress = 'writing-cells';
      return writeTableCells(batch, sheet, before, bodyRows());
    },
    writeFormulas: (batch) => writePatchedFormulas(batch, sheet, before),
    insertRows:
      (change.insertedRows ?? []).length === 0
        ? undefined
        : async (batch) => {
            before.progress = 'inserting-rows';
            await insertTableRows(batch, sheet, before);
            const now = lookAtTable(sheet, change);
            allRows = () => now()?.bodyRows ?? 0;
          },
    removeRows: (batch) => {
      if ((change.insertedRows ?? []).length > 0) before.progress = 'removing-rows';
      return removeTableRows(batch, sheet, before, allRows());
    },
    writeLast: async (batch) => {
      await writeAddedFormulas(batch, sheet, before, allRows());
      await writeInsertedRows(batch, sheet, before);
    },
    finish: () => linkSteps(sheet, change.sheet, linksOfTable(before, allRows())),
  };
}

/** A table can be laid over other cells since ExcelApi 1.13, as long as its header stays in its row. */
function canKeepTable(plan: SheetPlan, before: SheetSnapshot): boolean {
  const old = before.tables.find((table) => table.name === plan.table?.name);
  if (!plan.table || !old || !excelSupports(13)) return false;
  const { range } = plan.table;
  return (
    old.range.row === range.row &&
    old.range.column < range.column + range.columns &&
    range.column < old.range.column + old.range.columns
  );
}
