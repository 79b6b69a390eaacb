import { SCALAR_PATHS, valueAt } from './fieldPath';
import type { ExtraField, Form, Indicator } from './form';
import { SIDES } from './form';

/** Whether two forms hold the same in every field, character for character. */
export function sameForm(a: Form, b: Form): boolean {
  return (
    SCALAR_PATHS.every((path) => valueAt(a, path) === valueAt(b, path)) &&
    SIDES.every((side) => sameIndicators(a.indicators[side], b.indicators[side])) &&
    sameExtra(a.extra ?? [], b.extra ?? [])
  );
}

function sameIndicators(a: readonly Indicator[], b: readonly Indicator[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ level1, level2, name, value, extra = [] }, index) => {
      const other = b[index];
      const isSame =
        other?.level1 === level1 && other.level2 === level2 && other.name === name && other.value === value;
      return isSame && sameExtra(extra, other.extra ?? []);
    })
  );
}

/** Whether two lists of what no field is for are the same, in the same order. */
export function sameExtra(a: readonly ExtraField[], b: readonly ExtraField[]): boolean {
  return (
    a.length === b.length && a.every(({ label, value }, index) => label === b[index]?.label && value === b[index].value)
  );
}
