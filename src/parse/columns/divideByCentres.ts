/** Items from top to bottom, and labels each of which stands at the middle of the items that belong to it. */
export interface CentredLabels {
  /** The edges of the items: item `i` lies between `edges[i]` and `edges[i + 1]`. */
  readonly edges: readonly number[];
  /** Where the middles of the labels lie, from top to bottom, on the same scale. */
  readonly centres: readonly number[];
  /** How exactly each centre is known: it may be off by this much either way. */
  readonly slack?: readonly number[];
  /** What speaks against a border above item `i`. */
  readonly borderCost: (item: number) => number;
  /** The items with which a new page begins. */
  readonly pageStarts: ReadonlySet<number>;
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
const REACH = 3;

/** Items above the first label belong to none: that happens, but hardly ever. */
const LEAD_COST = 4;

/** How many items above the first label are thought of as such. */
const LONGEST_LEAD = 40;

/** A label half an item off its middle weighs more than any doubt about a border. */
const OFFSET_WEIGHT = 2;
/** How much of the slack costs nothing; the rest keeps equal choices apart. */
const SLACK_TRUST = 0.8;
const CUT_WEIGHT = 0.6;

/** A cell cut by a page is longer by less than the next row, which did not fit: its middle is off by half of that. */
const CUT_REACH = 1.2;

/** No single label may outweigh all others. */
const MOST_OFFSET = 6;

/** The label of a cell cut by a page stands at the middle of the whole or, a little less likely, of one part. */
const PART_COST = 0.3;
const MOST_CUT_COST = 3;

/** Labels without items are rarer than those with some. */
const EMPTY_COST = 0.5;

/**
 * Divides the items among the labels so that each label stands as near to the middle of its items as possible: the
 * best path over the borders. Linear in items and labels.
 */
export function divideByCentres(labels: CentredLabels): Division {
  const moves = labels.centres.map((): Move[] => []);
  const layers = [firstLayer(labels)];
  labels.centres.forEach((_, label) => {
    const next = new Map<number, number>();
    for (const [from, cost] of layers[label] ?? []) {
      for (const move of movesFrom(labels, label, from)) {
        moves[label]?.push(move);
        lower(next, move.to, cost + move.cost);
      }
    }
    layers.push(next);
  });
  return bestDivision(layers, moves);
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

function firstLayer({ edges, centres }: CentredLabels): Map<number, number> {
  const layer = new Map([[0, 0]]);
  const last = Math.min(itemAt(edges, centres[0] ?? 0), LONGEST_LEAD);
  for (let item = 1; item <= last; item++) layer.set(item, LEAD_COST);
  return layer;
}

function movesFrom(labels: CentredLabels, label: number, from: number): Move[] {
  const { edges, centres, borderCost } = labels;
  const end = edges.length - 1;
  const centre = centres[label] ?? 0;
  const top = edges[from] ?? 0;
  const move = (to: number): Move => {
    const cost = offsetCost(labels, label, from, to) + (to === from ? EMPTY_COST : 0);
    return { from, to, cost: cost + (to === end ? 0 : borderCost(to)) };
  };
  if (label === centres.length - 1) return [move(end)];
  const lowest = Math.max(from, itemAt(edges, centre));
  const highest = Math.max(lowest, itemAt(edges, centres[label + 1] ?? 0));
  const mirrored = Math.min(Math.max(itemAt(edges, 2 * centre - top), lowest), highest);
  const moves: Move[] = [];
  for (let to = Math.max(mirrored - REACH, lowest); to <= Math.min(mirrored + REACH, highest); to++)
    moves.push(move(to));
  return moves;
}

/** What it costs that a label stands off the middle of the items that it would own, or of a part on one page. */
function offsetCost(labels: CentredLabels, label: number, from: number, to: number): number {
  const cut = [...labels.pageStarts].find((item) => item > from && item < to);
  const whole = partCost(labels, label, from, to);
  if (cut === undefined) return whole;
  const part = Math.min(partCost(labels, label, from, cut), partCost(labels, label, cut, to)) + PART_COST;
  return Math.min(whole, part, MOST_CUT_COST);
}

function partCost(
  { edges, centres, slack = [], pageStarts }: CentredLabels,
  label: number,
  from: number,
  to: number,
): number {
  const offset = (centres[label] ?? 0) - ((edges[from] ?? 0) + (edges[to] ?? 0)) / 2;
  const certain = Math.max(Math.abs(offset) - (slack[label] ?? 0) * SLACK_TRUST, 0);
  const capped = Math.min(certain, MOST_OFFSET);
  const reachesOver = (offset > 0 && pageStarts.has(to)) || (offset < 0 && pageStarts.has(from));
  const explained = reachesOver ? Math.min(capped, CUT_REACH) : 0;
  return explained * CUT_WEIGHT + (capped - explained) * OFFSET_WEIGHT;
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
