import type { FieldPath } from '../../model/fieldPath';
import { LONG_TEXTS, longText } from './formFacts';
import type { FormFacts } from './formFacts';
import { pathOf } from './indicatorFacts';
import type { IndicatorCell } from './indicatorFacts';

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
  for (const cell of cells) yield* textsIn(cell, 'name');
}

/** The values of the indicators, for the few rules on wording that look at them too. */
export function* valueTexts({ cells }: FormFacts): Iterable<AuthoredText> {
  for (const cell of cells) yield* textsIn(cell, 'value');
}

/** The rows of a cell say the same, and may still be spelled or spaced in two ways. */
function* textsIn({ rows }: IndicatorCell, field: 'name' | 'value'): Iterable<AuthoredText> {
  for (const text of new Set(rows.map((row) => row[field]))) {
    const [first, ...others] = rows.filter((row) => row[field] === text).map((row) => pathOf(row, field));
    if (first !== undefined) yield [[first, ...others], text];
  }
}
