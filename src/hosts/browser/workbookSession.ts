import type { Host } from '../../app/host';
import { HostError } from '../../app/hostError';
import { madeSheets } from '../../app/workbook/madeSheets';
import type { KeptPieces, WorkPiece } from '../../app/workbook/keptWork';
import type { WorkbookFile } from '../../model/workbookFile';
import { deferredHost } from './deferredHost';
import { PAGE_STRINGS } from './strings';
import type { GridWorkbook } from './univer/gridWorkbook';

/** The bytes of a workbook file, with a sentence on everything of the workbook that does not go into it. */
interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
}

/** A file that is ready for the user; `taken` is called when he has it, and counts as saved. */
export interface ReadyFile extends WrittenWorkbook {
  taken(): void;
}

/** Turns workbooks into files and back. `read` rejects with a `WorkbookFileError`. */
export interface WorkbookFiles {
  write(workbook: WorkbookFile): Promise<WrittenWorkbook>;
  read(bytes: Uint8Array): Promise<WorkbookFile>;
}

export interface SessionState {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** The name of the file without its extension; undefined for a workbook that never was one. */
  readonly fileName: string | undefined;
  /** Whether something would be lost if the page were closed now. */
  readonly isUnsaved: boolean;
  readonly isWriting: boolean;
  /** Whether it is still the empty workbook that the page begins with. */
  readonly isUntouched: boolean;
}

/** The workbook of the page from its opening on. */
export interface WorkbookSession {
  /** Usable at once: calls wait for the workbook. */
  readonly host: Host;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts the grid in an element. */
  readonly start: (container: HTMLElement) => void;
  showDark(isDark: boolean): void;
  /** Opens the browser's window for printing: the sheet at the front, or the official forms. Rejects with what went wrong. */
  print(which: 'shown' | 'official'): Promise<void>;
  /** How many official forms the workbook has. */
  officialForms(): Promise<number>;
  /** Opens the window for finding and replacing in the grid. */
  find(): Promise<void>;
  /** Forgets the open workbook and begins an empty one. */
  begin(): Promise<void>;
  /** Opens a file in the place of the open workbook. Rejects with a `WorkbookFileError` and leaves everything as it was. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** The open workbook as a file. */
  save(): Promise<ReadyFile>;
  /** Calls the workbook by another name, which its next file has. */
  readonly rename: (fileName: string) => void;
  /** The workbook and what is known of it in pieces, to be kept over a reload of the page; none while it is not open. */
  pieces(): readonly WorkPiece[];
  /** Calls back whenever a piece is not as it was. */
  listenToPieces(listener: () => void): void;
  /** Puts a workbook that was kept in the place of the open one. Rejects where the pieces are none. */
  restore(pieces: KeptPieces): Promise<void>;
}

/** Opens an empty workbook in an element and says when it must not be touched. */
export type OpenGrid = (container: HTMLElement, whileWriting: (isWriting: boolean) => void) => Promise<GridWorkbook>;

