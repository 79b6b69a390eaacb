import type { Host } from '../app/host';
import type { Reader } from '../app/reader';
import type { Source } from '../model/source';

/** Everything the pane is handed by the entry of a host; it reaches for nothing else outside itself. */
export interface PaneServices {
  readonly host: Host;
  readonly reader: Reader;
  readonly files: FileDecoding;
  readonly samples: readonly Sample[];
  readonly preferences: Preferences;
  readonly theme: ThemeSource;
  /** The version of the product, for 关于 and for a diagnosis. */
  readonly version: string;
  /** Starts the pane anew after it has crashed. */
  readonly reload: () => void;
}

/** How the bytes of a file become something to read. */
export interface FileDecoding {
  /** Extensions that `decode` understands, with their dot and in lower case, e.g. ".txt". */
  readonly extensions: readonly string[];
  /** What the file holds, or the sentence that says why it cannot be read. */
  decode(name: string, bytes: Uint8Array): Promise<Source | UnreadableFile>;
}

/** `problem` is a sentence for the user: the fact first, then the remedy. */
interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly problem: string;
}

/** A text that shows a newcomer what to paste. */
export interface Sample {
  readonly title: string;
  load(): Promise<string>;
}

/** What one person prefers on this computer; nothing of the work is stored here. A refusal to store is not an error. */
interface Preferences {
  read(key: string): string | undefined;
  save(key: string, value: string): void;
}

export type Theme = 'light' | 'dark' | 'high-contrast';

/** The theme of the surroundings: that of Excel, or that of the browser. */
interface ThemeSource {
  readonly current: () => Theme;
  /** Calls back on changes until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}
