import type { Injector } from '@univerjs/core';
import { ErrorType, ErrorValueObject, IFunctionService, NumberValueObject } from '@univerjs/preset-sheets-core';
import type { BaseValueObject } from '@univerjs/preset-sheets-core';
import { arrayOf, createTextIndexes, textOf } from './textIndex';

/**
 * Lets MATCH look a text up in an index of its column, and know the `*` at the end of a text as Excel does; the engine takes it for a
 * character. The links of 校验结果 ask both. All else is left to the engine.
 */
export function indexMatch(injector: Injector): void {
  const match = injector.get(IFunctionService).getExecutor('MATCH');
  if (!match) throw new Error('The formula engine has no MATCH.');
  const compareAll = match.calculate.bind(match);
  const indexOf = createTextIndexes();
  match.calculate = (...variants) => {
    const [wanted, searched, type] = variants;
    const text = isExact(type) ? textOf(wanted) : undefined;
    const column = text === undefined ? undefined : arrayOf(searched);
    if (text === undefined || column?.getColumnCount() !== 1 || OTHER_WILDCARDS.test(text)) {
      return compareAll(...variants);
    }
    const index = indexOf(column);
    const row = text.endsWith('*') ? index.firstRowFrom(text.slice(0, -1)) : index.rowsOf(text).values().next().value;
    return row === undefined ? ErrorValueObject.create(ErrorType.NA) : NumberValueObject.create(row + 1);
  };
}

/** A single `*` at the end is known. */
const OTHER_WILDCARDS = /[?~]|\*(?!$)/u;

function isExact(type: BaseValueObject | undefined): boolean {
  return type?.isNumber() === true && type.getValue() === 0;
}
