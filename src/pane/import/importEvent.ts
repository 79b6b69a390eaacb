import type { StandingWrite } from '../../app/host';
import type { ImportDecision, ImportOutcome, ImportPreview } from '../../app/import/importPreview';
import type { JoinedReading } from '../../app/read/joinReadings';
import type { FieldPath } from '../../model/fieldPath';
import type { Failure } from '../failure';
import type { DraftItem, ImportState, Progress, ReadingProgress, ReviewFilter } from './importState';
import type { DoubtKey } from './reviewDoubt';

/** Everything that can happen to an import: by the user, or as the result of work that was started. */
export type ImportEvent =
  | { readonly type: 'text-changed'; readonly text: string }
  | { readonly type: 'table-pasted'; readonly text: string; readonly html: string }
  | { readonly type: 'table-dismissed' }
  | { readonly type: 'items-added'; readonly items: readonly DraftItem[] }
  | { readonly type: 'item-progressed'; readonly id: number; readonly progress: Progress }
  /** A file was taken apart: it is one item, or each file of an archive is. */
  | { readonly type: 'item-loaded'; readonly id: number; readonly items: readonly DraftItem[] }
  | { readonly type: 'item-removed'; readonly id: number }
  | { readonly type: 'draft-cleared' }
  | { readonly type: 'reading-started' }
  | { readonly type: 'reading-progressed'; readonly progress: ReadingProgress }
  | { readonly type: 'reading-finished'; readonly reading: JoinedReading }
  | { readonly type: 'reading-cancelled' }
  | { readonly type: 'reading-failed'; readonly failure: Failure }
  | { readonly type: 'match-requested' }
  | { readonly type: 'match-finished'; readonly reading: JoinedReading; readonly preview: ImportPreview }
  | { readonly type: 'match-failed'; readonly reading: JoinedReading; readonly failure: Failure }
  | { readonly type: 'decided'; readonly index: number; readonly decision: ImportDecision }
  /** For all forms that have an earlier version. */
  | { readonly type: 'all-decided'; readonly decision: ImportDecision }
  /** Whose value stays where a form differs from its earlier version. */
  | { readonly type: 'difference-decided'; readonly index: number; readonly key: string; readonly isKept: boolean }
  /** The differences of one form in which the earlier version stays, all at once. */
  | { readonly type: 'differences-decided'; readonly index: number; readonly kept: ReadonlySet<string> }
  | { readonly type: 'filtered'; readonly filter: ReviewFilter }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'form-opened'; readonly index: number }
  | { readonly type: 'form-closed' }
  | { readonly type: 'doubt-shown'; readonly key: DoubtKey }
  /** To the next (1) or previous (-1) doubt that is open, in whatever form it is. */
  | { readonly type: 'doubt-stepped'; readonly by: 1 | -1 }
  /** It stays as it was read, or is not needed; the next one is shown. */
  | { readonly type: 'doubt-confirmed'; readonly key: DoubtKey }
  /** None of these leftover lines is needed; what is settled of them stays as it is. */
  | { readonly type: 'lines-dismissed'; readonly keys: readonly DoubtKey[] }
  | { readonly type: 'alternative-taken'; readonly key: DoubtKey }
  /** A leftover line went into a field, which holds this text now. */
  | { readonly type: 'line-copied'; readonly key: DoubtKey; readonly path: FieldPath; readonly text: string }
  | { readonly type: 'doubt-reopened'; readonly key: DoubtKey }
  | { readonly type: 'field-edited'; readonly form: number; readonly path: FieldPath; readonly text: string }
  | { readonly type: 'writing-started' }
  | { readonly type: 'writing-progressed'; readonly progress: Progress }
  | { readonly type: 'writing-cancel-asked' }
  | { readonly type: 'writing-finished'; readonly outcome: ImportOutcome; readonly write: StandingWrite | undefined }
  | { readonly type: 'writing-cancelled' }
  | { readonly type: 'writing-failed'; readonly failure: Failure }
  | { readonly type: 'undone' }
  /** It stands again: the grid has done it anew. */
  | { readonly type: 'redone' }
  | { readonly type: 'reveal-failed'; readonly failure: Failure }
  /** Back to the text box, which holds what it held. */
  | { readonly type: 'draft-reopened' }
  /** Back to the forms that were read, to write them after all. */
  | { readonly type: 'review-reopened' }
  | { readonly type: 'restarted' }
  /** An import that was kept when the page ended goes on. */
  | { readonly type: 'taken-up'; readonly state: ImportState };
