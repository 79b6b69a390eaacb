import type { FinishKind } from '../model/finishKind';
import type { Mark } from '../model/mark';
import type { MarkedTable } from '../model/markedTable';
import type { CellPlace, CellRange, CellValue } from '../model/sheetPlan';
import type { SheetContent } from '../model/sheetContent';
import type { EditedCell } from '../model/change/takeBackTable';
import type { WorkbookChange } from '../model/workbookChange';

/** Something that can be called off; an `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** `done` of `total` steps; both count what the user counts (forms, rows), not round trips. */
export type ReportProgress = (done: number, total: number) => void;

export interface LongWork {
  readonly signal?: CancelSignal;
  readonly onProgress?: ReportProgress;
}

export interface ReadWork extends LongWork {
  /** Whether to tell which cells hold formulas. */
  readonly withFormulas?: boolean;
}

export interface MarkWork extends LongWork {
  /** Their cells are coloured by what their rows say, wherever these go; marks on them bring only the sentences. */
  readonly tables?: readonly MarkedTable[];
  /** Whether it follows an edit: then a host may trust what it remembers of its marks where nothing was to change. */
  readonly isLive?: boolean;
}

/** What a host can do beyond the port's minimum, asked once at its start. */
export interface HostAbilities {
  /** How the sentence of a mark reaches its cell. */
  readonly remarks: 'note' | 'input-message' | 'none';
  readonly charts: boolean;
  readonly pageSetup: boolean;
}

/** A change that the user (never we) made in a sheet; the range is undefined when the host cannot tell it. */
export interface CellEdit {
  readonly sheet: string;
  readonly range: CellRange | undefined;
}

/** A finish that a host has refused, and the sheet that is without it. */
export interface LeftOut {
  readonly kind: FinishKind;
  readonly sheet: string;
}

/** A cell that the user has selected; where it is in a row of a table, the name of that and what the row says: `at` is its column, counted from the first of the table. */
export interface SelectedCell extends CellPlace {
  readonly inTable?: {
    readonly table: string;
    readonly headers: readonly CellValue[];
    readonly cells: readonly CellValue[];
    readonly at: number;
  };
}

/** A write of ours that stands in the workbook. */
export interface StandingWrite {
  readonly id: number;
  readonly title: string;
  /** The finish that the host has refused. */
  readonly leftOut?: readonly LeftOut[];
  /** Sentences on what of the user has gone with sheets that were written anew. */
  readonly lost?: readonly string[];
}

export type UndoOutcome =
  /** `missing` names what that write had put in and the user has removed himself; `leftOut` is finish of before that the host refused. */
  | {
      readonly kind: 'undone';
      readonly title: string;
      readonly missing?: readonly string[];
      readonly leftOut?: readonly LeftOut[];
    }
  /** There is no write of ours left to take back. */
  | { readonly kind: 'nothing-to-undo' }
  /** Cells of that write were edited since: nothing was changed; `force` takes the edits back too. */
  | { readonly kind: 'edited-since'; readonly title: string; readonly edits: readonly EditedCell[] };

/** 'hidden': the cell is selected, but its row or column cannot be seen. */
export type RevealOutcome = 'shown' | 'hidden';

/**
 * What a workbook can do for us, shaped for a host where every round trip is slow: each call is one batch.
 * All refusals are a `HostError`.
 */
export interface Host {
  readonly kind: 'excel' | 'browser' | 'cli';
  readonly abilities: HostAbilities;

  listSheets(): Promise<readonly string[]>;
  /** The sheet that each table stands on, by the name of the table, which no two tables of a workbook share. */
  listTables(): Promise<ReadonlyMap<string, string>>;

  /** The sheets of these names; those that do not exist are absent. */
  readSheets(names: readonly string[], work?: ReadWork): Promise<ReadonlyMap<string, SheetContent>>;

  /**
   * Writes the whole change or nothing of it. Finish that the host refuses is left out: answered, and told with the standing write.
   * Throws `HostError` 'cancelled' when called off, and 'conflict' when a sheet to create exists already or a table is not where the
   * change expects it.
   */
  write(change: WorkbookChange, work?: LongWork): Promise<readonly LeftOut[]>;

  /** The writes of this session that stand, latest last: `undo` takes back the last of them. Derived writes are not among them. */
  standingWrites(): readonly StandingWrite[];
  /** Whether a write of this session was taken back and does not stand again, whoever took it back. */
  isTakenBack(write: StandingWrite): boolean;
  /**
   * Takes back the last write that stands. What it wrote is found by what tells it from others, wherever it stands by now, and nothing
   * else is touched. Throws `HostError` 'conflict' where nobody can tell what is ours.
   */
  undo(options?: { readonly force?: boolean }): Promise<UndoOutcome>;
  /** Calls back whenever other writes stand than before, until the returned function is called. */
  listenToWrites(listener: () => void): () => void;

  /**
   * Makes these the only marks of the workbook, and writes only those that are not there as they should be. Fills and notes of the user
   * stay as they are. Answers the cells whose sentence the host has refused; their colours stand.
   */
  mark(marks: readonly Mark[], work?: MarkWork): Promise<readonly CellPlace[]>;

  /** Shows a cell to the user and selects it; a row or column that is hidden or filtered out stays so unless `unhide` is asked for. */
  reveal(place: CellPlace, options?: { readonly unhide?: boolean }): Promise<RevealOutcome>;

  /** Calls back on edits of the user until the returned function is called. */
  listenToEdits(listener: (edit: CellEdit) => void): Promise<() => Promise<void>>;

  /** Calls back with the first cell of what the user selects, until the returned function is called. */
  listenToSelection(listener: (cell: SelectedCell) => void): Promise<() => Promise<void>>;

  /**
   * Calls back with true when work has to wait for the user to finish editing a cell, and with false when it goes on, until the
   * returned function is called. Work that is called off meanwhile ends at once where nothing was written yet. A host without this
   * never waits.
   */
  listenToWaiting?(listener: (isWaiting: boolean) => void): () => void;

  /** Calls back when another workbook was put in the place of this one, until the returned function is called; where that can be. */
  listenToOpening?(listener: () => void): () => void;

  /** A value stored in the workbook under our name; undefined if there is none. */
  readSetting(key: string): Promise<unknown>;
  /** `value` is JSON data. */
  saveSetting(key: string, value: unknown): Promise<void>;
}
