import type { CellContent, SheetPlan } from '../sheetPlan';
import type { WorkbookChange } from '../workbookChange';
import { applySheetChange } from './applySheetChange';
import type { PlannedSheet, SheetsByKey } from './applySheetChange';
import { recordTableChange } from './changeRecord';
import type { ChangeRecord, SheetRecord, TableRecord } from './changeRecord';
import { judgeChange, usedColumns } from './judgeChange';
import type { SheetToJudge } from './judgeChange';
import { sheetContentOf } from '../sheetContentOf';
import { sheetKey } from './sheetKey';
import { takeBackChange } from './takeBackChange';
import type { TakingBack } from './takeBackChange';
import { tableOf } from './workbookNow';
import type { SheetNow } from './workbookNow';

/** A whole workbook as plain data: the reference for what a change does, and for what taking it back means. */
export interface ReferenceWorkbook {
  readonly sheets: readonly PlannedSheet[];
  readonly settings: ReadonlyMap<string, unknown>;
  /** How many sheets were ever given an id. */
  readonly ids: number;
}

export const EMPTY_WORKBOOK: ReferenceWorkbook = { sheets: [], settings: new Map(), ids: 0 };

/** What is kept of a change, with the sheets that it wrote anew or removed, and the order of the sheets before it. */
export interface ReferenceRecord extends ChangeRecord {
  readonly plans: ReadonlyMap<string, SheetPlan>;
  readonly order: readonly string[];
}

/** The workbook after a change, and what it takes to take it back. Throws `ChangeRefused` where the change does not fit. */
export function applyChange(
  workbook: ReferenceWorkbook,
  change: WorkbookChange,
): { readonly workbook: ReferenceWorkbook; readonly record: ReferenceRecord } {
  judgeChange(workbook.sheets.map(sheetToJudge), change);
  let { ids } = workbook;
  const sheets: SheetsByKey = new Map(workbook.sheets.map((sheet) => [sheetKey(sheet.plan.name), sheet]));
  for (const step of change.changes) {
    applySheetChange(sheets, step, () => {
      ids += 1;
      return `sheet-${ids}`;
    });
  }
  const settings = withSettings(workbook.settings, change.remember ?? []);
  const after = { sheets: [...sheets.values()], settings, ids };
  return { workbook: after, record: recordChange(workbook, after, change) };
}

/** What taking a change back means for a workbook as it stands. Throws `ChangeRefused`. */
export function planTakingBack(
  workbook: ReferenceWorkbook,
  record: ChangeRecord,
  rewritten?: ReadonlySet<string>,
): TakingBack {
  return takeBackChange(record, { sheets: workbook.sheets.map(sheetNow), settings: workbook.settings }, rewritten);
}

/** The workbook after a change was taken back as planned. */
export function takeBack(
  workbook: ReferenceWorkbook,
  { tables, sheets, settings }: TakingBack,
  { plans, order }: ReferenceRecord,
): ReferenceWorkbook {
  const changed = applyChange(workbook, { title: '', changes: tables }).workbook;
  const gone = new Set(sheets.flatMap(({ record }) => (record.kind === 'created' ? [record.id] : [])));
  const restored = new Set(sheets.flatMap(({ record }) => (record.kind === 'created' ? [] : [record.id])));
  const standing = changed.sheets
    .filter(({ id }) => !gone.has(id))
    .map((sheet) => ({ ...sheet, plan: (restored.has(sheet.id) ? plans.get(sheet.id) : undefined) ?? sheet.plan }));
  const known = new Set(standing.map(({ id }) => id));
  for (const id of restored) {
    const plan = plans.get(id);
    if (plan && !known.has(id)) insertInOrder(standing, { id, plan }, order);
  }
  return { ...changed, sheets: standing, settings: withSettings(changed.settings, settings) };
}

/** A sheet goes behind the one that it stood behind, or behind the nearest before that which is still there. */
function insertInOrder(sheets: PlannedSheet[], sheet: PlannedSheet, order: readonly string[]): void {
  for (let at = order.indexOf(sheet.id) - 1; at >= 0; at -= 1) {
    const place = sheets.findIndex(({ id }) => id === order[at]);
    if (place < 0) continue;
    sheets.splice(place + 1, 0, sheet);
    return;
  }
  sheets.unshift(sheet);
}

function sheetNow({ id, plan }: PlannedSheet): SheetNow {
  return { id, name: plan.name, rows: plan.rows, tables: plan.table ? [plan.table] : [] };
}

function sheetToJudge({ plan }: PlannedSheet): SheetToJudge {
  return {
    name: plan.name,
    tables: plan.table ? [plan.table] : [],
    usedColumns: () => usedColumns(sheetContentOf(plan).rows),
  };
}

function recordChange(before: ReferenceWorkbook, after: ReferenceWorkbook, change: WorkbookChange): ReferenceRecord {
  const find = ({ sheets }: ReferenceWorkbook, name: string): PlannedSheet | undefined =>
    sheets.find(({ plan }) => sheetKey(plan.name) === sheetKey(name));
  const sheets = change.changes.flatMap((step): readonly SheetRecord[] => {
    switch (step.kind) {
      case 'create-sheet':
        return [{ kind: 'created', id: find(after, step.plan.name)?.id ?? '', name: step.plan.name, plan: step.plan }];
      case 'replace-sheet': {
        const old = find(before, step.plan.name);
        return [{ kind: 'replaced', id: old?.id ?? '', name: old?.plan.name ?? '', plan: step.plan }];
      }
      case 'remove-sheet': {
        const old = find(before, step.sheet);
        return [{ kind: 'removed', id: old?.id ?? '', name: old?.plan.name ?? '' }];
      }
      case 'change-table':
      case 'widen-table':
        return [];
    }
  });
  const tables = change.changes.flatMap((step): readonly TableRecord[] => {
    const sheet = step.kind === 'change-table' ? find(before, step.sheet) : undefined;
    if (step.kind !== 'change-table' || !sheet?.plan.table) return [];
    const { range } = sheet.plan.table;
    const cellAt = (row: number, column: number): CellContent => sheet.plan.rows[row]?.[column] ?? null;
    return [recordTableChange(step, { range, headers: tableOf(sheetNow(sheet), range).headers, cellAt })];
  });
  const settings = (change.remember ?? []).map(({ key, value }) => ({
    key,
    before: before.settings.get(key),
    after: value,
  }));
  const written = new Set(sheets.map(({ id }) => id));
  const plans = new Map(before.sheets.filter(({ id }) => written.has(id)).map(({ id, plan }) => [id, plan]));
  return { tables, sheets, settings, plans, order: before.sheets.map(({ id }) => id) };
}

function withSettings(
  settings: ReadonlyMap<string, unknown>,
  changed: readonly { readonly key: string; readonly value: unknown }[],
): ReadonlyMap<string, unknown> {
  const after = new Map(settings);
  for (const { key, value } of changed) {
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  return after;
}
