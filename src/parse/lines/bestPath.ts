/** One part of a way: pieces `from` to before `to`, taken as `value`, from one state to another. */
export interface Step<Value> {
  readonly from: number;
  readonly to: number;
  readonly stateBefore: number;
  readonly stateAfter: number;
  readonly cost: number;
  readonly value: Value;
}

/** A step of the best way, and how much more the best way without it, or without its borders, costs. */
export interface TakenStep<Value> extends Step<Value> {
  readonly margin: number;
}

export interface WaysToRead<Value> {
  /** How many pieces there are, and states. */
  readonly length: number;
  readonly states: number;
  readonly start: number;
  /** The steps that begin at a piece in a state; each takes at least one piece. */
  readonly stepsFrom: (at: number, state: number) => Iterable<Step<Value>>;
  /** Whether two ways to take the same pieces come to the same. */
  readonly isSame: (one: Value, other: Value) => boolean;
  /** What it costs to end in a state. */
  readonly endCost: (state: number) => number;
}

/** The cheapest way to take all pieces; undefined if there is none. Linear in the pieces for a bounded number of steps from each. */
export function bestPath<Value>(ways: WaysToRead<Value>): TakenStep<Value>[] | undefined {
  const { length, states } = ways;
  const costs = new Float64Array((length + 1) * states).fill(Number.POSITIVE_INFINITY);
  const last = Array.from<Step<Value> | undefined>({ length: costs.length });
  const steps: Step<Value>[] = [];
  costs[ways.start] = 0;
  for (let at = 0; at < length; at++) {
    for (let state = 0; state < states; state++) {
      const before = costs[at * states + state] ?? 0;
      if (before === Number.POSITIVE_INFINITY) continue;
      for (const step of ways.stepsFrom(at, state)) {
        steps.push(step);
        const after = step.to * states + step.stateAfter;
        if (before + step.cost >= (costs[after] ?? 0)) continue;
        costs[after] = before + step.cost;
        last[after] = step;
      }
    }
  }
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let state = 0; state < states; state++) {
    const cost = (costs[length * states + state] ?? 0) + ways.endCost(state);
    if (cost >= least) continue;
    least = cost;
    best = state;
  }
  if (best < 0) return undefined;
  const path: Step<Value>[] = [];
  for (let node = length * states + best; last[node];) {
    const step = last[node];
    if (!step) break;
    path.unshift(step);
    node = step.from * states + step.stateBefore;
  }
  return withMargins(ways, path, steps, costs, least);
}

/** How many pieces inside a step are looked at for borders that the best way does not have. */
const MOST_INSIDE = 8;

function withMargins<Value>(
  ways: WaysToRead<Value>,
  path: readonly Step<Value>[],
  steps: readonly Step<Value>[],
  costs: Float64Array,
  least: number,
): TakenStep<Value>[] {
  const { length, states, endCost } = ways;
  const toEnd = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY);
  for (let state = 0; state < states; state++) toEnd[length * states + state] = endCost(state);
  const borders = new Set(path.map(({ from }) => from));
  /** The least cost of a way with a border where the best one has none, and of one without where it has one. */
  const withBorder = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const without = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const own = new Map(path.map((step) => [step.from, step]));
  const others = new Map<Step<Value>, number>();
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index];
    if (!step) continue;
    const rest = step.cost + (toEnd[step.to * states + step.stateAfter] ?? 0);
    const node = step.from * states + step.stateBefore;
    const cost = (costs[node] ?? 0) + rest;
    if (rest < (toEnd[node] ?? 0)) toEnd[node] = rest;
    if (!borders.has(step.from) && cost < (withBorder[step.from] ?? 0)) withBorder[step.from] = cost;
    for (let at = step.from + 1; at < Math.min(step.to, step.from + MOST_INSIDE); at++) {
      if (borders.has(at) && cost < (without[at] ?? 0)) without[at] = cost;
    }
    const taken = own.get(step.from);
    if (
      taken?.to === step.to &&
      !ways.isSame(taken.value, step.value) &&
      cost < (others.get(taken) ?? Number.POSITIVE_INFINITY)
    ) {
      others.set(taken, cost);
    }
  }
  return path.map((step) => {
    let rival = Math.min(others.get(step) ?? Number.POSITIVE_INFINITY, without[step.from] ?? 0, without[step.to] ?? 0);
    for (let at = step.from + 1; at < step.to; at++) rival = Math.min(rival, withBorder[at] ?? 0);
    return { ...step, margin: rival - least };
  });
}
