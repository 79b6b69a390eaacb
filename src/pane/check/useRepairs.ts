import { useEffect, useState } from 'react';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import type { Host, StandingWrite } from '../../app/host';
import { applyRepairs, proposeRepairs } from '../../app/check/repairFindings';
import type { Repair } from '../../app/check/repairFindings';
import { toFailure } from '../failure';
import type { Failure } from '../failure';

/** Where mending stands: looking for what can be mended, choosing among it, writing, written. */
export type RepairRun =
  | { readonly phase: 'proposing' }
  | { readonly phase: 'choosing' | 'applying'; readonly repairs: readonly Repair[] }
  /** `write` is the one that can be taken back. */
  | { readonly phase: 'done'; readonly count: number; readonly write: StandingWrite | undefined };

export interface RepairModel {
  readonly run: RepairRun;
  readonly failure: Failure | undefined;
  readonly isChosen: (repair: Repair) => boolean;
  readonly choose: (repairs: readonly Repair[], isChosen: boolean) => void;
  readonly apply: () => void;
}

/** Proposes how these findings can be mended, all of it chosen at first, and writes what stays chosen. */
export function useRepairs(host: Host, findings: readonly CheckedFinding[], onChanged: () => void): RepairModel {
  const [run, setRun] = useState<RepairRun>({ phase: 'proposing' });
  const [failure, setFailure] = useState<Failure>();
  const [left, setLeft] = useState<ReadonlySet<Repair>>(new Set());
  useEffect(() => {
    let isWanted = true;
    proposeRepairs(host, findings).then(
      (repairs) => {
        if (isWanted) setRun({ phase: 'choosing', repairs });
      },
      (error: unknown) => {
        if (isWanted) setFailure(toFailure(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [host, findings]);
  const apply = async () => {
    if (run.phase !== 'choosing') return;
    const chosen = run.repairs.filter((repair) => !left.has(repair));
    setFailure(undefined);
    setRun({ phase: 'applying', repairs: run.repairs });
    try {
      await applyRepairs(host, chosen);
      setRun({ phase: 'done', count: chosen.length, write: host.standingWrites().at(-1) });
      onChanged();
    } catch (error) {
      setFailure(toFailure(error));
      setRun(run);
    }
  };
  return {
    run,
    failure,
    isChosen: (repair) => !left.has(repair),
    choose: (repairs, isChosen) => {
      setLeft((before) => {
        const after = new Set(before);
        for (const repair of repairs) {
          if (isChosen) after.delete(repair);
          else after.add(repair);
        }
        return after;
      });
    },
    apply: () => void apply(),
  };
}
