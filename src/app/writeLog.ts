import { ChangeRefused } from '../model/change/changeRefused';
import { sheetOfStep } from '../model/change/judgeChange';
import type { TableChange, WorkbookChange } from '../model/workbookChange';
import type { LeftOut, StandingWrite } from './host';
import { HostError } from './hostError';

/** A write that stands, and what its host keeps to take it back. */
export interface LoggedWrite<Kept> extends StandingWrite {
  readonly kept: Kept;
  /** Names of sheets and tables that derived writes have written over since. */
  readonly rewritten: ReadonlySet<string>;
}

/** The writes of a session that stand, in the order in which they were written. */
export interface WriteLog<Kept> {
  add(change: Pick<WorkbookChange, 'title' | 'lost'>, kept: Kept, leftOut?: readonly LeftOut[]): LoggedWrite<Kept>;
  /** What a derived write has put over the cells of another is no edit of the user. */
  addDerived(change: WorkbookChange): void;
  last(): LoggedWrite<Kept> | undefined;
  standing(): readonly StandingWrite[];
  isTakenBack(write: StandingWrite): boolean;
  /** The write was taken back. */
  remove(write: LoggedWrite<Kept>): void;
  /** The write stands again. */
  restore(write: LoggedWrite<Kept>): void;
  listen(listener: () => void): () => void;
  clear(): void;
}

/** Writes that can be taken back one after the other; each is kept with all that it wrote. */
const LONGEST = 20;

/** An empty log. */
export function createWriteLog<Kept>(): WriteLog<Kept> {
  let writes: readonly LoggedWrite<Kept>[] = [];
  let ids = 0;
  const rewrittenSince = new Map<number, Set<string>>();
  const takenBack = new Set<number>();
  const listeners = new Set<() => void>();
  const become = (next: readonly LoggedWrite<Kept>[]): void => {
    writes = next;
    for (const listener of listeners) listener();
  };
  return {
    add: ({ title, lost = [] }, kept, leftOut = []) => {
      ids += 1;
      const rewritten = new Set<string>();
      rewrittenSince.set(ids, rewritten);
      const write = {
        id: ids,
        title,
        kept,
        rewritten,
        ...(leftOut.length > 0 && { leftOut }),
        ...(lost.length > 0 && { lost }),
      };
      become([...writes, write].slice(-LONGEST));
      return write;
    },
    addDerived: ({ changes }) => {
      const names = changes.flatMap((step) => {
        if (step.kind === 'widen-table') return [];
        if (step.kind !== 'change-table') return [sheetOfStep(step)];
        return isOfDerivedColumns(step) ? [] : [step.table];
      });
      for (const { id } of writes) for (const name of names) rewrittenSince.get(id)?.add(name);
    },
    last: () => writes.at(-1),
    standing: () => writes,
    isTakenBack: ({ id }) => takenBack.has(id),
    remove: ({ id }) => {
      takenBack.add(id);
      become(writes.filter((write) => write.id !== id));
    },
    restore: (write) => {
      takenBack.delete(write.id);
      const others = writes.filter(({ id }) => id !== write.id);
      become([...others, write].sort((one, other) => one.id - other.id));
    },
    listen: (listener) => {
      const own = (): void => {
        listener();
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    clear: () => {
      become([]);
    },
  };
}

/** Whether a change writes nothing but what a comparison with earlier writes leaves out anyway. */
function isOfDerivedColumns({
  header,
  columns,
  patches,
  removedRows,
  insertedRows = [],
  appendedRows,
}: TableChange): boolean {
  if (removedRows.length + insertedRows.length + appendedRows.length > 0) return false;
  return patches.every(({ column, values }) =>
    values.every((cells) =>
      cells.every((content, at) => content === undefined || columns[column + at - header.column]?.isDerived === true),
    ),
  );
}

/** Throws what a change was refused for as a refusal of the host. */
export function refusalsOfHost<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    throw new HostError(error.code, error.message, error.subject, { cause: error });
  }
}
