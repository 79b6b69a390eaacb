/** A sample repeats its work for about that long, so that the garbage collector takes its share of each. */
const SAMPLE_MILLISECONDS = 40;
/** So many turns give a steady median; long work gets fewer. */
const MOST_TURNS = 9;
const ENOUGH_MILLISECONDS = 6000;

/** What pieces of work take beside each other. */
export interface Comparison<Name extends string> {
  /** The median time of one run in milliseconds. */
  readonly time: (name: Name) => number;
  /** How many times as long one takes as another: the median over the turns, in each of which both ran on the same machine. */
  readonly ratio: (name: Name, beside: Name) => number;
}

/**
 * Runs pieces of work turn by turn. All run `warmUp` times before, so that none is compared compiled with another that is not:
 * that would measure the compiler.
 */
export async function compare<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  warmUp: number,
): Promise<Comparison<Name>> {
  const names = Object.keys(works) as Name[];
  const repeats = new Map<Name, number>();
  for (const name of names) {
    for (let run = 1; run < warmUp; run++) await works[name]();
    const once = await timed(works[name], 1);
    repeats.set(name, Math.max(1, Math.round(SAMPLE_MILLISECONDS / once)));
  }
  const turns: Record<Name, number>[] = [];
  for (let spent = 0; turns.length === 0 || (spent < ENOUGH_MILLISECONDS && turns.length < MOST_TURNS);) {
    const turn: Partial<Record<Name, number>> = {};
    for (const name of names) {
      const runs = repeats.get(name) ?? 1;
      const time = await timed(works[name], runs);
      spent += time * runs;
      turn[name] = time;
    }
    turns.push(turn as Record<Name, number>);
  }
  return {
    time: (name) => middle(turns.map((turn) => turn[name])),
    ratio: (name, beside) => middle(turns.map((turn) => turn[name] / turn[beside])),
  };
}

/** The median time of one piece of work in milliseconds, which has run once before. */
export async function timeOf(work: () => unknown): Promise<number> {
  return (await compare({ work }, 1)).time('work');
}

async function timed(work: () => unknown, runs: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < runs; run++) await work();
  return (performance.now() - start) / runs;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
