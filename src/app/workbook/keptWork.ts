/**
 * A piece of the work in hand as plain data: JSON values, `Map`s, `Set`s and bytes. What is kept of the work is a list of pieces, so that
 * after a change only the pieces that changed are kept anew.
 */
export interface WorkPiece {
  /** Names the piece; the same from one time to the next. */
  readonly key: string;
  /** Equal, by `Object.is`, for as long as the piece is as it was. */
  readonly token: unknown;
  /** What the piece holds now; undefined where it is empty. Bytes are a `Uint8Array` by themselves. */
  value(): unknown;
}

/** Pieces that were kept, by their keys, as they come back. Whoever takes them up looks whether they are what he wrote. */
export type KeptPieces = ReadonlyMap<string, unknown>;

/**
 * How much would be missed of something: nothing there; something that its user can bring again; work of his own hands that is nowhere
 * else.
 */
export type Worth = 'nothing' | 'replaceable' | 'work';

/** What the pane has in hand, as it is kept. */
export interface PaneWork {
  pieces(): readonly WorkPiece[];
  readonly worth: Worth;
  /** How many forms are being looked through. */
  readonly forms: number;
  /** Whether it is neither what it was nor what it will be. */
  readonly isBusy: boolean;
}

/** Where the pane hands its work out to be kept, and gets back what was kept of it. */
export interface Keeping {
  /** Told of what is in hand whenever it changes. */
  show(work: PaneWork): void;
  /**
   * Calls back with what was kept, until the returned function is called. The answer takes it up; it rejects, with nothing touched, where
   * the pieces are none.
   */
  listen(prepare: (pieces: KeptPieces) => Promise<() => void>): () => void;
}
