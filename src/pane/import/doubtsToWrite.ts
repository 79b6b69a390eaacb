import { decisionOf } from './decisionOf';
import type { Review } from './importState';
import { openDoubts } from './reviewDoubts';
import type { ReviewDoubt } from './reviewDoubt';

/** What is open in the forms that will be written, and in the text of no form; a form that is skipped takes its doubts with it. */
export function doubtsToWrite(review: Review): readonly ReviewDoubt[] {
  if (review.match.status !== 'ready') return [];
  const skipped = new Set(
    review.match.preview.items
      .filter((item) => decisionOf(item, review.decisions) === 'skip')
      .map(({ index }) => index),
  );
  return openDoubts(review).filter(({ form }) => form === undefined || !skipped.has(form));
}
