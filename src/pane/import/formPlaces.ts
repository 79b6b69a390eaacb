import {
  SCALAR_PATHS,
  extraPaths,
  fieldLabel,
  parseIndicatorGroup,
  parseIndicatorPath,
  valueAt,
} from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import { reviewStrings } from './reviewStrings';

/** A place of a form: one value, a whole of several (a row, a side, all funds), or the form itself. */
export type PlacePath = FieldPath | typeof WHOLE_FORM;

/** The place of what is said of no smaller one. */
export const WHOLE_FORM = '';

/** Whether a place holds one value, which can be typed over. */
export function isValue(form: Form, path: PlacePath): path is FieldPath {
  if (path === WHOLE_FORM) return false;
  const value = valueAt(form, path);
  return value === null || typeof value === 'string' || typeof value === 'number';
}

/**
 * Where a note on this path is shown: at its value, at the row or the side that it names, else at the nearest place around
 * it that the form has, at last at the form itself. Every note has a place, whatever a reader puts on it.
 */
export function placeOf(form: Form, path: string): PlacePath {
  for (let at = path; at !== WHOLE_FORM; at = around(at)) {
    if (isValue(form, at as FieldPath) || isWhole(form, at)) return at as FieldPath;
  }
  return WHOLE_FORM;
}

/** What a place is called, with the words that messages use of it. */
export function placeLabel(form: Form, path: PlacePath): string {
  for (let at: string = path; at !== WHOLE_FORM; at = around(at)) {
    const label = fieldLabel(at as FieldPath, form);
    if (label !== at) return label;
  }
  return reviewStrings.wholeForm;
}

/** Whether a path is a place or lies within it. */
export function isWithin(path: string, place: string): boolean {
  return path === place || (path.startsWith(place) && place !== WHOLE_FORM && /[.[]/u.test(path.charAt(place.length)));
}

/**
 * The places of a form that are shown, in its order: all values, and of the wholes and of the seldom asked values (the kinds
 * of an indicator) those that `noted` names.
 */
export function formPlaces(form: Form, noted: ReadonlySet<PlacePath>): readonly PlacePath[] {
  const shown = new Set<PlacePath>();
  const show = (...paths: readonly PlacePath[]): void => {
    for (const path of paths) shown.add(path);
  };
  const showNoted = (...paths: readonly PlacePath[]): void => {
    show(...paths.filter((path) => noted.has(path)));
  };
  const showScalar = (path: FieldPath): void => {
    showNoted(...wholesAround(path));
    if (valueAt(form, path) !== undefined) show(path);
  };
  showNoted(WHOLE_FORM);
  SCALAR_PATHS.filter((path) => !path.startsWith('signoff.')).forEach(showScalar);
  for (const side of SIDES) {
    showNoted(...[...noted].filter((path) => parseIndicatorGroup(path)?.side === side));
    form.indicators[side].forEach((_, index) => {
      const row: FieldPath = `indicators.${side}[${index}]`;
      showNoted(row, `${row}.level1`, `${row}.level2`);
      show(`${row}.name`, `${row}.value`);
      showNoted(...[...noted].filter((path) => isWithin(path, row)));
    });
  }
  SCALAR_PATHS.filter((path) => path.startsWith('signoff.')).forEach(showScalar);
  show(...extraPaths(form), ...noted);
  return [...shown];
}

/** `funds` and `funds.annual` of `funds.annual.total`. */
function wholesAround(path: string): readonly FieldPath[] {
  const wholes: FieldPath[] = [];
  for (let at = around(path); at !== WHOLE_FORM; at = around(at)) wholes.unshift(at as FieldPath);
  return wholes;
}

function around(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

/** Whether a path names several values that have a name together. */
function isWhole(form: Form, path: string): boolean {
  const row = parseIndicatorPath(path);
  if (row) return row.field === undefined && row.index < form.indicators[row.side].length;
  return fieldLabel(path as FieldPath) !== path && !EXTRA.test(path);
}

/** What a form has beyond its fields has a name whether or not it is there. */
const EXTRA = /^extra\[/u;
