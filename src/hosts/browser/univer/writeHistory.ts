import { UndoCommandId } from '@univerjs/core';
import type { IUndoRedoItem } from '@univerjs/core';
import type { LongWork, StandingWrite, UndoOutcome } from '../../../app/host';
import { createWriteLog, refusalsOfHost } from '../../../app/writeLog';
import type { LoggedWrite } from '../../../app/writeLog';
import { takeBackChange } from '../../../model/change/takeBackChange';
import type { WorkbookChange } from '../../../model/workbookChange';
import type { Grid } from './grid';
import type { Journal } from './journal';
import type { SettingsStore } from './settingsStore';
import { writeChange } from './writeChange';
import { startRecord, takeBackIn, workbookNow } from './writeRecord';
import type { KeptWrite } from './writeRecord';

/** What was written and can be taken back. */
export interface WriteHistory {
  write(change: WorkbookChange, work?: LongWork): Promise<void>;
  standing(): readonly StandingWrite[];
  isTakenBack(write: StandingWrite): boolean;
  listen(listener: () => void): () => void;
  undo(isForced: boolean): Promise<UndoOutcome>;
  /** Forgets everything, because another workbook was opened. */
  clear(): void;
}

type Write = LoggedWrite<KeptWrite>;

/** What a step of the grid's undo means for a write: that it stands, or that it was taken back. */
interface Meaning {
  readonly write: Write;
  readonly kind: 'written' | 'taken-back';
}

/**
 * Keeps the writes of this session. Each is also one step of the grid's own undo, and so is taking one back: the steps of Ctrl+Z always
 * fit the cells, and a write that went or came back that way is known here too.
 */
export function keepWriteHistory(grid: Grid, settings: SettingsStore): WriteHistory {
  const log = createWriteLog<KeptWrite>();
  const meanings = new WeakMap<IUndoRedoItem, Meaning>();
  /** Steps of the grid's undo that take back more than one write: a derived one goes with the step that it followed. */
  const amended = new WeakSet<IUndoRedoItem>();

  const push = (journal: Journal, meaning?: Meaning): void => {
    const item = itemOf(grid, journal);
    if (meaning) meanings.set(item, meaning);
    grid.undoStack.push(item);
  };
  const become = (write: Write, isStanding: boolean): void => {
    if (isStanding) log.restore(write);
    else log.remove(write);
    for (const { key, before, after } of write.kept.record.settings) {
      const [from, to] = isStanding ? [before, after] : [after, before];
      if (JSON.stringify(settings.read(key)) === JSON.stringify(from)) settings.save(key, to);
    }
  };
  const follow = (item: IUndoRedoItem | undefined, isRedone: boolean): void => {
    const meaning = item && meanings.get(item);
    if (meaning) become(meaning.write, (meaning.kind === 'written') === isRedone);
  };
  // Univer tells of these two by events of their own only.
  grid.api.addEvent(grid.api.Event.Undo, () => {
    follow(grid.undoStack.topOfRedo(), false);
  });
  grid.api.addEvent(grid.api.Event.Redo, () => {
    follow(grid.undoStack.top(), true);
  });

  return {
    async write(change, work) {
      const complete = startRecord(grid, settings, change);
      const written = await writeChange(grid, change, work);
      if (change.isDerived === true) {
        log.addDerived(change);
        if (change.changes.some(({ kind }) => kind !== 'create-sheet')) followStep(grid, written.journal, amended);
        for (const { key, value } of change.remember ?? []) settings.save(key, value);
        return;
      }
      const write = log.add(change, complete(written));
      push(written.journal, { write, kind: 'written' });
      for (const { key, value } of change.remember ?? []) settings.save(key, value);
    },
    standing: () => log.standing(),
    isTakenBack: (write) => log.isTakenBack(write),
    listen: (listener) => log.listen(listener),
    async undo(isForced) {
      const write = log.last();
      if (!write) return { kind: 'nothing-to-undo' };
      const { title, kept } = write;
      const plan = refusalsOfHost(() =>
        takeBackChange(kept.record, workbookNow(grid, settings, kept.record), write.rewritten),
      );
      if (plan.edits.length > 0 && !isForced) return { kind: 'edited-since', title, edits: plan.edits };
      const top = grid.undoStack.top();
      const meaning = top && !amended.has(top) ? meanings.get(top) : undefined;
      if (meaning?.kind === 'written' && meaning.write.id === write.id) {
        // Nothing has happened since: the grid's own step takes it back, so that Ctrl+Y brings it again.
        grid.asOurs(() => {
          grid.run({ id: UndoCommandId, params: {} });
        });
      } else {
        push(await takeBackIn(grid, plan, kept), { write, kind: 'taken-back' });
        become(write, false);
      }
      return { kind: 'undone', title, ...(plan.missing.length > 0 && { missing: plan.missing }) };
    },
    clear: () => {
      log.clear();
    },
  };
}

function itemOf(grid: Grid, { undos, redos }: Journal): IUndoRedoItem {
  return { unitID: grid.workbook().getUnitId(), undoMutations: [...undos], redoMutations: [...redos] };
}

/**
 * A derived write moves rows under the steps that Ctrl+Z would take back: it is taken back together with the last of them. What could be
 * done again no longer fits.
 */
function followStep(grid: Grid, journal: Journal, amended: WeakSet<IUndoRedoItem>): void {
  const top = grid.undoStack.top();
  if (grid.undoStack.topOfRedo()) {
    grid.undoStack.push(itemOf(grid, journal));
  } else if (top) {
    top.undoMutations = [...journal.undos, ...top.undoMutations];
    top.redoMutations = [...top.redoMutations, ...journal.redos];
    amended.add(top);
  }
}
