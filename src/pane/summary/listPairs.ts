import type { Overview } from '../../app/sheets/readOverview';

type Match = NonNullable<Overview['match']>;
export type Pair = Match['pairs'][number];
export type LoneProject = Match['ended'][number];

/** A row of the list of pairs. */
export type PairItem =
  | { readonly kind: 'pair'; readonly key: string; readonly pair: Pair }
  | { readonly kind: 'ended' | 'added'; readonly key: string; readonly record: LoneProject; readonly year: number };

const ORDER: readonly Pair['origin'][] = ['similar', 'user', 'same'];

/** What wants looking at comes first: similar pairs, the least sure leading, then projects of one year, then what is sure. */
export function listPairs(match: Match | undefined): readonly PairItem[] {
  if (!match) return [];
  const pairs = match.pairs
    .toSorted((a, b) => ORDER.indexOf(a.origin) - ORDER.indexOf(b.origin) || a.confidence - b.confidence)
    .map((pair): PairItem => ({ kind: 'pair', key: `${pair.earlier.id} ${pair.later.id}`, pair }));
  const similar = match.pairs.filter(({ origin }) => origin === 'similar').length;
  const alone = (kind: 'ended' | 'added', records: readonly LoneProject[], year: number): readonly PairItem[] =>
    records.map((record) => ({ kind, key: record.id, record, year }));
  return [
    ...pairs.slice(0, similar),
    ...alone('ended', match.ended, match.years.earlier),
    ...alone('added', match.added, match.years.later),
    ...pairs.slice(similar),
  ];
}
