import type { Host, LongWork } from '../app/host';
import type { Keeping } from '../app/workbook/keptWork';
import type { Reader } from '../app/reader';
import type { CellPlace } from '../model/sheetPlan';
import type { OutputFile } from '../model/outputFile';
import type { NamedFile } from '../model/decodedFile';
import type { strings } from './strings';

/** Everything the pane is handed by the entry of a host; it reaches for nothing else outside itself. */
export interface PaneServices {
  readonly host: Host;
  readonly reader: Reader;
  readonly files: FileDecoding;
  readonly downloads: Downloads;
  readonly samples: readonly Sample[];
  readonly preferences: Preferences;
  readonly theme: ThemeSource;
  /** Is told which theme the pane shows, so that what stands beside it can look alike. */
  readonly onTheme?: (shown: Theme) => void;
  readonly requests: ViewRequests;
  /** Keeps the import over a reload of the page; where it is missing, nothing is kept. */
  readonly keeping?: Keeping;
  /** What the user can say of it. */
  readonly autosave?: AutosaveControl;
  /** The version of the product, for 关于 and for a diagnosis. */
  readonly version: string;
  /** Starts the pane anew after it has crashed; whether what is open made it crash, which is taken to be so where nothing is said. */
  readonly reload: (cause?: { readonly isWorkToBlame: boolean }) => void;
}

/** How a file becomes something to read. */
export interface FileDecoding {
  /** Extensions that `decode` understands, with their dot and in lower case, e.g. ".txt". */
  readonly extensions: readonly string[];
  /**
   * What the file holds, or each file of an archive, or the sentence that says why it cannot be read. Counts progress in
   * pages. Rejects with `HostError` 'cancelled' when called off.
   */
  decode(file: File, work?: LongWork): Promise<readonly NamedFile[]>;
}

/** Where files go that the user takes away. */
export interface Downloads {
  /**
   * Saves the files, several of them as one .zip of that title, and answers the name of what was saved. Counts progress in files.
   * Rejects with `HostError` 'cancelled' when called off; nothing is saved then.
   */
  save(title: string, files: readonly OutputFile[], work?: LongWork): Promise<string>;
  /** Set where the page cannot save anything, as in Excel on Mac. */
  readonly elsewhere?: DownloadsElsewhere;
}

/** Where files can be saved instead. */
export interface DownloadsElsewhere {
  /** The address of the browser workbook. */
  readonly address: string;
  /** Opens it in the browser; undefined where the host cannot. */
  readonly open?: () => void;
}

/** Whether work is kept by itself on this computer. */
export interface AutosaveControl {
  readonly current: () => 'on' | 'off' | 'unavailable';
  /** Calls back on changes until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  setOn(isOn: boolean): Promise<void>;
  /** Deletes what this browser keeps, but for the work of other pages that are open. */
  clear(): Promise<void>;
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

/** The views of the pane, in the order of their tabs. */
export type ViewName = keyof typeof strings.views;

/** What the surroundings ask the pane to show: a button of the ribbon, an entry of a context menu. */
export interface ViewRequest {
  readonly view: ViewName;
  /** The cell that it is about. */
  readonly cell?: CellPlace;
}

interface ViewRequests {
  /** What the pane was opened for. */
  readonly initial: ViewRequest | undefined;
  /** Calls back on later requests until the returned function is called. */
  readonly subscribe: (listener: (request: ViewRequest) => void) => () => void;
}

export type Theme = 'light' | 'dark' | 'high-contrast';

/** The theme of the surroundings: that of Excel, or that of the browser. */
interface ThemeSource {
  readonly current: () => Theme;
  /** Calls back on changes until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}
