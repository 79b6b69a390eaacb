import type { CellEdit, Host, LongWork, SelectedCell, UndoOutcome } from '../../app/host';
import { HostError } from '../../app/hostError';
import { createWriteLog, refusalsOfHost } from '../../app/writeLog';
import { applyChange, EMPTY_WORKBOOK, planTakingBack, takeBack } from '../../model/change/workbookReference';
import type { ReferenceRecord } from '../../model/change/workbookReference';
import type { Mark } from '../../model/mark';
import type { MarkedTable } from '../../model/markedTable';
import type { CellPlace } from '../../model/sheetPlan';
import type { SheetContent } from '../../model/sheetContent';
import type { SheetPlan } from '../../model/sheetPlan';
import type { SheetChange, WorkbookChange } from '../../model/workbookChange';
import { selectedCell } from '../../app/workbook/selectedCell';
import { isSameCell, movedTable } from './marksAfterEdit';
import { findSheet } from '../../model/change/findSheet';
import { sheetContentOf } from '../../model/sheetContentOf';

/** A workbook in memory: the Host port for the command line, and past it what only its owner can do. */
export interface MemoryHost extends Host {
  readonly kind: 'cli';
  /** All sheets in their order, ready to be written to a file. */
  sheets(): readonly SheetPlan[];
  marks(): readonly Mark[];
  /** The tables that are coloured by what their rows say. */
  markedTables(): readonly MarkedTable[];
  settings(): ReadonlyMap<string, unknown>;
  selection(): CellPlace | undefined;
  /** Selects a cell as a user does: listeners are told. */
  select(place: CellPlace): void;
  /** Changes a sheet as a user does: listeners are told, and undo will ask. A new name adds a sheet. */
  edit(plan: SheetPlan, range: CellEdit['range']): void;
  /** Puts the sheets into another order and under other names; those that are not named go. */
  arrange(sheets: readonly { readonly from: string; readonly to: string }[]): void;
}

