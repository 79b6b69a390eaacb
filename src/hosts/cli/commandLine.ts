import type { FormTemplate } from '../../model/template';
import type { PdfResources } from '../../formats/pdf/readPdf';

/** What `main` needs of the world; `bin.ts` gives it Node's. */
export interface World {
  /** The arguments behind the name of the program. */
  readonly argv: readonly string[];
  /** A file as it was at one moment. Rejects with the system's error; its code is `FILE_CHANGED` where the file did not keep still. */
  readFile(path: string): Promise<Uint8Array>;
  /** Puts the content there whole, or leaves what is there untouched; makes the folders on the way. Rejects with the system's error. */
  writeFile(path: string, content: Uint8Array | string): Promise<void>;
  /** What a path leads to, links followed. Never rejects. */
  entryOf(path: string): Promise<Entry>;
  /** The names in a folder, in any order. Rejects with the system's error. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Data, to the standard output. */
  print(text: string): void;
  /** Messages, to the standard error. */
  report(text: string): void;
  /** Where the tables that PDF files refer to lie on this machine. */
  readonly pdfResources: PdfResources;
  /** Where a progress bar is drawn; undefined when nobody watches. */
  readonly terminal: NodeJS.WriteStream | undefined;
}

/** What the commands need: the world, and a way to keep what a supporter will ask for. */
export interface CommandLine extends World {
  /** The kinds of forms that `--template` describes, beside those that come with the product. */
  templates(): readonly FormTemplate[];
  /** Keeps what is known of a fault of the program; it is shown at the end if it was asked for. */
  diagnose(subject: string, diagnosis: string): void;
}

/** What lies at a path. */
export interface Entry {
  /** `other` is a device or a pipe, which may never end; `broken-link` leads nowhere; `refused` is all that the system does not let us see. */
  readonly kind: 'file' | 'folder' | 'missing' | 'other' | 'broken-link' | 'refused';
  /** The path without links, as the system spells it; there for what can be opened. */
  readonly realPath?: string;
  /** The number that the disk gives the file, where it numbers files: hard links and other names of a drive share it. */
  readonly fileNumber?: string;
  /** What the system refused, where it did. */
  readonly refusal?: unknown;
}

/** The code of the error for a file that changes while it is read. */
export const FILE_CHANGED = 'FILE_CHANGED';

/** 0: nothing of severity 错误 and nothing unread; 1: errors found, or something that could not be read; 2: could not run. */
export type ExitCode = 0 | 1 | 2;
