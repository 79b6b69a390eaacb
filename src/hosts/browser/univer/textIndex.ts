import { ArrayValueObject, ValueObjectFactory } from '@univerjs/preset-sheets-core';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/preset-sheets-core';

/** The texts of one column, with the rows that hold each; case does not count. */
export interface TextIndex {
  readonly rowsOf: (text: string) => ReadonlySet<number>;
  /** The first row whose text begins with these characters. */
  readonly firstRowFrom: (start: string) => number | undefined;
}

/** Makes an index of a column once: the engine hands out one array a column for as long as it calculates. */
export function createTextIndexes(): (column: ArrayValueObject) => TextIndex {
  const indexes = new WeakMap<ArrayValueObject, TextIndex>();
  return (column) => {
    const index = indexes.get(column) ?? createIndex(column);
    indexes.set(column, index);
    return index;
  };
}

const NO_ROWS: ReadonlySet<number> = new Set();

function createIndex(column: ArrayValueObject): TextIndex {
  const rows = new Map<string, Set<number>>();
  column.iterator((value, row) => {
    if (!value?.isString()) return;
    const text = String(value.getValue()).toLowerCase();
    const known = rows.get(text);
    if (known) known.add(row);
    else rows.set(text, new Set([row]));
  });
  let sorted: readonly string[] | undefined;
  return {
    rowsOf: (text) => rows.get(text.toLowerCase()) ?? NO_ROWS,
    firstRowFrom: (start) => {
      sorted ??= [...rows.keys()].sort(byCode);
      const wanted = start.toLowerCase();
      let first: number | undefined;
      for (let at = placeOf(sorted, wanted); sorted[at]?.startsWith(wanted) === true; at += 1) {
        for (const row of rows.get(sorted[at] ?? '') ?? NO_ROWS) first = Math.min(first ?? row, row);
      }
      return first;
    },
  };
}

function byCode(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Where a text stands or would stand among sorted ones. */
function placeOf(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a single cell or of a value; undefined where it is none, or the engine would read it as a number or the like. */
export function textOf(object: BaseValueObject | undefined): string | undefined {
  const array = object?.isReferenceObject() === true || object?.isArray() === true ? arrayOf(object) : undefined;
  if (array && (array.getRowCount() !== 1 || array.getColumnCount() !== 1)) return undefined;
  const value = array ? array.getFirstCell() : object;
  if (!value?.isString()) return undefined;
  const text = String(value.getValue());
  return text.trim() !== '' && ValueObjectFactory.create(text).isString() ? text : undefined;
}

export function arrayOf(object: BaseValueObject | undefined): ArrayValueObject | undefined {
  if (object?.isReferenceObject() === true) return (object as unknown as BaseReferenceObject).toArrayValueObject();
  return object instanceof ArrayValueObject ? object : undefined;
}
