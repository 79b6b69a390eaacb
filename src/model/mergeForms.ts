import { compareForms } from './compareForms';
import type { FormDifference } from './compareForms';
import { SCALAR_PATHS, valueAt } from './fieldPath';
import type { ExtraField, Form, Indicator, Side } from './form';
import { matchIndicators } from './matchIndicators';
import { mergedPlaces } from './mergedPlaces';
import type { FormVersion, Merged, PlaceFinder } from './mergedPlaces';
import { replaceValueAt } from './replaceValueAt';

/** One form of two versions, and where their values went. */
export interface MergedForm {
  readonly form: Form;
  readonly placeOf: PlaceFinder;
}

/**
 * One form of two versions: the existing one, but with what the incoming one says at the chosen differences, which are
 * positions in `compareForms(existing, incoming)`. None chosen gives the existing form, all chosen the incoming one.
 */
export function mergeForms(existing: Form, incoming: Form, chosen: ReadonlySet<number>): MergedForm {
  const differences = compareForms(existing, incoming);
  const taken = differences.filter((_, index) => chosen.has(index));
  const { extra: own = [], ...form } = taken
    .filter(({ kind, path }) => kind === 'changed' && SCALAR_PATHS.includes(path))
    .reduce((merged, { path }) => replaceValueAt(merged, path, valueAt(incoming, path)), existing);
  const places = new Set(taken.map(placeOf));
  const extra = mergeExtra(own, incoming.extra ?? [], places);
  const [period, annual] = [sideOf('period'), sideOf('annual')];
  return {
    form: {
      ...form,
      ...(extra.length > 0 && { extra: extra.map(({ item }) => item) }),
      indicators: { period: period.map(({ item }) => item), annual: annual.map(({ item }) => item) },
    },
    placeOf: mergedPlaces({ existing, incoming, differences, chosen }, { period, annual, extra }),
  };

  function sideOf(side: Side): readonly Merged<Indicator>[] {
    return mergeSide(side, existing, incoming, places);
  }
}

function placeOf({ kind, path }: Pick<FormDifference, 'kind' | 'path'>): string {
  return `${kind} ${path}`;
}

function mergeExtra(
  before: readonly ExtraField[],
  after: readonly ExtraField[],
  taken: ReadonlySet<string>,
): readonly Merged<ExtraField>[] {
  return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index): Merged<ExtraField>[] => {
    const isTaken = (kind: FormDifference['kind']): boolean => taken.has(`${kind} extra[${index}].value`);
    const [own, other] = [before[index], after[index]];
    if (own && own.label === other?.label)
      return [{ item: isTaken('changed') ? other : own, existing: index, incoming: index }];
    return [
      ...(own && !isTaken('removed') ? [{ item: own, existing: index }] : []),
      ...(other && isTaken('added') ? [{ item: other, incoming: index }] : []),
    ];
  });
}

function mergeSide(
  side: Side,
  { indicators: before }: Form,
  { indicators: after }: Form,
  taken: ReadonlySet<string>,
): readonly Merged<Indicator>[] {
  const { pairs, removed, added } = matchIndicators(before[side], after[side]);
  const isTaken = (kind: FormDifference['kind'], index: number, field = ''): boolean =>
    taken.has(`${kind} indicators.${side}[${index}]${field}`);
  const both = pairs.map((pair): Merged<Indicator> => {
    const own = before[side][pair.existing] as Indicator;
    const other = after[side][pair.incoming] as Indicator;
    const of = (field: 'level1' | 'name' | 'value') =>
      isTaken('changed', pair.existing, `.${field}`) ? { [field]: other[field] } : {};
    const { extra = [], ...rest } = { ...own, ...of('level1'), ...of('name'), ...of('value') };
    const columns = isTaken('changed', pair.existing) ? (other.extra ?? []) : extra;
    return { ...pair, item: { ...rest, ...(columns.length > 0 && { extra: columns }) } };
  });
  const kept = removed
    .filter((index) => !isTaken('removed', index))
    .map((index): Merged<Indicator> => ({ existing: index, item: before[side][index] as Indicator }));
  const gained = added
    .filter((index) => isTaken('added', index))
    .map((index): Merged<Indicator> => ({ incoming: index, item: after[side][index] as Indicator }));
  return taken.has(`reordered indicators.${side}`)
    ? layIn(inOrder([...both, ...gained], 'incoming'), inOrder([...both, ...kept], 'existing'))
    : layIn(inOrder([...both, ...kept], 'existing'), inOrder([...both, ...gained], 'incoming'));
}

function inOrder<Item>(items: readonly Merged<Item>[], version: FormVersion): readonly Merged<Item>[] {
  return items.toSorted((a, b) => (a[version] ?? 0) - (b[version] ?? 0));
}

/** The base with those items of the other list that it lacks, each behind the item that it follows there. */
function layIn<Item>(base: readonly Merged<Item>[], other: readonly Merged<Item>[]): readonly Merged<Item>[] {
  const inBase = new Set(base);
  const followers = new Map<Merged<Item> | undefined, Merged<Item>[]>();
  let leader: Merged<Item> | undefined;
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
