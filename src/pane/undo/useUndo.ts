import { useState } from 'react';
import type { Host } from '../../app/host';
import { toFailure } from '../failure';
import type { Failure } from '../failure';

export type UndoState =
  | 'possible'
  | 'running'
  /** Cells were edited after the write: the user is asked before these edits go. */
  | 'asking'
  | 'undone'
  | 'nothing-to-undo'
  /** Something else was written since; taking back would hit that. */
  | 'overtaken';

/** The way back from one write of ours. */
export interface UndoModel {
  readonly state: UndoState;
  readonly failure: Failure | undefined;
  /** Takes back that write, never what was written after it; edits made since are taken back only by `force`. */
  readonly take: (options?: { readonly force: boolean }) => void;
  /** The user's edits stay, and so does the write. */
  readonly keepEdits: () => void;
}

/** The way back from the write of this title, for as long as its result is shown. */
export function useUndo(host: Host, title: string | undefined, onUndone: () => void): UndoModel {
  const [state, setState] = useState<UndoState>('possible');
  const [failure, setFailure] = useState<Failure>();
  const take = async (force: boolean) => {
    setFailure(undefined);
    const next = host.undoableTitle();
    if (next !== undefined && next !== title) {
      setState('overtaken');
      return;
    }
    setState('running');
    try {
      const { kind } = await host.undo({ force });
      setState(kind === 'edited-since' ? 'asking' : kind);
      if (kind === 'undone') onUndone();
    } catch (error) {
      setState('possible');
      setFailure(toFailure(error));
    }
  };
  return {
    state,
    failure,
    take: ({ force } = { force: false }) => {
      void take(force);
    },
    keepEdits: () => {
      setState('possible');
    },
  };
}
