import { SCALAR_PATHS, extraPaths, fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { SIDES } from '../../model/form';
import { lacksPlace } from '../../model/lacksPlace';
import type { ReadingNote } from '../../model/reading';
import { KIND_LABEL } from '../../model/vocabulary';
import { STRINGS } from '../stream/strings';

/** Notes on all that a form holds but its title: where its cells did not come in order, any may hold what belongs to another. */
export function scatterNotes(form: Form, index: number): ReadingNote[] {
  const fields = SCALAR_PATHS.filter((path) => path !== 'title');
  const lists = SIDES.map((side): FieldPath => `indicators.${side}`);
  const others = extraPaths(form).filter((path) => fieldLabel(path, form) !== KIND_LABEL);
  return [...[...fields, ...lists].filter((path) => !lacksPlace(form, path)), ...others].map((path) => ({
    form: index,
    path,
    doubt: 'uncertain-border',
    message: STRINGS.orderLost(fieldLabel(path, form)),
  }));
}
