import { strings } from '../strings';
import { importStrings } from './strings';
import { accountOfBatch, totalOf } from './batchAccount';
import type { Draft, ImportState, Review } from './importState';

/** The sentence for a screen reader; it changes in quarters of the progress, so that it does not chatter. */
export function announcementOf(state: ImportState): string {
  switch (state.phase) {
    case 'collecting':
      return state.notice?.kind === 'cancelled' ? importStrings.readingCancelled : '';
    case 'reading':
      return importStrings.readingTitle + quarter(state.progress);
    case 'reviewing':
      return state.setback === 'cancelled' ? importStrings.writingCancelled : readSentence(state.draft, state.review);
    case 'writing':
      return state.isCancelling ? strings.cancelling : importStrings.writing + quarter(state.progress);
    case 'written':
      if (state.isUndone) return importStrings.undone;
      return importStrings.outcome(state.outcome.created, state.outcome.updated, state.outcome.skipped);
  }
}

function readSentence({ text, items }: Draft, { reading }: Review): string {
  const sources = accountOfBatch(items, reading.parts);
  return sources.length > 1 ? totalOf(sources, text) : importStrings.reviewTitle(reading.forms.length);
}

function quarter(progress: { readonly done: number; readonly total: number } | undefined): string {
  if (!progress || progress.total === 0) return '';
  const percent = Math.floor((progress.done / progress.total) * 4) * 25;
  return percent === 0 ? '' : ` ${percent}%`;
}
