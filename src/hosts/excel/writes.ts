import type { LeftOut, LongWork, StandingWrite, UndoOutcome } from '../../app/host';
import { HostError } from '../../app/hostError';
import { createWriteLog, refusalsOfHost } from '../../app/writeLog';
import type { LoggedWrite } from '../../app/writeLog';
import type { ChangeRecord } from '../../model/change/changeRecord';
import { takeBackChange } from '../../model/change/takeBackChange';
import type { TakingBack } from '../../model/change/takeBackChange';
import type { WorkbookChange } from '../../model/workbookChange';
import { throwIfCancelled } from './batch';
import type { Batch } from './batch';
import { writeInsertedFormulas } from './changeTable';
import { readNow } from './readNow';
import { lostLooks, restoreEmptyRows, restoreLooks } from './returningLooks';
import type { LostLooks } from './returningLooks';
import { runExcel } from './runExcel';
import type { SheetSnapshot } from './sheetSnapshot';
import { withFiltersLifted } from './tableFilters';
import { takeBack } from './takeBack';
import type { WriteMemory } from './takeBack';
import { carryOutChange, prepareChange } from './writeChange';
import type { CarriedOut, PreparedChange } from './writeChange';

/** Writes changes whole or not at all, and takes them back, the last one first. */
export interface Writes {
  /** `onWriting` is called before the first cell is written. Answers the finish that Excel has refused. */
  write(change: WorkbookChange, work: LongWork, onWriting: () => void): Promise<readonly LeftOut[]>;
  standing(): readonly StandingWrite[];
  isTakenBack(write: StandingWrite): boolean;
  listen(listener: () => void): () => void;
  undo(isForced: boolean): Promise<UndoOutcome>;
  /** Takes back what was left halfway because taking back failed too. Throws `HostError` 'half-written' when it fails again. */
  heal(): Promise<void>;
}

/** What is kept of a write to take it back after the user has gone on. */
interface KeptWrite {
  readonly record: ChangeRecord;
  /** Sheets that were written anew or removed. */
  readonly sheets: readonly SheetSnapshot[];
  readonly looks: readonly LostLooks[];
  /** The ids of all sheets in their order before it. */
  readonly order: readonly string[];
}

interface PlannedReturn extends TakingBack {
  /** The ids of all sheets in their order now. */
  readonly order: readonly string[];
}

/** Starts with nothing to undo. */
export function createWrites(): Writes {
  const log = createWriteLog<KeptWrite>();
  let halfway: readonly WriteMemory[] = [];
  /** The ids under which sheets are recorded that were brought back under others. */
  const recordedIds = new Map<string, string>();
  const idOf = (id: string): string => recordedIds.get(id) ?? id;

  async function takeBackAll(memories: readonly WriteMemory[], reason?: unknown): Promise<readonly LeftOut[]> {
    halfway = memories;
    const leftOut: LeftOut[] = [];
    for (const memory of memories) {
      leftOut.push(...(await takeBackFirmly(memory, reason)));
      halfway = halfway.filter((other) => other !== memory);
    }
    return leftOut;
  }

  /** Carries out a change that was prepared, or takes back what has come of it. */
  async function carryOut(
    change: WorkbookChange,
    { memory }: PreparedChange,
    work: LongWork,
    last?: (batch: Batch) => Promise<void>,
  ): Promise<CarriedOut> {
    const filtered = memory.tables.filter(({ state }) => state.isFiltered).map(({ change: step }) => step);
    return withFiltersLifted(filtered, async () => {
      try {
        return await carryOutChange(change, memory, work, last);
      } catch (error) {
        await takeBackAll([memory], error);
        throw error;
      }
    });
  }

  async function takeBackTables(plan: TakingBack, { looks }: KeptWrite): Promise<void> {
    if (plan.tables.length + plan.settings.length === 0) return;
    const change = { title: '', changes: plan.tables, remember: plan.settings };
    const prepared = await prepareChange(change, {});
    await carryOut(change, prepared, {}, async (batch) => {
      await restoreLooks(batch, plan, looks);
      await restoreEmptyRows(batch, prepared.memory.tables, looks);
      // The snapshots name the rows where they once stood.
      for (const before of prepared.memory.tables) {
        const sheet = batch.context.workbook.worksheets.getItem(before.change.sheet);
        await writeInsertedFormulas(batch, sheet, before);
      }
    });
  }

  async function takeBackSheets(plan: PlannedReturn, kept: KeptWrite): Promise<readonly LeftOut[]> {
    if (plan.sheets.length === 0) return [];
    const created = plan.sheets.flatMap(({ record, now }) =>
      record.kind === 'created' && now !== undefined ? [now] : [],
    );
    const returning = plan.sheets.flatMap(({ record, now }) => {
      const before = kept.sheets.find(({ id }) => id === record.id);
      return before && record.kind !== 'created' ? [{ ...before, ...(now !== undefined && { now }) }] : [];
    });
    const sheets = placed(returning, plan.order, kept.order);
    const leftOut = await takeBackAll([{ createdSheets: created, tables: [], widened: [], sheets, settings: [] }]);
    for (const [id, old] of await idsOf(sheets.filter(({ now }) => now === undefined))) recordedIds.set(id, old);
    return leftOut;
  }

  return {
    heal: async () => {
      await takeBackAll(halfway);
    },
    standing: () => log.standing(),
    isTakenBack: (write) => log.isTakenBack(write),
    listen: (listener) => log.listen(listener),

    async write(change, work, onWriting) {
      const prepared = await prepareChange(change, work);
      // Work that was called off while Excel kept it waiting has nothing to take back: others may have written since.
      throwIfCancelled(work);
      onWriting();
      const { createdIds, leftOut } = await carryOut(change, prepared, work);
      if (change.isDerived === true) log.addDerived(change);
      else log.add(change, kept(prepared, createdIds, idOf), leftOut);
      return leftOut;
    },

    async undo(isForced) {
      const write = log.last();
      if (!write) return { kind: 'nothing-to-undo' };
      const { title } = write;
      const plan = await planTakingBack(write, idOf);
      if (plan.edits.length > 0 && !isForced) return { kind: 'edited-since', title, edits: plan.edits };
      await takeBackTables(plan, write.kept);
      const leftOut = await takeBackSheets(plan, write.kept);
      log.remove(write);
      return {
        kind: 'undone',
        title,
        ...(plan.missing.length > 0 && { missing: plan.missing }),
        ...(leftOut.length > 0 && { leftOut }),
      };
    },
  };
}

