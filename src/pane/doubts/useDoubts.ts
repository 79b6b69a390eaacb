import { useCallback, useEffect, useState } from 'react';
import type { Host, StandingWrite } from '../../app/host';
import { readDoubts } from '../../app/workbook/readDoubts';
import type { OpenDoubt } from '../../app/workbook/readDoubts';
import { settleDoubts } from '../../app/workbook/settleDoubts';
import type { DoubtAnswer } from '../../app/workbook/settleDoubts';
import { toFailure } from '../failure';
import type { Failure } from '../failure';

/** A write that settled a doubt, and the how manyth of this list it is. */
export interface SettledWrite {
  readonly number: number;
  readonly write: StandingWrite | undefined;
}

export interface DoubtsModel {
  /** Undefined until they are read. */
  readonly doubts: readonly OpenDoubt[] | undefined;
  readonly isWriting: boolean;
  readonly failure: Failure | undefined;
  readonly last: SettledWrite | undefined;
  /** Settles once what was settled is written and the list is read again, whether or not that came about. */
  readonly settle: (doubt: OpenDoubt, how: DoubtAnswer) => Promise<void>;
  readonly reveal: (doubt: OpenDoubt) => void;
  readonly reload: () => void;
}

/** The open doubts of the workbook as it is now, and what the user says of them. */
export function useDoubts(host: Host, onChanged: () => void): DoubtsModel {
  const [doubts, setDoubts] = useState<readonly OpenDoubt[]>();
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [last, setLast] = useState<SettledWrite>();
  const fail = useCallback((error: unknown) => {
    setFailure(toFailure(error));
  }, []);
  const read = useCallback(() => readDoubts(host).then(setDoubts, fail), [host, fail]);
  useEffect(() => {
    void read();
  }, [read]);
  const settle = async (doubt: OpenDoubt, how: DoubtAnswer) => {
    if (isWriting) return;
    setWriting(true);
    setFailure(undefined);
    try {
      await settleDoubts(host, [{ doubt, how }]);
      setLast((before) => ({ number: (before?.number ?? 0) + 1, write: host.standingWrites().at(-1) }));
      onChanged();
    } catch (error) {
      fail(error);
    }
    // After a refusal too: the list shows what is open now.
    await read();
    setWriting(false);
  };
  return {
    doubts,
    isWriting,
    failure,
    last,
    settle,
    reveal: ({ place }) => {
      if (place) host.reveal(place).catch(fail);
    },
    reload: () => {
      setFailure(undefined);
      onChanged();
      void read();
    },
  };
}
