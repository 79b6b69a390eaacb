import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  IFunctionService,
  NumberValueObject,
  ValueObjectFactory,
} from '@univerjs/preset-sheets-core';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/preset-sheets-core';

/**
 * Lets COUNTIFS look plain texts up in an index of their column instead of comparing every cell: 项目总表 counts the findings of each form, and
 * thousands of forms times the rows of 校验结果 would freeze the page. Every other criterion is left to the engine, and so is what
 * counts as a plain text.
 */
export function indexCountifs(injector: Injector): void {
  const countifs = injector.get(IFunctionService).getExecutor('COUNTIFS');
  if (!countifs) throw new Error('The formula engine has no COUNTIFS.');
  const compareAll = countifs.calculate.bind(countifs);
  // The engine hands out one array a column for as long as it calculates.
  const indexes = new WeakMap<ArrayValueObject, ColumnIndex>();
  const indexOf = (column: ArrayValueObject): ColumnIndex => {
    const index = indexes.get(column) ?? createIndex(column);
    indexes.set(column, index);
    return index;
  };
  countifs.calculate = (...variants) => {
    const count = countRows(variants, indexOf);
    return count === undefined ? compareAll(...variants) : NumberValueObject.create(count);
  };
}

/** The rows of a column that hold each text; case does not count. */
type ColumnIndex = ReadonlyMap<string, ReadonlySet<number>>;

const NO_ROWS: ReadonlySet<number> = new Set();

/** Undefined where a range is no single column, columns differ in length, or a criterion is more than a text. */
function countRows(
  variants: readonly BaseValueObject[],
  indexOf: (column: ArrayValueObject) => ColumnIndex,
): number | undefined {
  if (variants.length < 2 || variants.length % 2 !== 0) return undefined;
  const found: ReadonlySet<number>[] = [];
  let rows: number | undefined;
  for (let at = 0; at < variants.length; at += 2) {
    const text = plainText(variants[at + 1]);
    const column = text === undefined ? undefined : arrayOf(variants[at]);
    if (text === undefined || column?.getColumnCount() !== 1) return undefined;
    rows ??= column.getRowCount();
    if (column.getRowCount() !== rows) return undefined;
    found.push(indexOf(column).get(text.toLowerCase()) ?? NO_ROWS);
  }
  const [fewest, ...others] = found.sort((one, other) => one.size - other.size);
  return [...(fewest ?? [])].filter((row) => others.every((set) => set.has(row))).length;
}

function createIndex(column: ArrayValueObject): ColumnIndex {
  const index = new Map<string, Set<number>>();
  column.iterator((value, row) => {
    if (!value?.isString()) return;
    const text = String(value.getValue()).toLowerCase();
    const known = index.get(text);
    if (known) known.add(row);
    else index.set(text, new Set([row]));
  });
  return index;
}

/** Operators, wildcards and quotes make a text more than itself. */
const SPECIAL = /^[<>=]|[*?~"]/u;

/** The text that a criterion asks for; undefined where the engine reads it as anything but a text to be found as it stands. */
function plainText(criterion: BaseValueObject | undefined): string | undefined {
  const array =
    criterion?.isReferenceObject() === true || criterion?.isArray() === true ? arrayOf(criterion) : undefined;
  if (array && (array.getRowCount() !== 1 || array.getColumnCount() !== 1)) return undefined;
  const value = array ? array.getFirstCell() : criterion;
  if (!value?.isString()) return undefined;
  const text = String(value.getValue());
  return text.trim() !== '' && !SPECIAL.test(text) && ValueObjectFactory.create(text).isString() ? text : undefined;
}

function arrayOf(object: BaseValueObject | undefined): ArrayValueObject | undefined {
  if (object?.isReferenceObject() === true) return (object as unknown as BaseReferenceObject).toArrayValueObject();
  return object instanceof ArrayValueObject ? object : undefined;
}