/** Makes an empty workbook in memory. `nextTurn` lets events in between two steps, so that a write can be called off. */
export function createMemoryHost(nextTurn: () => Promise<void>): MemoryHost {
  let workbook = EMPTY_WORKBOOK;
  let marks: readonly Mark[] = [];
  let markedTables: readonly MarkedTable[] = [];
  let selection: CellPlace | undefined;
  const log = createWriteLog<ReferenceRecord>();
  const listeners = new Set<(edit: CellEdit) => void>();
  const selectionListeners = new Set<(cell: SelectedCell) => void>();
  let planned: { readonly of: unknown; readonly plans: readonly SheetPlan[] } = { of: undefined, plans: [] };
  /** The same list as long as no sheet has changed. */
  const plans = (): readonly SheetPlan[] => {
    const { sheets } = workbook;
    if (planned.of !== sheets) planned = { of: sheets, plans: sheets.map(({ plan }) => plan) };
    return planned.plans;
  };

  const tell = (edit: CellEdit): void => {
    for (const listener of listeners) listener(edit);
  };

  return {
    kind: 'cli',
    abilities: { remarks: 'note', charts: true, pageSetup: true },
    sheets: plans,
    marks: () => marks,
    markedTables: () => markedTables,
    settings: () => workbook.settings,
    selection: () => selection,
    listSheets: () => Promise.resolve(plans().map((sheet) => sheet.name)),

    listTables: () =>
      Promise.resolve(new Map(plans().flatMap(({ name, table }) => (table ? [[table.name, name] as const] : [])))),

    readSheets(names, work = {}) {
      const wanted = new Set(names);
      const found = plans().filter((sheet) => wanted.has(sheet.name));
      return Promise.resolve(
        new Map(found.map((sheet): [string, SheetContent] => [sheet.name, sheetContentOf(sheet, work)])),
      );
    },

    async write(change, work) {
      await report(change, work, nextTurn);
      const after = refusalsOfHost(() => applyChange(workbook, withJson(change)));
      workbook = after.workbook;
      if (change.isDerived === true) log.addDerived(change);
      else log.add(change, after.record);
      return [];
    },

    standingWrites: () => log.standing(),
    isTakenBack: (write) => log.isTakenBack(write),
    listenToWrites: (listener) => log.listen(listener),

    async undo(options): Promise<UndoOutcome> {
      await nextTurn();
      const write = log.last();
      if (!write) return { kind: 'nothing-to-undo' };
      const { title, kept, rewritten } = write;
      const plan = refusalsOfHost(() => planTakingBack(workbook, kept, rewritten));
      if (plan.edits.length > 0 && options?.force !== true) return { kind: 'edited-since', title, edits: plan.edits };
      workbook = refusalsOfHost(() => takeBack(workbook, plan, kept));
      log.remove(write);
      return { kind: 'undone', title, ...(plan.missing.length > 0 && { missing: plan.missing }) };
    },

    async mark(next, work) {
      await pause(work, nextTurn);
      marks = next;
      markedTables = work?.tables ?? [];
      return [];
    },

    reveal(place) {
      if (!findSheet(plans(), place.sheet)) return Promise.reject(sheetMissing(place.sheet));
      selection = { sheet: place.sheet, row: place.row, column: place.column };
      return Promise.resolve('shown');
    },

    listenToEdits(listener) {
      const ownListener = (edit: CellEdit): void => {
        listener(edit);
      };
      listeners.add(ownListener);
      return Promise.resolve(() => {
        listeners.delete(ownListener);
        return Promise.resolve();
      });
    },

    listenToSelection(listener) {
      const own = (cell: SelectedCell): void => {
        listener(cell);
      };
      selectionListeners.add(own);
      return Promise.resolve(() => {
        selectionListeners.delete(own);
        return Promise.resolve();
      });
    },

    select(place) {
      selection = place;
      const plan = findSheet(plans(), place.sheet);
      if (!plan) return;
      const { tables, rows } = sheetContentOf(plan);
      const cell = selectedCell(place, tables, (row, column) => rows[row]?.[column] ?? null);
      for (const listener of selectionListeners) listener(cell);
    },

    readSetting: (key) => Promise.resolve(workbook.settings.get(key)),

    saveSetting(key, value) {
      workbook = { ...workbook, settings: new Map([...workbook.settings, [key, jsonOf(value)]]) };
      return Promise.resolve();
    },

    edit(plan, range) {
      const plansBefore = plans();
      const isKnown = findSheet(plansBefore, plan.name) !== undefined;
      const ids = workbook.ids + 1;
      workbook = isKnown
        ? {
            ...workbook,
            sheets: workbook.sheets.map((sheet) => (sheet.plan.name === plan.name ? { ...sheet, plan } : sheet)),
          }
        : { ...workbook, ids, sheets: [...workbook.sheets, { id: `sheet-${ids}`, plan }] };
      const before = findSheet(plansBefore, plan.name);
      if (before) {
        marks = marks.filter((mark) => mark.sheet !== plan.name || isSameCell(before, plan, mark));
        markedTables = markedTables.flatMap((table) =>
          table.sheet === plan.name ? (movedTable(table, before, plan) ?? []) : table,
        );
      }
      tell({ sheet: plan.name, range });
    },

    arrange(sheets) {
      const known = new Map(workbook.sheets.map((sheet) => [sheet.plan.name, sheet]));
      const names = new Map(sheets.map(({ from, to }) => [from, to]));
      const renamed = <Named extends { readonly sheet: string }>(all: readonly Named[]): readonly Named[] =>
        all.flatMap((one) => {
          const sheet = names.get(one.sheet);
          return sheet === undefined ? [] : { ...one, sheet };
        });
      [marks, markedTables] = [renamed(marks), renamed(markedTables)];
      workbook = {
        ...workbook,
        sheets: sheets.flatMap(({ from, to }) => {
          const sheet = known.get(from);
          return sheet ? [{ ...sheet, plan: { ...sheet.plan, name: to } }] : [];
        }),
      };
      tell({ sheet: '', range: undefined });
    },
  };
}

/** Settings are JSON data: what is read is never the object that was given. */
function withJson(change: WorkbookChange): WorkbookChange {
  if (!change.remember) return change;
  return { ...change, remember: change.remember.map(({ key, value }) => ({ key, value: jsonOf(value) })) };
}

function jsonOf(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

/** Lets events in between two steps, and counts them. */
async function report(
  change: WorkbookChange,
  work: LongWork | undefined,
  nextTurn: () => Promise<void>,
): Promise<void> {
  const total = change.changes.reduce((rows, step) => rows + countRows(step), 0);
  let done = 0;
  for (const step of change.changes) {
    await pause(work, nextTurn);
    done += countRows(step);
    work?.onProgress?.(done, total);
  }
}

async function pause(work: LongWork | undefined, nextTurn: () => Promise<void>): Promise<void> {
  await nextTurn();
  if (work?.signal?.aborted === true) throw new HostError('cancelled', 'The work was called off.');
}

function countRows(step: SheetChange): number {
  switch (step.kind) {
    case 'create-sheet':
    case 'replace-sheet':
      return step.plan.rows.length;
    case 'remove-sheet':
    case 'widen-table':
      return 1;
    case 'change-table':
      return step.patches.length + step.removedRows.length + step.appendedRows.length;
  }
}

function sheetMissing(name: string): HostError {
  return new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
}
