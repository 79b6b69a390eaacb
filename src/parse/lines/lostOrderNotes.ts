import type { FieldPath } from '../../model/fieldPath';
import { extraPaths, fieldLabel, SCALAR_PATHS, valueAt } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { SIDES } from '../../model/form';
import type { ReadingNote } from '../../model/reading';
import { KIND_LABEL } from '../../model/vocabulary';
import { STRINGS } from '../stream/strings';

/** Notes on all that a form says and on what every form says: where lines of its cells lie mixed, any may hold what belongs to another. */
export function lostOrderNotes(form: Form, index: number): ReadingNote[] {
  const fields = [...new Set([...ALWAYS, ...SCALAR_PATHS.filter((path) => isFilled(form, path))])];
  const lists = SIDES.map((side): FieldPath => `indicators.${side}`);
  const others = extraPaths(form).filter((path) => fieldLabel(path, form) !== KIND_LABEL);
  return [...fields, ...lists, ...others].map((path) => ({
    form: index,
    path,
    doubt: 'uncertain-border',
    message: STRINGS.orderLost(fieldLabel(path, form)),
  }));
}

const ALWAYS: readonly FieldPath[] = [
  'title',
  'year',
  'projectName',
  'department',
  'department.name',
  'unit',
  'funds.annual.total',
  'funds.annual.other',
  'goals.annual',
  'goals.period',
];

function isFilled(form: Form, path: FieldPath): boolean {
  const value = valueAt(form, path);
  return value !== '' && value !== null && value !== undefined;
}
