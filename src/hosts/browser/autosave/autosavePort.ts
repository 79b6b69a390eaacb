import type { KeptPieces } from '../../../app/workbook/keptWork';
import type { SlotLocks } from './slotLocks';
import type { Slot, SlotStore } from './slotStore';
import type { WorkInHand } from './slotWriter';

/** The work of a page as it is kept and taken up again. */
export interface KeepableWork extends WorkInHand {
  /** Takes up what was kept. Rejects where it is not what was kept; the place may be empty then. */
  restore(pieces: KeptPieces): Promise<void>;
  /** Begins with nothing. */
  begin(): Promise<void>;
}

export type AutosaveNotice =
  | { readonly kind: 'restored'; readonly savedAt: number }
  /** `wasOpen`: it was the work of this page, not one that was offered. */
  | { readonly kind: 'discarded'; readonly id: string; readonly wasOpen: boolean }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'open-elsewhere' };

export interface AutosaveState {
  readonly mode: 'starting' | 'on' | 'off' | 'unavailable';
  /** When the work of this page was kept last, in milliseconds since 1970. */
  readonly savedAt: number | undefined;
  /** Whether all work is kept as it is now. */
  readonly isCurrent: boolean;
  /** Why the last attempt came to nothing: no room, over our own limit, or the browser will not. */
  readonly trouble: 'full' | 'too-large' | 'refused' | undefined;
  readonly notice: AutosaveNotice | undefined;
  /** What failed last, for a supporter; without any text of the user. */
  readonly diagnosis: string | undefined;
  /** Work of pages that are gone, latest first. */
  readonly offers: readonly Slot[];
}

/** Keeps the work of this page by itself, and brings back what was kept. Calls do not reject unless they say so: what goes wrong is in the state. */
export interface Autosave {
  readonly state: () => AutosaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes up what this page kept before it was loaded anew. */
  readonly start: () => Promise<void>;
  /** Something of the work changed. */
  readonly changed: () => void;
  /** Keeps the work at once. */
  readonly flush: () => Promise<void>;
  /** Opens work of a page that is gone; what is open now is offered in its place. */
  readonly restore: (id: string) => Promise<void>;
  /** Lets go of the work of this page, or of one that is offered. */
  readonly discard: (id?: string) => Promise<void>;
  readonly undoDiscard: () => Promise<void>;
  readonly dismiss: () => void;
  /** What is open now has thrown the pane: after a reload it is offered, not taken up unasked. */
  readonly distrust: () => void;
  readonly setOn: (isOn: boolean) => Promise<void>;
  /** Deletes what is kept, but for the work of other pages that are open. Rejects where the browser refuses. */
  readonly clear: () => Promise<void>;
}

export interface AutosaveSurroundings {
  /** Rejects where the browser keeps nothing. */
  open(): Promise<{ readonly store: SlotStore; readonly locks: SlotLocks }>;
  /** What this page remembers while it is loaded anew, and no other page knows. */
  readonly memory: { read(key: string): string | undefined; save(key: string, value: string | undefined): void };
  readonly preference: { isOn(): boolean; save(isOn: boolean): void };
  readonly newId: () => string;
  readonly now: () => number;
}
