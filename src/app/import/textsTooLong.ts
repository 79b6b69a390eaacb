import { LONGEST_CELL_TEXT } from '../../model/cellText';
import { SCALAR_PATHS, extraPaths, fieldLabel, valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { SIDES } from '../../model/form';
import { groupDigits } from '../groupDigits';
import { strings } from '../strings';

/** A sentence on each text of a form that no cell can hold; `index` counts the forms of the source from 0. */
export function textsTooLong(form: Form, index: number): readonly string[] {
  const paths: readonly FieldPath[] = [
    ...[...SCALAR_PATHS, ...extraPaths(form)].filter((path) => isTooLong(valueAt(form, path))),
    // A form may have hundreds of thousands of indicators: a path is made of none that needs no sentence.
    ...SIDES.flatMap((side) =>
      form.indicators[side].flatMap((indicator, row) =>
        (['name', 'value'] as const)
          .filter((field) => isTooLong(indicator[field]))
          .map((field): FieldPath => `indicators.${side}[${row}].${field}`),
      ),
    ),
  ];
  return paths.map((path) => {
    const place = strings.formPlace(index + 1, form.projectName, fieldLabel(path, form));
    return strings.textTooLong(place, groupDigits(String(valueAt(form, path)).length), groupDigits(LONGEST_CELL_TEXT));
  });
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > LONGEST_CELL_TEXT;
}
