import { COSTS } from '../evidence/costs';

/** Items from top to bottom, and labels each of which stands at the middle of the items that belong to it. */
export interface CentredLabels {
  /** The edges of the items: item `i` lies between `edges[i]` and `edges[i + 1]`. */
  readonly edges: readonly number[];
  /** The labels from top to bottom, each with its places: two if it is printed again on the next page. */
  readonly labels: readonly (readonly LabelPlace[])[];
  /** What speaks against a border above item `i`. */
  readonly borderCost: (item: number) => number;
  /** The items with which a new page begins, in rising order. */
  readonly pageStarts: readonly number[];
}

/** Where the middle of a label lies on the scale of the edges; it may be higher or lower by `slack`. */
export interface LabelPlace {
  readonly height: number;
  readonly slack: number;
  /** How much lower it may lie if the label owns an even number of items, so that its middle lies between two of them. */
  readonly evenShifts?: readonly number[];
}

export interface Division {
  /** Label `i` owns the items from `borders[i]` to before `borders[i + 1]`; those before `borders[0]` belong to none. */
  readonly borders: readonly number[];
  /** For each border, how much worse the best division is that has it elsewhere: little means doubtful. */
  readonly margins: readonly number[];
  /** How far the labels stand off their middles in all. */
  readonly cost: number;
}

/** How far around the mirror image of the border above the next border is looked for, in items. */
const REACH = 20;

/** How many items above the first label may belong to none. */
const LONGEST_LEAD = 40;

const COST = COSTS.centres;

/** No single label may outweigh all others. */
const MOST_OFFSET = 6;

/** How much of the slack costs nothing; the rest keeps equal choices apart. */
const SLACK_TRUST = 0.8;

/**
 * Divides the items among the labels so that each label stands as near to the middle of its items as possible: the
 * best path over the borders. Linear in items and labels.
 */
export function divideByCentres(centred: CentredLabels): Division {
  const pageAfter = nextPageStarts(centred);
  const moves = centred.labels.map((): Move[] => []);
  const layers = [firstLayer(centred)];
  centred.labels.forEach((_, label) => {
    const next = new Map<number, number>();
    for (const [from, cost] of layers[label] ?? []) {
      for (const move of movesFrom(centred, label, from, pageAfter)) {
        moves[label]?.push(move);
        lower(next, move.to, cost + move.cost);
      }
    }
    layers.push(next);
  });
  return bestDivision(layers, moves);
}

/** For each item, the first item after it with which a page begins. */
function nextPageStarts({ edges, pageStarts }: CentredLabels): number[] {
  const next: number[] = [];
  let at = pageStarts.length - 1;
  for (let item = edges.length - 1; item >= 0; item--) {
    while ((pageStarts[at - 1] ?? 0) > item) at--;
    next[item] = (pageStarts[at] ?? 0) > item ? (pageStarts[at] ?? 0) : Number.POSITIVE_INFINITY;
  }
  return next;
}

/** Cost of the best way to each border of a layer, by the item that the border is above. */
type Layer = ReadonlyMap<number, number>;

