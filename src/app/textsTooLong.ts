import { LONGEST_CELL_TEXT } from '../model/cellText';
import { SCALAR_PATHS, extraPaths, fieldLabel, valueAt } from '../model/fieldPath';
import type { FieldPath } from '../model/fieldPath';
import type { Form } from '../model/form';
import { SIDES } from '../model/form';
import { groupDigits } from './groupDigits';
import { strings } from './strings';

/** A sentence on each text of a form that no cell can hold; `index` counts the forms of the source from 0. */
export function textsTooLong(form: Form, index: number): readonly string[] {
  const paths: readonly FieldPath[] = [
    ...SCALAR_PATHS,
    ...extraPaths(form),
    ...SIDES.flatMap((side) =>
      form.indicators[side].flatMap((_, row): FieldPath[] => [
        `indicators.${side}[${row}].name`,
        `indicators.${side}[${row}].value`,
      ]),
    ),
  ];
  return paths.flatMap((path) => {
    const value = valueAt(form, path);
    if (typeof value !== 'string' || value.length <= LONGEST_CELL_TEXT) return [];
    const place = strings.formPlace(index + 1, form.projectName, fieldLabel(path, form));
    return [strings.textTooLong(place, groupDigits(value.length), groupDigits(LONGEST_CELL_TEXT))];
  });
}
