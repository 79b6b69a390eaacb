import type { Source } from './source';

/** What one file holds, or why it cannot be read. */
export type DecodedFile = ReadableFile | UnreadableFile;

/** Something to read forms from, and sentences on what of the file is not in it: pages that are pictures, bytes that are no text. */
export type ReadableFile = Source & { readonly warnings: readonly string[] };

/** `problem` is a sentence for the user: the fact first, then the remedy. */
export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly problem: string;
  /** For a supporter, where the fault may be the program's: what went wrong where, without any words of the file. */
  readonly diagnosis?: string;
}

/** One of the files that a user hands over, or one that lies in an archive: then it is named with it, "报送.zip › 甲.pdf". */
export interface NamedFile {
  readonly name: string;
  readonly decoded: DecodedFile;
}
