import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Host, LeftOut, StandingWrite, UndoOutcome } from '../../app/host';
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

type EditedCells = Extract<UndoOutcome, { kind: 'edited-since' }>['edits'];

/** The way back from one write of ours. */
export interface UndoModel {
  readonly state: UndoState;
  readonly failure: Failure | undefined;
  /** The cells that the question is about. */
  readonly edits: EditedCells;
  /** What was written and the user had removed himself. */
  readonly missing: readonly string[];
  /** Finish that the host has refused: of the write while it stands, of what was brought back afterwards. */
  readonly leftOut: readonly LeftOut[];
  /** Sentences on what of the user has gone with sheets that were written anew; none once it is back. */
  readonly lost: readonly string[];
  /** Takes back that write, never what was written after it; edits made since are taken back only by `force`. */
  readonly take: (options?: { readonly force: boolean }) => void;
  /** The user's edits stay, and so does the write. */
  readonly keepEdits: () => void;
}

/**
 * The way back from a write, for as long as its result is shown. It is told too when the write goes or comes back another way, by the
 * undo of the grid.
 */
export function useUndo(
  host: Host,
  write: StandingWrite | undefined,
  onUndone: () => void,
  onRedone: () => void = () => undefined,
): UndoModel {
  const [state, setState] = useState<UndoState>('possible');
  const [failure, setFailure] = useState<Failure>();
  const [edits, setEdits] = useState<EditedCells>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [notBroughtBack, setNotBroughtBack] = useState<readonly LeftOut[]>([]);
  const isTold = useRef(false);
  const tell = (isUndone: boolean): void => {
    if (isTold.current === isUndone) return;
    isTold.current = isUndone;
    setState(isUndone ? 'undone' : 'possible');
    if (isUndone) onUndone();
    else onRedone();
  };
  const subscribe = useCallback((listener: () => void) => host.listenToWrites(listener), [host]);
  const isTakenBack = useSyncExternalStore(subscribe, () => write !== undefined && host.isTakenBack(write));
  const wasTakenBack = useRef(false);
  useEffect(() => {
    if (wasTakenBack.current === isTakenBack) return;
    wasTakenBack.current = isTakenBack;
    tell(isTakenBack);
  });
  const take = async (force: boolean) => {
    setFailure(undefined);
    const next = host.standingWrites().at(-1);
    if (next !== undefined && next.id !== write?.id) {
      setState('overtaken');
      return;
    }
    setState('running');
    try {
      const outcome = await host.undo({ force });
      setEdits(outcome.kind === 'edited-since' ? outcome.edits : []);
      setMissing(outcome.kind === 'undone' ? (outcome.missing ?? []) : []);
      setNotBroughtBack(outcome.kind === 'undone' ? (outcome.leftOut ?? []) : []);
      if (outcome.kind === 'undone') tell(true);
      else setState(outcome.kind === 'edited-since' ? 'asking' : outcome.kind);
    } catch (error) {
      setState('possible');
      setFailure(toFailure(error));
    }
  };
  return {
    state,
    failure,
    edits,
    missing,
    lost: state === 'undone' ? [] : (write?.lost ?? []),
    leftOut: state === 'undone' ? notBroughtBack : (write?.leftOut ?? []),
    take: ({ force } = { force: false }) => {
      void take(force);
    },
    keepEdits: () => {
      setState('possible');
    },
  };
}
