/** A row of two forms beside each other: what the left one says in it, and what the right one does. */
export interface BesideRow<Item> {
  readonly left: readonly Item[];
  readonly right: readonly Item[];
}

/**
 * Parts what two forms of one kind say, row by row, into what each of them does: in a row both print the same labels, so that a
 * run of them comes twice. Of all ways to part them the one with the fewest rows is taken; undefined where there is none.
 *
 *     项目属性 甲 项目期 乙 项目属性 丙 项目期 丁 → 项目属性 甲 项目期 乙 | 项目属性 丙 项目期 丁
 *
 * Linear in the items: a row has few labels.
 */
export function besideRows<Item>(items: readonly Item[], keyOf: (item: Item) => string): BesideRow<Item>[] | undefined {
  const keys = items.map(keyOf);
  const rows: number[] = [0];
  const halves: number[] = [0];
  for (let end = 2; end <= items.length; end += 2) {
    for (let half = 1; half <= Math.min(MOST_IN_ROW, end / 2); half++) {
      const before = rows[end - 2 * half];
      if (before === undefined || before + 1 >= (rows[end] ?? Infinity) || !isTwice(keys, end - 2 * half, half))
        continue;
      rows[end] = before + 1;
      halves[end] = half;
    }
  }
  if (items.length === 0 || rows[items.length] === undefined) return undefined;
  const found: BesideRow<Item>[] = [];
  for (let end = items.length; end > 0; end -= 2 * (halves[end] ?? 1)) {
    const half = halves[end] ?? 1;
    found.push({ left: items.slice(end - 2 * half, end - half), right: items.slice(end - half, end) });
  }
  return found.reverse();
}

const MOST_IN_ROW = 8;

function isTwice(keys: readonly string[], start: number, half: number): boolean {
  for (let at = start; at < start + half; at++) if (keys[at] !== keys[at + half]) return false;
  return true;
}
