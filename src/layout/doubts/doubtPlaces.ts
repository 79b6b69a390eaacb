import { SCALAR_PATHS, extraPaths, fieldLabel, groupPaths, valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import { FORM_LABELS } from '../../model/vocabulary';
import { strings } from '../strings';

/** The places of one form by the names that 待核对 shows, each name once. */
export interface DoubtPlaces {
  readonly labelOf: (path: FieldPath | undefined) => string;
  /** Undefined for what names no place of this form. */
  readonly pathOf: (label: string) => FieldPath | undefined;
}

/** Linear in the places of the form. */
export function doubtPlaces(form: Form): DoubtPlaces {
  const paths = new Map<string, FieldPath>();
  const labels = new Map<FieldPath, string>();
  for (const path of allPaths(form)) {
    const name = GROUP_NAMES.get(path) ?? fieldLabel(path, form);
    let label = name;
    for (let count = 2; paths.has(label); count += 1) label = strings.placeAgain(name, count);
    paths.set(label, path);
    labels.set(path, label);
  }
  return {
    labelOf: (path) => (path === undefined ? strings.unreadText : (labels.get(path) ?? fieldLabel(path, form))),
    pathOf: (label) => {
      if (label === '' || paths.has(label)) return paths.get(label);
      return valueAt(form, label as FieldPath) === undefined ? undefined : (label as FieldPath);
    },
  };
}

/** What the form prints for a group of fields of which one has the name of the group. */
const GROUP_NAMES: ReadonlyMap<FieldPath, string> = new Map([['department', FORM_LABELS.department]]);

const INDICATOR_FIELDS = ['level1', 'level2', 'name', 'value'] as const;

function allPaths(form: Form): readonly FieldPath[] {
  return [
    ...SCALAR_PATHS,
    ...groupPaths(),
    ...SIDES.flatMap((side) =>
      form.indicators[side].flatMap((_, index): FieldPath[] => [
        `indicators.${side}[${index}]`,
        ...INDICATOR_FIELDS.map((field): FieldPath => `indicators.${side}[${index}].${field}`),
      ]),
    ),
    ...extraPaths(form),
  ];
}
