import type { PdfResources } from '../../formats/pdf/readPdf';

/** What `main` needs of the world; `bin.ts` gives it Node's. */
export interface CommandLine {
  /** The arguments behind the name of the program. */
  readonly argv: readonly string[];
  /** Rejects when the file is missing, locked or a folder. */
  readFile(path: string): Promise<Uint8Array>;
  /** Makes the folders on the way. */
  writeFile(path: string, content: Uint8Array | string): Promise<void>;
  entryKind(path: string): Promise<EntryKind>;
  /** What lies in a folder, in any order. */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Data, to the standard output. */
  print(text: string): void;
  /** Messages, to the standard error. */
  report(text: string): void;
  /** Where the tables that PDF files refer to lie on this machine. */
  readonly pdfResources: PdfResources;
  /** Where a progress bar is drawn; undefined when nobody watches. */
  readonly terminal: NodeJS.WriteStream | undefined;
}

type EntryKind = 'file' | 'folder' | 'missing';

interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** 0: nothing of severity 错误; 1: errors found, or a file that could not be read; 2: could not run. */
export type ExitCode = 0 | 1 | 2;