/** A session whose workbook is not open yet; `loadGrid` brings the code of the grid, which is large. */
export function createWorkbookSession(loadGrid: () => Promise<OpenGrid>, files: WorkbookFiles): WorkbookSession {
  let settle: { opened(workbook: GridWorkbook): void; failed(error: HostError): void } | undefined;
  const opening = new Promise<GridWorkbook>((opened, failed) => {
    settle = { opened, failed };
  });
  const listeners = new Set<() => void>();
  let state: SessionState = {
    phase: 'loading',
    fileName: undefined,
    isUnsaved: false,
    isWriting: false,
    isUntouched: true,
  };
  let workbookInGrid: GridWorkbook | undefined;
  const pieceListeners: (() => void)[] = [];
  const pieceChanged = (): void => {
    for (const listener of pieceListeners) listener();
  };
  const change = (part: Partial<SessionState>): void => {
    if (Object.entries(part).every(([key, value]) => state[key as keyof SessionState] === value)) return;
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  /** A large file keeps the page from answering for seconds: first it says that it works. */
  const whileBusy = async <T>(work: () => Promise<T>): Promise<T> => {
    change({ isWriting: true });
    try {
      await shown();
      return await work();
    } finally {
      change({ isWriting: false });
    }
  };
  const start = async (container: HTMLElement): Promise<void> => {
    try {
      const openGrid = await loadGrid();
      const workbook = await openGrid(container, (isWriting) => {
        change({ isWriting });
      });
      workbook.listenToChanges(() => {
        change({ isUnsaved: true, isUntouched: false });
      });
      workbook.listenToPieces(pieceChanged);
      workbookInGrid = workbook;
      settle?.opened(workbook);
      change({ phase: 'ready' });
    } catch (error) {
      settle?.failed(new HostError('failed', 'The grid did not start.', undefined, { cause: error }));
      change({ phase: 'failed' });
    }
  };
  return {
    host: deferredHost(opening.then(({ host }) => host)),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (container) => void start(container),
    showDark: (isDark) => {
      opening.then(
        (workbook) => {
          workbook.showDark(isDark);
        },
        () => undefined,
      );
    },
    print: async (which) => {
      const workbook = await opening;
      const names = which === 'official' ? await officialSheets(workbook.host) : undefined;
      const { printSheets } = await import(/* webpackChunkName: "print" */ './print/printSheets');
      printSheets(workbook.sheetsAsShown(names));
    },
    officialForms: async () => (await officialSheets((await opening).host)).size,
    find: async () => {
      await (await opening).openFinding();
    },
    begin: async () => {
      (await opening).replace();
      change({ fileName: undefined, isUnsaved: false, isUntouched: true });
      pieceChanged();
    },
    open: async (name, bytes) => {
      await whileBusy(async () => {
        const file = await files.read(bytes);
        (await opening).replace(file);
      });
      change({ fileName: name.replace(/\.xlsx$/iu, ''), isUnsaved: false, isUntouched: false });
      pieceChanged();
    },
    save: async () => {
      const workbook = await opening;
      const { isReckoned, written } = await whileBusy(async () => {
        const isDone = await workbook.reckoned();
        return { isReckoned: isDone, written: await files.write(workbook.contents()) };
      });
      return {
        bytes: written.bytes,
        losses: isReckoned ? written.losses : [...written.losses, PAGE_STRINGS.stillReckoning],
        taken: () => {
          change({ isUnsaved: false });
          pieceChanged();
        },
      };
    },
    rename: (fileName) => {
      change({ fileName, isUntouched: false });
      pieceChanged();
    },
    pieces: () => {
      if (!workbookInGrid) return [];
      const { fileName = null, isUnsaved } = state;
      const file = { key: 'file', token: `${isUnsaved} ${fileName}`, value: () => ({ fileName, isUnsaved }) };
      return [file, ...workbookInGrid.pieces()];
    },
    listenToPieces: (listener) => {
      pieceListeners.push(listener);
    },
    restore: async (pieces) => {
      const { fileName, isUnsaved } = keptFile(pieces.get('file'));
      await whileBusy(async () => {
        await (await opening).restore(pieces, (bytes) => files.read(bytes));
      });
      change({ fileName, isUnsaved, isUntouched: false });
    },
  };
}

async function officialSheets(host: Host): Promise<ReadonlySet<string>> {
  return new Set((await madeSheets(host, 'official', await host.listSheets())).values());
}

function keptFile(kept: unknown): Pick<SessionState, 'fileName' | 'isUnsaved'> {
  const { fileName, isUnsaved } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const isName = fileName === null || typeof fileName === 'string';
  if (!isName || typeof isUnsaved !== 'boolean') throw new Error('What was kept is no workbook.');
  return { fileName: fileName ?? undefined, isUnsaved };
}

/** Time in milliseconds for the page to show what changed. */
const FRAME = 40;

function shown(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, FRAME);
  });
}
