import type { LongWork, UndoOutcome } from '../../app/host';
import { HostError } from '../../app/hostError';
import type { WorkbookChange } from '../../model/workbookChange';
import { throwIfCancelled } from './batch';
import { isEditedSince } from './editedSince';
import { runExcel } from './runExcel';
import { findFiltered, withFiltersLifted } from './tableFilters';
import { takeBack } from './takeBack';
import type { WriteMemory } from './takeBack';
import { carryOutChange, prepareChange } from './writeChange';

/** Writes changes whole or not at all, and takes the last one back. */
export interface Writes {
  /** `onWriting` is called before the first cell is written. */
  write(change: WorkbookChange, work: LongWork, onWriting: () => void): Promise<void>;
  undoableTitle(): string | undefined;
  undo(isForced: boolean): Promise<UndoOutcome>;
  /** Takes back what was left halfway because taking back failed too. Throws `HostError` 'half-written' when it fails again. */
  heal(): Promise<void>;
}

/** Starts with nothing to undo. */
export function createWrites(): Writes {
  let last: DoneWrite | undefined;
  /** Derived writes that came after it. */
  let derived: readonly DoneWrite[] = [];
  let halfway: readonly WriteMemory[] = [];

  async function takeBackAll(memories: readonly WriteMemory[], reason?: unknown): Promise<void> {
    halfway = memories;
    for (const memory of memories) {
      await takeBackFirmly(memory, reason);
      halfway = halfway.filter((other) => other !== memory);
    }
  }

  return {
    heal: () => takeBackAll(halfway),

    undoableTitle: () => last?.change.title,

    async write(change, work, onWriting) {
      const memory = await prepareChange(change, work);
      // Work that was called off while Excel kept it waiting has nothing to take back: others may have written since.
      throwIfCancelled(work);
      onWriting();
      const filtered = memory.tables.filter(({ state }) => state.isFiltered).map(({ change: step }) => step);
      await withFiltersLifted(filtered, async () => {
        try {
          await carryOutChange(change, memory, work);
        } catch (error) {
          await takeBackAll([memory], error);
          throw error;
        }
      });
      if (change.isDerived === true) derived = [...derived, { change, memory }];
      else [last, derived] = [{ change, memory }, []];
    },

    async undo(isForced) {
      if (!last) return { kind: 'nothing-to-undo' };
      const { change, memory } = last;
      const overlying = derived.filter((write) => sharesTable(write.memory, memory));
      if (!isForced && (await hasEdits(overlying.at(-1) ?? last, sheetsOf(derived)))) {
        return { kind: 'edited-since', title: change.title };
      }
      const filtered = await findFiltered(memory.tables.map((before) => before.change));
      await withFiltersLifted(filtered, () =>
        takeBackAll([...overlying.map((write) => write.memory).reverse(), memory]),
      );
      [last, derived] = [undefined, []];
      return { kind: 'undone', title: change.title };
    },
  };
}

interface DoneWrite {
  readonly change: WorkbookChange;
  readonly memory: WriteMemory;
}

/** How often taking back is tried: what has stopped a write may stop this too, for a moment. */
const ATTEMPTS = 3;

async function takeBackFirmly(memory: WriteMemory, reason?: unknown): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await runExcel((context) => takeBack(context, memory));
      return;
    } catch (error) {
      if (attempt < ATTEMPTS) continue;
      throw new HostError('half-written', 'A write could not be taken back.', undefined, { cause: reason ?? error });
    }
  }
}

/** What a derived write has put over a sheet is no edit. */
function hasEdits({ change, memory }: DoneWrite, rewritten: ReadonlySet<string>): Promise<boolean> {
  return runExcel((context) => isEditedSince(context, change, memory, rewritten));
}

function sheetsOf(writes: readonly DoneWrite[]): ReadonlySet<string> {
  const names = writes.flatMap(({ change }) =>
    change.changes.map((step) => ('plan' in step ? step.plan.name : step.sheet)),
  );
  return new Set(names);
}

function sharesTable(one: WriteMemory, other: WriteMemory): boolean {
  return one.tables.some(({ change }) => other.tables.some((before) => before.change.table === change.table));
}
