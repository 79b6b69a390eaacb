import type { FieldPath } from '../../model/fieldPath';
import { LONG_TEXTS, longText } from './formFacts';
import type { FormFacts } from './formFacts';
import { pathsOf } from './indicatorFacts';

/** A text that an author wrote, and every place where it stands: what both sides say alike is one text. */
export type AuthoredText = readonly [places: readonly [FieldPath, ...FieldPath[]], text: string];

/** The texts that all rules on wording look at: the project's name, the five narratives, both goals and the names of the indicators. */
export function* authoredTexts(facts: FormFacts): Iterable<AuthoredText> {
  const { form, cells } = facts;
  const isSameGoal = form.goals.period === form.goals.annual;
  yield [['projectName'], form.projectName];
  for (const field of LONG_TEXTS) {
    if (field === 'goals.annual' && isSameGoal) continue;
    yield [field === 'goals.period' && isSameGoal ? ['goals.period', 'goals.annual'] : [field], longText(form, field)];
  }
  for (const cell of cells) yield [placesOf(pathsOf(cell, 'name')), cell.row.name];
}

/** The values of the indicators, for the few rules on wording that look at them too. */
export function* valueTexts({ cells }: FormFacts): Iterable<AuthoredText> {
  for (const cell of cells) yield [placesOf(pathsOf(cell, 'value')), cell.row.value];
}

function placesOf([first, ...others]: readonly FieldPath[]): readonly [FieldPath, ...FieldPath[]] {
  if (first === undefined) throw new Error('A cell without a row');
  return [first, ...others];
}
