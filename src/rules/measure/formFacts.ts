import type { FieldPath } from '../../model/fieldPath';
import type { Form, Narrative, Side } from '../../model/form';
import type { IndicatorValue } from '../../model/indicatorValue';
import { lacksPlace } from '../../model/lacksPlace';
import { normaliseText } from '../../model/normaliseText';
import { batchKeys } from './batchKeys';
import type { BatchKeys } from './batchKeys';
import { costing } from './costing';
import type { Costing } from './costing';
import { indicatorCells, indicatorFacts } from './indicatorFacts';
import type { IndicatorCell, IndicatorsBySide } from './indicatorFacts';
import { once } from './once';
import type { RuleOptions } from './ruleOptions';
import { readTerm } from './term';
import type { Term } from './term';
import { textQuantities } from './textQuantities';
import type { TextQuantity } from './textQuantities';
import { yearComparison } from './yearComparison';
import type { YearComparison } from './yearComparison';

export type LongText = Narrative | `goals.${Side}`;

/** What rules know of one form; everything dear is computed at first use and shared. */
export interface FormFacts {
  readonly form: Form;
  readonly options: RuleOptions;
  readonly term: Term;
  readonly indicators: IndicatorsBySide;
  /** The rows of both sides, those with the same text once. */
  readonly cells: readonly IndicatorCell[];
  /** Whether a place is blank because forms of this kind do not have it. */
  readonly lacks: (path: FieldPath) => boolean;
  /** A long text without width and white space. */
  readonly plain: (field: LongText) => string;
  /** Numbers with units in a long text, in its order. */
  readonly quantities: (field: LongText) => readonly TextQuantity[];
  readonly costing: (side: Side) => Costing;
  /** What the form shows to the others of its batch. */
  readonly keys: BatchKeys;
  /** The form beside the same project's form of an earlier year; made once for as long as that one stays the same. */
  readonly since: (earlier: FormFacts) => YearComparison;
}

export function formFacts(form: Form, options: RuleOptions, read: (value: string) => IndicatorValue): FormFacts {
  const term = once(() => readTerm(form));
  const indicators = once(() => indicatorFacts(form, read));
  const cells = once(() => indicatorCells(indicators()));
  const keys = once(() => batchKeys(form, indicators(), cells()));
  const plain = perKey((field: LongText) => normaliseText(longText(form, field)));
  const quantities = perKey((field: LongText) => textQuantities(plain(field)));
  const costs = perKey((side: Side) => costing(indicators()[side], form, term()));
  const comparisons = new WeakMap<FormFacts, YearComparison>();
  return {
    form,
    options,
    get term() {
      return term();
    },
    get indicators() {
      return indicators();
    },
    get cells() {
      return cells();
    },
    lacks: (path) => lacksPlace(form, path),
    plain,
    quantities,
    costing: costs,
    get keys() {
      return keys();
    },
    since(earlier) {
      const comparison = comparisons.get(earlier) ?? yearComparison(keys(), earlier.keys);
      comparisons.set(earlier, comparison);
      return comparison;
    },
  };
}

/** The text as it stands in the form. */
export function longText(form: Form, field: LongText): string {
  if (field === 'goals.period') return form.goals.period;
  if (field === 'goals.annual') return form.goals.annual;
  return form[field];
}

function perKey<Key extends string, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
