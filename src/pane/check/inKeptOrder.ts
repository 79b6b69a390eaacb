import type { WorkList, WorkRow } from './workList';

/** The same list with its groups in a given order of their keys; findings that belong to no group come behind them. */
export function inKeptOrder({ rows, groups }: WorkList, order: ReadonlyMap<string, number>): WorkList {
  const placeOf = (key: string): number => order.get(key) ?? Infinity;
  const blocks: WorkRow[][] = [];
  const loose: WorkRow[] = [];
  for (const row of rows) {
    if (row.kind === 'group') blocks.push([row]);
    else (row.isInGroup ? (blocks.at(-1) ?? loose) : loose).push(row);
  }
  const byPlace = (one: string, other: string): number => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first === second ? 0 : first - second;
  };
  return {
    groups: [...groups].sort((one, other) => byPlace(one.key, other.key)),
    rows: [...blocks.sort(([one], [other]) => byPlace(one?.key ?? '', other?.key ?? '')).flat(), ...loose],
  };
}
