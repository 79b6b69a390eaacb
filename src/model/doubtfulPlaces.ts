import type { FormDoubt } from './doubt';
import { isOpen } from './doubt';
import type { FieldPath } from './fieldPath';
import { isUnder, parseIndicatorGroup, parseIndicatorPath, valueAt } from './fieldPath';
import type { Form } from './form';

/** Whether what a form says at a place, or says nothing there, may be our reading's fault and not the author's. */
export type IsDoubtful = (path: FieldPath) => boolean;

/**
 * The places of a form that its open doubts are about: a cell, all of a group, or the group that a doubtful cell stands in; and where
 * text was left over that no field took, every place in which nothing stands. Linear in the doubts, then a look-up for each place.
 */
export function doubtfulPlaces(form: Form, doubts: readonly Pick<FormDoubt, 'path' | 'state'>[]): IsDoubtful {
  const open = doubts.filter(isOpen);
  if (open.length === 0) return () => false;
  const isLeftOver = open.some(({ path }) => path === undefined);
  const paths = open.flatMap(({ path }) => path ?? []);
  const known = new Map<FieldPath, boolean>();
  return (path) => {
    const isDoubtful =
      known.get(path) ??
      ((isLeftOver && isBlank(form, path)) ||
        paths.some((doubt) => isAbout(form, doubt, path) || isAbout(form, path, doubt)));
    known.set(path, isDoubtful);
    return isDoubtful;
  };
}

/** Whether a path is another, or names the group that it is in. */
function isAbout(form: Form, group: FieldPath, path: FieldPath): boolean {
  if (group === path || path.startsWith(`${group}.`)) return true;
  const heading = parseIndicatorGroup(group);
  if (!heading) return false;
  const inner = parseIndicatorGroup(path);
  if (inner) return inner.side === heading.side && heading.level === undefined;
  const { side, index = -1 } = parseIndicatorPath(path) ?? {};
  const indicator = side === heading.side ? form.indicators[side][index] : undefined;
  return indicator !== undefined && isUnder(indicator, heading.level);
}

function isBlank(form: Form, path: FieldPath): boolean {
  const heading = parseIndicatorGroup(path);
  if (heading) return !form.indicators[heading.side].some((one) => isUnder(one, heading.level));
  const value = valueAt(form, path);
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