/** From the border above a label's items to the one below them. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

function lower(layer: Map<number, number>, item: number, cost: number): void {
  if (cost < (layer.get(item) ?? Number.POSITIVE_INFINITY)) layer.set(item, cost);
}

function firstLayer({ edges, labels }: CentredLabels): Map<number, number> {
  const layer = new Map([[0, 0]]);
  const last = Math.min(itemAt(edges, labels[0]?.[0]?.height ?? 0), LONGEST_LEAD);
  for (let item = 1; item <= last; item++) layer.set(item, COST.lead);
  return layer;
}

function movesFrom(centred: CentredLabels, label: number, from: number, pageAfter: readonly number[]): Move[] {
  const { edges, labels, borderCost } = centred;
  const end = edges.length - 1;
  const places = labels[label] ?? [];
  const move = (to: number): Move => {
    const cost = offsetCost(edges, places, from, to, pageAfter[from]) + (to === from ? COST.empty : 0);
    return { from, to, cost: cost + (to === end ? 0 : borderCost(to)) };
  };
  if (label === labels.length - 1) return [move(end)];
  const height = places.at(-1)?.height ?? 0;
  const lowest = Math.max(from, itemAt(edges, places[0]?.height ?? 0));
  const highest = Math.max(lowest, itemAt(edges, labels[label + 1]?.[0]?.height ?? 0));
  const mirrored = Math.min(Math.max(itemAt(edges, 2 * height - (edges[from] ?? 0)), lowest), highest);
  const first = Math.max(mirrored - REACH, lowest);
  const last = Math.min(mirrored + REACH, highest);
  return Array.from({ length: last - first + 1 }, (_, at) => move(first + at));
}

const NO_SHIFT: readonly number[] = [0];

/** What it costs that a label stands off the middle of the items that it would own, or of their part on one page. */
function offsetCost(
  edges: readonly number[],
  places: readonly LabelPlace[],
  from: number,
  to: number,
  nextPage = Number.POSITIVE_INFINITY,
): number {
  const off = (place: LabelPlace | undefined, first: number, end: number): number => {
    if (!place) return Number.POSITIVE_INFINITY;
    const middle = ((edges[first] ?? 0) + (edges[end] ?? 0)) / 2;
    const shifts = (end - first) % 2 === 0 ? (place.evenShifts ?? NO_SHIFT) : NO_SHIFT;
    const offset = Math.min(...shifts.map((shift) => Math.abs(place.height + shift - middle)));
    return Math.min(Math.max(offset - place.slack * SLACK_TRUST, 0), MOST_OFFSET) * COST.offset;
  };
  const [upper, lower] = places;
  const whole = Math.min(off(upper, from, to), off(lower, from, to));
  if (to <= nextPage) return whole + (lower ? COST.oneSided : 0);
  const parts = lower
    ? off(upper, from, nextPage) + off(lower, nextPage, to)
    : Math.min(off(upper, from, nextPage), off(upper, nextPage, to)) + COST.part;
  return Math.min(whole, parts, COST.mostCut);
}

/** The item whose upper edge lies nearest to a height. */
function itemAt(edges: readonly number[], height: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const between = ((edges[middle] ?? 0) + (edges[middle + 1] ?? 0)) / 2;
    if (between < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What each border costs with all that comes before and behind it; the best path takes the cheapest that joins on. */
function bestDivision(layers: readonly Layer[], moves: readonly (readonly Move[])[]): Division {
  const behind = costsBehind(layers, moves);
  const borders: number[] = [];
  const margins = layers.map((layer, at) => {
    const totals = Array.from(layer, ([item, cost]) => ({ item, cost: cost + (behind[at]?.get(item) ?? 0) }));
    totals.sort((one, other) => one.cost - other.cost);
    const from = borders.at(-1);
    borders.push(from === undefined ? (totals[0]?.item ?? 0) : nextBorder(from, moves[at - 1] ?? [], behind[at]));
    return (totals[1]?.cost ?? Number.POSITIVE_INFINITY) - (totals[0]?.cost ?? 0);
  });
  const cost = Math.min(...Array.from(layers[0] ?? [], ([item, lead]) => lead + (behind[0]?.get(item) ?? 0)));
  return { borders, margins, cost };
}

/** For each layer, the cost of the best way from a border to the end. */
function costsBehind(layers: readonly Layer[], moves: readonly (readonly Move[])[]): Layer[] {
  let behind = new Map(Array.from(layers.at(-1)?.keys() ?? [], (item) => [item, 0]));
  const all = [behind];
  for (const step of moves.toReversed()) {
    const before = new Map<number, number>();
    for (const { from, to, cost } of step) lower(before, from, cost + (behind.get(to) ?? Number.POSITIVE_INFINITY));
    behind = before;
    all.push(behind);
  }
  return all.reverse();
}

function nextBorder(border: number, moves: readonly Move[], behind: Layer | undefined): number {
  let next = { to: border, cost: Number.POSITIVE_INFINITY };
  for (const { from, to, cost } of moves) {
    const total = cost + (behind?.get(to) ?? Number.POSITIVE_INFINITY);
    if (from === border && total < next.cost) next = { to, cost: total };
  }
  return next.to;
}
