/** Enough runs for a steady median; long work is measured once. */
const ENOUGH_MILLISECONDS = 1500;
const MOST_RUNS = 15;

/** The median time of a piece of work in milliseconds; the first run warms up and counts only where it is the only one. */
export async function median(work: () => unknown): Promise<number> {
  const first = await timed(work);
  const times: number[] = [];
  for (let spent = first; spent < ENOUGH_MILLISECONDS && times.length < MOST_RUNS; spent += times.at(-1) ?? 0) {
    times.push(await timed(work));
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? first;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
