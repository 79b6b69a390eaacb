import { compareForms } from './compareForms';
import type { FormDifference } from './compareForms';
import { SCALAR_PATHS, valueAt } from './fieldPath';
import { SIDES } from './form';
import type { ExtraField, Form, Indicator, Side } from './form';
import { matchIndicators } from './matchIndicators';
import { replaceValueAt } from './replaceValueAt';

/**
 * One form of two versions: the existing one, but with what the incoming one says at the chosen differences, which are
 * positions in `compareForms(existing, incoming)`. None chosen gives the existing form, all chosen the incoming one.
 */
export function mergeForms(existing: Form, incoming: Form, chosen: ReadonlySet<number>): Form {
  const taken = compareForms(existing, incoming).filter((_, index) => chosen.has(index));
  const { extra: own = [], ...form } = taken
    .filter(({ kind, path }) => kind === 'changed' && SCALAR_PATHS.includes(path))
    .reduce((merged, { path }) => replaceValueAt(merged, path, valueAt(incoming, path)), existing);
  const places = new Set(taken.map(placeOf));
  const extra = mergeExtra(own, incoming.extra ?? [], places);
  return {
    ...form,
    ...(extra.length > 0 && { extra }),
    indicators: Object.fromEntries(
      SIDES.map((side) => [side, mergeSide(side, existing, incoming, places)]),
    ) as unknown as Form['indicators'],
  };
}

function placeOf({ kind, path }: Pick<FormDifference, 'kind' | 'path'>): string {
  return `${kind} ${path}`;
}

function mergeExtra(
  before: readonly ExtraField[],
  after: readonly ExtraField[],
  taken: ReadonlySet<string>,
): readonly ExtraField[] {
  return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index) => {
    const isTaken = (kind: FormDifference['kind']): boolean => taken.has(`${kind} extra[${index}].value`);
    const [own, other] = [before[index], after[index]];
    if (own && own.label === other?.label) return [isTaken('changed') ? other : own];
    return [...(own && !isTaken('removed') ? [own] : []), ...(other && isTaken('added') ? [other] : [])];
  });
}

/** An indicator of the merged side and where it stands in both versions; undefined where one has none. */
interface MergedIndicator {
  readonly indicator: Indicator;
  readonly existing?: number;
  readonly incoming?: number;
}

function mergeSide(
  side: Side,
  { indicators: before }: Form,
  { indicators: after }: Form,
  taken: ReadonlySet<string>,
): readonly Indicator[] {
  const { pairs, removed, added } = matchIndicators(before[side], after[side]);
  const isTaken = (kind: FormDifference['kind'], index: number, field = ''): boolean =>
    taken.has(`${kind} indicators.${side}[${index}]${field}`);
  const both = pairs.map((pair): MergedIndicator => {
    const own = before[side][pair.existing] as Indicator;
    const other = after[side][pair.incoming] as Indicator;
    const of = (field: 'level1' | 'name' | 'value') =>
      isTaken('changed', pair.existing, `.${field}`) ? { [field]: other[field] } : {};
    const { extra = [], ...rest } = { ...own, ...of('level1'), ...of('name'), ...of('value') };
    const columns = isTaken('changed', pair.existing) ? (other.extra ?? []) : extra;
    return { ...pair, indicator: { ...rest, ...(columns.length > 0 && { extra: columns }) } };
  });
  const kept = removed
    .filter((index) => !isTaken('removed', index))
    .map((index): MergedIndicator => ({ existing: index, indicator: before[side][index] as Indicator }));
  const gained = added
    .filter((index) => isTaken('added', index))
    .map((index): MergedIndicator => ({ incoming: index, indicator: after[side][index] as Indicator }));
  const merged = taken.has(`reordered indicators.${side}`)
    ? layIn(inOrder([...both, ...gained], 'incoming'), inOrder([...both, ...kept], 'existing'))
    : layIn(inOrder([...both, ...kept], 'existing'), inOrder([...both, ...gained], 'incoming'));
  return merged.map(({ indicator }) => indicator);
}

function inOrder(items: readonly MergedIndicator[], version: 'existing' | 'incoming'): readonly MergedIndicator[] {
  return items.toSorted((a, b) => (a[version] ?? 0) - (b[version] ?? 0));
}

/** The base with those items of the other list that it lacks, each behind the item that it follows there. */
function layIn(base: readonly MergedIndicator[], other: readonly MergedIndicator[]): readonly MergedIndicator[] {
  const inBase = new Set(base);
  const followers = new Map<MergedIndicator | undefined, MergedIndicator[]>();
  let leader: MergedIndicator | undefined;
  for (const item of other) {
    if (inBase.has(item)) {
      leader = item;
      continue;
    }
    const known = followers.get(leader);
    if (known) known.push(item);
    else followers.set(leader, [item]);
  }
  return [undefined, ...base].flatMap((item) => [...(item ? [item] : []), ...(followers.get(item) ?? [])]);
}
