import type { KeptPieces, Keeping, PaneWork } from '../../../app/workbook/keptWork';

/** The pane's work as the page sees it. */
export interface PaneKeeping {
  /** What the pane is handed. */
  readonly port: Keeping;
  readonly current: () => PaneWork;
  /** Settles when the pane can take up what was kept. */
  readonly ready: Promise<void>;
  /** Looks whether the pane can take up these pieces, and gives what does so. Rejects where it cannot; nothing is touched then. */
  prepare(pieces: KeptPieces): Promise<() => void>;
}

const NOTHING: PaneWork = { pieces: () => [], worth: 'nothing', forms: 0, isBusy: false };

/** The page's side of what the pane hands out; `changed` is called whenever that is another. */
export function createPaneKeeping(changed: () => void): PaneKeeping {
  let work = NOTHING;
  let prepare: Parameters<Keeping['listen']>[0] | undefined;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  return {
    port: {
      show: (shown) => {
        work = shown;
        changed();
      },
      listen: (listener) => {
        prepare = listener;
        isReady();
        return () => {
          prepare = undefined;
        };
      },
    },
    current: () => work,
    ready,
    prepare: async (pieces) => {
      if (!prepare) throw new Error('The pane is not there to take up what was kept.');
      return prepare(pieces);
    },
  };
}
