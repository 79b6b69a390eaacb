import type { Injector } from '@univerjs/core';
import { IFunctionService, NumberValueObject } from '@univerjs/preset-sheets-core';
import type { ArrayValueObject, BaseValueObject } from '@univerjs/preset-sheets-core';
import { arrayOf, createTextIndexes, textOf } from './textIndex';
import type { TextIndex } from './textIndex';

/**
 * Lets COUNTIFS look plain texts up in an index of their column instead of comparing every cell: 项目总表 counts the findings of each form, and
 * thousands of forms times the rows of 校验结果 would freeze the page. Every other criterion is left to the engine, and so is what
 * counts as a plain text.
 */
export function indexCountifs(injector: Injector): void {
  const countifs = injector.get(IFunctionService).getExecutor('COUNTIFS');
  if (!countifs) throw new Error('The formula engine has no COUNTIFS.');
  const compareAll = countifs.calculate.bind(countifs);
  const indexOf = createTextIndexes();
  countifs.calculate = (...variants) => {
    const count = countRows(variants, indexOf);
    return count === undefined ? compareAll(...variants) : NumberValueObject.create(count);
  };
}

/** Undefined where a range is no single column, columns differ in length, or a criterion is more than a text. */
function countRows(
  variants: readonly BaseValueObject[],
  indexOf: (column: ArrayValueObject) => TextIndex,
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
    found.push(indexOf(column).rowsOf(text));
  }
  const [fewest, ...others] = found.sort((one, other) => one.size - other.size);
  return [...(fewest ?? [])].filter((row) => others.every((set) => set.has(row))).length;
}

/** Operators, wildcards and quotes make a text more than itself. */
const SPECIAL = /^[<>=]|[*?~"]/u;

/** The text that a criterion asks for; undefined where the engine reads it as anything but a text to be found as it stands. */
function plainText(criterion: BaseValueObject | undefined): string | undefined {
  const text = textOf(criterion);
  return text === undefined || SPECIAL.test(text) ? undefined : text;
}
