import type { ImportDecision } from '../../app/import/importPreview';
import { doubtReducer } from './doubtReducer';
import type { ImportEvent } from './importEvent';
import type { Review } from './importState';

/** The review after an event; the same object when the event does not concern it. */
export function reviewReducer(review: Review, event: ImportEvent): Review {
  switch (event.type) {
    case 'match-requested':
      return { ...review, match: { status: 'pending' } };
    case 'match-finished':
      // A result for a reading that was corrected meanwhile is stale.
      if (event.reading !== review.reading) return review;
      return { ...review, match: { status: 'ready', preview: event.preview } };
    case 'match-failed':
      if (event.reading !== review.reading) return review;
      return { ...review, match: { status: 'failed', failure: event.failure } };
    case 'decided':
      return { ...review, decisions: new Map(review.decisions).set(event.index, event.decision) };
    case 'all-decided':
      return decideAll(review, event.decision);
    case 'difference-decided':
      return { ...review, kept: decideDifference(review.kept, event) };
    case 'differences-decided':
      return { ...review, kept: new Map(review.kept).set(event.index, event.kept) };
    case 'searched':
      return { ...review, query: event.query, visited: undefined };
    case 'filtered':
      return { ...review, filter: event.filter, visited: undefined };
    case 'form-opened':
      return { ...review, open: event.index, visited: event.index, at: undefined };
    case 'form-closed':
      return { ...review, open: undefined, at: undefined };
    default:
      return doubtReducer(review, event);
  }
}

function decideAll(review: Review, decision: ImportDecision): Review {
  if (review.match.status !== 'ready') return review;
  const decisions = new Map(review.decisions);
  for (const item of review.match.preview.items) if (item.duplicate) decisions.set(item.index, decision);
  return { ...review, decisions };
}

function decideDifference(
  kept: Review['kept'],
  { index, key, isKept }: Extract<ImportEvent, { type: 'difference-decided' }>,
): Review['kept'] {
  const keys = new Set(kept.get(index));
  if (isKept) keys.add(key);
  else keys.delete(key);
  return new Map(kept).set(index, keys);
}
