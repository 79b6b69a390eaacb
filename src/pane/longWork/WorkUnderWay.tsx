import { WorkProgress } from '../WorkProgress';
import { strings } from '../strings';
import type { LongWork } from './longWork';

type Working = Extract<LongWork<unknown, unknown>, { phase: 'working' }>;

/** How far a piece of long work is, with the way to call it off; `preparing` stands there until its first step is done. */
export function WorkUnderWay({
  work: { progress, isCancelling },
  title,
  preparing,
  step,
  onCancel,
}: {
  readonly work: Working;
  readonly title: string;
  readonly preparing: string;
  readonly step: (done: number, total: number) => string;
  readonly onCancel: () => void;
}) {
  const known = progress ? step(progress.done, progress.total) : preparing;
  return (
    <WorkProgress
      title={title}
      step={isCancelling ? strings.cancelling : known}
      share={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      isCancelling={isCancelling}
      onCancel={onCancel}
    />
  );
}