/** How often taking back is tried: what has stopped a write may stop this too, for a moment. */
const ATTEMPTS = 3;

async function takeBackFirmly(memory: WriteMemory, reason?: unknown): Promise<readonly LeftOut[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runExcel((context) => takeBack(context, memory));
    } catch (error) {
      if (attempt < ATTEMPTS) continue;
      throw new HostError('half-written', 'A write could not be taken back.', undefined, { cause: reason ?? error });
    }
  }
}

/** A sheet that is there stays in its place; one that comes back goes behind the nearest of those before it that is still there. */
function placed<Sheet extends SheetSnapshot>(
  sheets: readonly Sheet[],
  now: readonly string[],
  before: readonly string[],
): readonly Sheet[] {
  const order = [...now];
  const byOrder = [...sheets].sort((one, other) => one.position - other.position);
  for (const { id } of byOrder) {
    if (order.includes(id)) continue;
    const earlier = before.slice(0, before.indexOf(id)).reverse();
    order.splice(order.indexOf(earlier.find((other) => order.includes(other)) ?? '') + 1, 0, id);
  }
  return byOrder.map((sheet) => ({ ...sheet, position: order.indexOf(sheet.id) }));
}

function kept(
  { memory, record, order }: PreparedChange,
  ids: ReadonlyMap<string, string>,
  idOf: (id: string) => string,
): KeptWrite {
  const withId = <Sheet extends { readonly id: string }>(sheet: Sheet): Sheet => ({ ...sheet, id: idOf(sheet.id) });
  const recorded = record(ids);
  return {
    order: order.map(idOf),
    record: { ...recorded, sheets: recorded.sheets.map(withId) },
    sheets: memory.sheets.map(withId),
    looks: memory.tables.map(lostLooks),
  };
}

async function planTakingBack(
  { kept: { record }, rewritten }: LoggedWrite<KeptWrite>,
  idOf: (id: string) => string,
): Promise<PlannedReturn> {
  const now = await runExcel((context) => readNow(context, record, idOf));
  const plan = refusalsOfHost(() => takeBackChange(record, now, rewritten));
  if (now.isStructureProtected && plan.sheets.some(({ record: { kind } }) => kind !== 'replaced')) {
    throw new HostError('protected', 'The structure of the workbook is protected.');
  }
  return { ...plan, order: now.order };
}

/** The ids of sheets that were brought back, with those that they had. */
async function idsOf(sheets: readonly SheetSnapshot[]): Promise<readonly (readonly [string, string])[]> {
  if (sheets.length === 0) return [];
  return runExcel(async (context) => {
    const found = sheets.map(({ name, id }) => ({ id, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
    for (const { sheet } of found) sheet.load('id');
    await context.sync();
    return found.flatMap(({ sheet, id }) => (sheet.isNullObject ? [] : [[sheet.id, id] as const]));
  });
}
