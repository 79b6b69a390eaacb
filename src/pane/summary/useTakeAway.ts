import { exportWorkbook } from '../../app/files/exportWorkbook';
import type { WorkbookChecker } from '../../app/check/checkWorkbook';
import type { Host } from '../../app/host';
import { splitWorkbook } from '../../app/files/splitWorkbook';
import type { LongWork } from '../longWork/longWork';
import { useLongWork } from '../longWork/useLongWork';
import { nextTurn } from '../nextTurn';
import type { Downloads } from '../paneServices';
import { summaryStrings } from './strings';

export type TakeAwayKind = 'split' | 'csv';

/** What was saved: how many files, and the name of what they were saved as. */
interface SavedFiles {
  readonly files: number;
  readonly name: string;
  /** What the files can no longer know of each other, in sentences. */
  readonly torn: readonly string[];
}

export interface TakeAwayModel {
  readonly work: LongWork<TakeAwayKind, SavedFiles>;
  readonly save: (kind: TakeAwayKind) => void;
  readonly cancel: () => void;
}

/** Saves what the workbook holds as files of their own; `onRead` is called when it was read for that. */
export function useTakeAway(
  host: Host,
  checker: () => Promise<WorkbookChecker>,
  downloads: Downloads,
  onRead: () => void,
): TakeAwayModel {
  const { work, start, cancel } = useLongWork<TakeAwayKind, SavedFiles>();
  return {
    work,
    save: (kind) => {
      void start(kind, async ({ signal, onProgress }) => {
        const { files, torn } =
          kind === 'split'
            ? await splitWorkbook(host, { signal, checker: await checker(), pause: nextTurn })
            : { files: await exportWorkbook(host, { signal }), torn: [] };
        if (files.length === 0) return undefined;
        const name = await downloads.save(summaryStrings.takeAway.archives[kind], files, { signal, onProgress });
        return { files: files.length, name, torn };
      }).then(onRead);
    },
    cancel,
  };
}
