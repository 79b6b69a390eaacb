import type { FieldPath } from '../../model/fieldPath';
import type { FundLine, Side } from '../../model/form';
import type { ColumnRole } from './lexicon';

/** What a label announces. A goal or an amount without a word for its side has none: the whole form decides. */
export type LabelMeaning =
  /** `rank` orders the wordings of one field: of two, the smaller one wins. */
  | { readonly kind: 'field'; readonly path: FieldPath; readonly rank: number }
  | { readonly kind: 'goal'; readonly side: Side | undefined; readonly isPlain: boolean }
  /** `line` is undefined for a source that no field is for. */
  | { readonly kind: 'fund'; readonly line: FundLine | undefined; readonly side: Side | undefined }
  | { readonly kind: 'block'; readonly holds: 'funds' | 'goals' | 'indicators' | 'other' }
  | { readonly kind: 'other' };

/** The heading of a column of the indicator table. */
export interface HeadingMeaning {
  readonly role: ColumnRole;
  readonly side: Side | undefined;
}
