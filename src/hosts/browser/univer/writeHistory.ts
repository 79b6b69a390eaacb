import { RedoCommandId, UndoCommandId } from '@univerjs/core';
import type { IUndoRedoItem } from '@univerjs/core';
import type { UndoOutcome } from '../../../app/host';
import type { Grid } from './grid';
import { rangesMeet } from './gridRange';
import type { Journal, Touched } from './journal';
import { listenToUserEdits } from './userEdits';

/** What was written and can be taken back, latest last. */
export interface WriteHistory {
  add(title: string, journal: Journal): void;
  undoableTitle(): string | undefined;
  undo(isForced: boolean): UndoOutcome;
  /** Forgets everything, because another workbook was opened. */
  clear(): void;
}

interface Write {
  readonly title: string;
  readonly item: IUndoRedoItem;
  readonly touched: readonly Touched[];
  isEdited: boolean;
}

/**
 * Keeps the writes of this session. Each is also one step of the grid's own undo, so that Ctrl+Z takes back an import as a
 * whole; a write that went or came back that way is known here too.
 */
export function keepWriteHistory(grid: Grid): WriteHistory {
  const done: Write[] = [];
  const undone: Write[] = [];
  listenToUserEdits(grid, (edit) => {
    for (const write of done) {
      write.isEdited ||= write.touched.some(
        ({ sheetId, range }) => sheetId === edit.sheetId && (!range || !edit.range || rangesMeet(range, edit.range)),
      );
    }
  });
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id }) => {
    if (id === UndoCommandId) moveWhere(done, undone, ({ item }) => item === grid.undoStack.topOfRedo());
    if (id === RedoCommandId) moveWhere(undone, done, ({ item }) => item === grid.undoStack.top());
  });
  return {
    add: (title, { undos, redos, touched }) => {
      const item = { unitID: grid.workbook().getUnitId(), undoMutations: [...undos], redoMutations: [...redos] };
      undone.length = 0;
      done.push({ title, item, touched, isEdited: false });
      grid.undoStack.push(item);
    },
    undoableTitle: () => done.at(-1)?.title,
    undo: (isForced) => {
      const write = done.at(-1);
      if (!write) return { kind: 'nothing-to-undo' };
      if (write.isEdited && !isForced) return { kind: 'edited-since', title: write.title };
      grid.asOurs(() => {
        takeBack(grid, write.item);
      });
      if (done.at(-1) === write) done.pop();
      return { kind: 'undone', title: write.title };
    },
    clear: () => {
      done.length = 0;
      undone.length = 0;
    },
  };
}

function takeBack(grid: Grid, item: IUndoRedoItem): void {
  if (grid.undoStack.top() === item) {
    grid.run({ id: UndoCommandId, params: {} });
    return;
  }
  // Edits of the user lie above it: only ours is taken back, and the steps kept for Ctrl+Z no longer fit the cells.
  for (const step of item.undoMutations) grid.run(step);
  grid.undoStack.clear();
}

function moveWhere(from: Write[], to: Write[], isMeant: (write: Write) => boolean): void {
  const at = from.findIndex(isMeant);
  if (at >= 0) to.push(...from.splice(at, 1));
}
