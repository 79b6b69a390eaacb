import type { CellEdit, Host, LongWork, UndoOutcome } from '../../app/host';
import { HostError } from '../../app/hostError';
import type { Mark } from '../../model/mark';
import type { CellPlace } from '../../model/sheetPlan';
import type { SheetContent } from '../../model/sheetContent';
import type { SheetPlan } from '../../model/sheetPlan';
import type { SheetChange, WorkbookChange } from '../../model/workbookChange';
import { applySheetChange } from './applySheetChange';
import type { SheetsByKey } from './applySheetChange';
import { findSheet } from './findSheet';
import { sheetKey } from './sheetKey';
import { sheetContentOf } from '../../model/sheetContentOf';

/** A workbook in memory: the Host port for the command line, and past it what only its owner can do. */
export interface MemoryHost extends Host {
  readonly kind: 'cli';
  /** All sheets in their order, ready to be written to a file. */
  sheets(): readonly SheetPlan[];
  marks(): readonly Mark[];
  settings(): ReadonlyMap<string, unknown>;
  selection(): CellPlace | undefined;
  /** Changes a sheet as a user does: listeners are told, and undo will ask. A new name adds a sheet. */
  edit(plan: SheetPlan, range: CellEdit['range']): void;
}

interface WriteMemory {
  readonly title: string;
  /** The sheets of the write as they were before it; undefined for those it created. */
  readonly before: ReadonlyMap<string, SheetPlan | undefined>;
  readonly order: readonly string[];
  isEdited: boolean;
}

/** Makes an empty workbook in memory. `nextTurn` lets events in between two steps, so that a write can be called off. */
export function createMemoryHost(nextTurn: () => Promise<void>): MemoryHost {
  let sheets: readonly SheetPlan[] = [];
  let marks: readonly Mark[] = [];
  let selection: CellPlace | undefined;
  let lastWrite: WriteMemory | undefined;
  const listeners = new Set<(edit: CellEdit) => void>();
  const settings = new Map<string, string>();

  return {
    kind: 'cli',
    abilities: { remarks: 'note', charts: true, pageSetup: true },
    sheets: () => sheets,
    marks: () => marks,
    settings: () => new Map([...settings].map(([key, value]) => [key, JSON.parse(value) as unknown])),
    selection: () => selection,
    listSheets: () => Promise.resolve(sheets.map((sheet) => sheet.name)),

    readSheets(names) {
      const wanted = new Set(names);
      const found = sheets.filter((sheet) => wanted.has(sheet.name));
      return Promise.resolve(
        new Map(found.map((sheet): [string, SheetContent] => [sheet.name, sheetContentOf(sheet)])),
      );
    },

    async write(change, work) {
      const after = await applyChange(sheets, change, work, nextTurn);
      if (change.isDerived !== true) lastWrite = rememberWrite(sheets, change);
      sheets = after;
    },

    undoableTitle: () => lastWrite?.title,

    undo(options): Promise<UndoOutcome> {
      if (!lastWrite) return Promise.resolve({ kind: 'nothing-to-undo' });
      const { title, isEdited } = lastWrite;
      if (isEdited && options?.force !== true) return Promise.resolve({ kind: 'edited-since', title });
      sheets = takeBack(sheets, lastWrite);
      lastWrite = undefined;
      return Promise.resolve({ kind: 'undone', title });
    },

    async mark(next, work) {
      await pause(work, nextTurn);
      marks = next;
    },

    reveal(place) {
      if (!findSheet(sheets, place.sheet)) return Promise.reject(sheetMissing(place.sheet));
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

    readSetting(key) {
      const stored = settings.get(key);
      return Promise.resolve(stored === undefined ? undefined : (JSON.parse(stored) as unknown));
    },

    saveSetting(key, value) {
      settings.set(key, JSON.stringify(value));
      return Promise.resolve();
    },

    edit(plan, range) {
      sheets = findSheet(sheets, plan.name)
        ? sheets.map((sheet) => (sheet.name === plan.name ? plan : sheet))
        : [...sheets, plan];
      if (lastWrite?.before.has(plan.name) === true) lastWrite.isEdited = true;
      for (const listener of listeners) listener({ sheet: plan.name, range });
    },
  };
}

async function applyChange(
  sheets: readonly SheetPlan[],
  change: WorkbookChange,
  work: LongWork | undefined,
  nextTurn: () => Promise<void>,
): Promise<readonly SheetPlan[]> {
  const total = change.changes.reduce((rows, step) => rows + countRows(step), 0);
  let done = 0;
  const after = byKey(sheets);
  for (const step of change.changes) {
    await pause(work, nextTurn);
    applySheetChange(after, step);
    done += countRows(step);
    work?.onProgress?.(done, total);
  }
  return [...after.values()];
}

function byKey(sheets: readonly SheetPlan[]): SheetsByKey {
  return new Map(sheets.map((sheet) => [sheetKey(sheet.name), sheet]));
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
      return 1;
    case 'change-table':
      return step.patches.length + step.removedRows.length + step.appendedRows.length;
  }
}

function rememberWrite(sheets: readonly SheetPlan[], change: WorkbookChange): WriteMemory {
  const names = change.changes.map((step) => ('plan' in step ? step.plan.name : step.sheet));
  const known = byKey(sheets);
  return {
    title: change.title,
    before: new Map(names.map((name) => [name, known.get(sheetKey(name))])),
    order: sheets.map((sheet) => sheet.name),
    isEdited: false,
  };
}

/** The sheets of the write as they were, in their old order; all others as they are now. */
function takeBack(sheets: readonly SheetPlan[], write: WriteMemory): readonly SheetPlan[] {
  const current = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const [name, before] of write.before) {
    if (before) current.set(name, before);
    else current.delete(name);
  }
  const order = new Set([...write.order, ...current.keys()]);
  return [...order].flatMap((name) => current.get(name) ?? []);
}

function sheetMissing(name: string): HostError {
  return new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
}
