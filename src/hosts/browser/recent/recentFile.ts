/** A file that was opened before; only a handle of it is kept, nothing that is in it. */
export interface RecentFile {
  readonly name: string;
  /** What it holds now. Rejects with `RecentFileError`. */
  open(): Promise<File>;
}

/** 'missing': moved, renamed or deleted; 'refused': its user or the browser does not let us read it. */
export class RecentFileError extends Error {
  constructor(readonly code: 'missing' | 'refused') {
    super(`A recent file is ${code}.`);
    this.name = 'RecentFileError';
  }
}

/** The files that were opened last, where the browser gives handles of files. */
export interface RecentFiles {
  /** Lets the user choose a file and remembers it; undefined where he chose none. Rejects where it cannot be read. */
  choose(): Promise<File | undefined>;
  list(): Promise<readonly RecentFile[]>;
  forget(): Promise<void>;
}
