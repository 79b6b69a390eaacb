import type { StandingWrite } from '../../app/host';
import type { ImportDecision, ImportOutcome, ImportPreview } from '../../app/import/importPreview';
import type { JoinedReading } from '../../app/read/joinReadings';
import type { FieldPath } from '../../model/fieldPath';
import type { Source } from '../../model/source';
import type { Failure } from '../failure';
import type { SourceAccount } from './sourceAccount';
import type { DoubtKey, ReviewDoubt } from './reviewDoubt';

/** Something beside the text box that will be read: a file, a pasted table, a long paste. */
export interface DraftItem {
  readonly id: number;
  readonly name: string;
  readonly content:
    /** Files are taken apart one after the other; progress counts pages, and is unknown at first. */
    | { readonly kind: 'loading'; readonly progress?: Progress }
    | {
        readonly kind: 'ready';
        readonly source: Source;
        readonly excerpt: string;
        /** What of a file is not in its source, as sentences. */
        readonly warnings?: readonly string[] | undefined;
      }
    /** With a failure where the fault may be ours. */
    | { readonly kind: 'unreadable'; readonly problem: string; readonly failure?: Failure | undefined };
}

/** What the user has brought so far. It outlives every later phase, so that 返回 loses nothing. */
export interface Draft {
  /** What the text box shows. */
  readonly text: string;
  /** The HTML of the same paste, read instead of the text while the text is as it was pasted. */
  readonly html: string | undefined;
  readonly items: readonly DraftItem[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far reading is: within one source, and among the sources. */
export interface ReadingProgress extends Progress {
  /** Counted from 1. */
  readonly source: number;
  readonly sources: number;
}

/** Why the user is back at the text box. */
export type Notice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing-read'; readonly sources: readonly SourceAccount[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How the forms that were read compare with those in the workbook. */
type Match =
  | { readonly status: 'pending' }
  | { readonly status: 'ready'; readonly preview: ImportPreview }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What the user made of a doubt. */
export type Settlement =
  /** It stays as it was read; a leftover line is not needed. */
  | { readonly kind: 'confirmed' }
  /** By typing over the field that it is about. */
  | { readonly kind: 'typed' }
  /** By another text in a field, that of the alternative or with the leftover line; both texts as they are stored. */
  | { readonly kind: 'replaced'; readonly path: FieldPath; readonly previous: string; readonly text: string };

export const REVIEW_FILTERS = ['all', 'doubtful', 'duplicate'] as const;
/** Which forms are listed: all, those with doubtful readings, those that have an earlier version. */
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** Everything that is known and decided about the forms that were read. */
export interface Review {
  readonly reading: JoinedReading;
  readonly match: Match;
  /** Decisions of the user, by position of the form; the preview suggests the others. */
  readonly decisions: ReadonlyMap<number, ImportDecision>;
  /** For forms that differ from their earlier version, the differences in which that one stays, by their keys. */
  readonly kept: ReadonlyMap<number, ReadonlySet<string>>;
  /** What the reader was not sure of, in the order in which it is gone through. */
  readonly doubts: readonly ReviewDoubt[];
  readonly settled: ReadonlyMap<DoubtKey, Settlement>;
  /** The doubt that is being looked at. */
  readonly at: DoubtKey | undefined;
  /** What stood in the fields that the user typed over, by `placeKey`. */
  readonly edited: ReadonlyMap<string, string>;
  readonly filter: ReviewFilter;
  /** Words that the forms hold which are listed. */
  readonly query: string;
  /** Position of the form whose fields are shown beside the source. */
  readonly open: number | undefined;
  /** The form that was shown last; the list returns to it. */
  readonly visited: number | undefined;
}

/** Where the import stands. Each phase holds what the view shows in it and nothing else. */
export type ImportState =
  | { readonly phase: 'collecting'; readonly draft: Draft; readonly notice: Notice | undefined }
  | { readonly phase: 'reading'; readonly draft: Draft; readonly progress: ReadingProgress | undefined }
  | {
      readonly phase: 'reviewing';
      readonly draft: Draft;
      readonly review: Review;
      /** Why the last attempt to write did not come about; 'cancelled' when the user called it off. */
      readonly setback: Failure | 'cancelled' | undefined;
    }
  | {
      readonly phase: 'writing';
      readonly draft: Draft;
      readonly review: Review;
      readonly progress: Progress | undefined;
      readonly isCancelling: boolean;
    }
  | {
      readonly phase: 'written';
      readonly draft: Draft;
      readonly review: Review;
      readonly outcome: ImportOutcome;
      /** What the host calls the write. */
      readonly write: StandingWrite | undefined;
      readonly isUndone: boolean;
      readonly setback: Failure | undefined;
    };

export const EMPTY_DRAFT: Draft = { text: '', html: undefined, items: [] };

export const INITIAL_IMPORT_STATE: ImportState = { phase: 'collecting', draft: EMPTY_DRAFT, notice: undefined };
