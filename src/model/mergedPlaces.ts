import type { FormDifference } from './compareForms';
import { isUnder, parseIndicatorGroup, parseIndicatorPath } from './fieldPath';
import type { FieldPath } from './fieldPath';
import type { ExtraField, Form, Indicator, Side } from './form';

/** Which of two versions of a form a place is counted in. */
export type FormVersion = 'existing' | 'incoming';

/** Two versions of a form, where they differ, and at which of the differences the incoming one was chosen. */
export interface MergedVersions {
  readonly existing: Form;
  readonly incoming: Form;
  readonly differences: readonly FormDifference[];
  readonly chosen: ReadonlySet<number>;
}

/** An item of a merged list and where it stands in both versions; undefined where one has none. */
export interface Merged<Item> {
  readonly item: Item;
  readonly existing?: number;
  readonly incoming?: number;
}

type MergedLists = Readonly<Record<Side, readonly Merged<Indicator>[]>> & {
  readonly extra: readonly Merged<ExtraField>[];
};

/**
 * Where the merged form says what a version says at a place. A place that both fill alike is the incoming one's; an indicator or a group
 * belongs to each version that it has something of. Undefined where the merged form says what the other version does.
 */
export type PlaceFinder = (version: FormVersion, path: FieldPath) => FieldPath | undefined;

/** A numbered place: its list, the number, and the field of an item. */
const ITEM_PATH = /^(indicators\.period|indicators\.annual|extra)\[(\d+)\](\..+)?$/u;

export function mergedPlaces(versions: MergedVersions, lists: MergedLists): PlaceFinder {
  const differences = [...versions.differences.entries()];
  const isOf = (version: FormVersion, concerned: readonly (readonly [number, FormDifference])[]): boolean =>
    concerned.length === 0
      ? version === 'incoming'
      : concerned.some(([at]) => versions.chosen.has(at) === (version === 'incoming'));
  return (version, path) => {
    const [, list, number, field = ''] = ITEM_PATH.exec(path) ?? [];
    if (list === undefined) {
      const concerned = differences.filter(([, difference]) => isWithin(difference, path, versions));
      return isOf(version, concerned) ? path : undefined;
    }
    const items = listOf(list, lists);
    const at = items.findIndex((item) => item[version] === Number(number));
    const item = items[at];
    if (!item) return undefined;
    // Differences name places of the existing form, but for what only the incoming one has.
    const counted = `${list}[${item.existing ?? item.incoming}]`;
    const isAdded = item.existing === undefined;
    const concerned = differences.filter(
      ([, difference]) => (difference.kind === 'added') === isAdded && isAbout(difference, counted, field),
    );
    return isOf(version, concerned) ? (`${list}[${at}]${field}` as FieldPath) : undefined;
  };
}

function listOf(list: string, lists: MergedLists): readonly Merged<unknown>[] {
  if (list === 'extra') return lists.extra;
  return list === 'indicators.period' ? lists.period : lists.annual;
}

/** Whether a difference is about an item as a whole, or about the field of it that is asked for; of an item about any of its fields. */
function isAbout({ kind, path }: FormDifference, item: string, field: string): boolean {
  if (path === item) return field === '' || kind !== 'changed';
  return field === '' ? path.startsWith(`${item}.`) : path === item + field;
}

/** Whether a difference lies at a place, or under the group that the place is. */
function isWithin({ kind, path }: FormDifference, place: FieldPath, { existing, incoming }: MergedVersions): boolean {
  const heading = parseIndicatorGroup(place);
  if (!heading) return path === place || path.startsWith(`${place}.`);
  const { side, index = -1 } = parseIndicatorPath(path) ?? {};
  if (side !== heading.side) return path === place;
  const indicator = (kind === 'added' ? incoming : existing).indicators[side][index];
  return indicator !== undefined && isUnder(indicator, heading.level);
}
