import type { FieldPath } from '../../model/fieldPath';
import { NARRATIVES, SIDES } from '../../model/form';
import type { Form, Narrative, Side } from '../../model/form';
import { lacksPlace } from '../../model/lacksPlace';
import { normaliseText } from '../../model/normaliseText';
import { batchKeys } from './batchKeys';
import type { BatchKeys } from './batchKeys';
import { costing } from './costing';
import type { Costing } from './costing';
import { indicatorCells, indicatorFacts } from './indicatorFacts';
import type { IndicatorCell, IndicatorsBySide } from './indicatorFacts';
import type { IndicatorTexts } from './indicatorTexts';
import { once } from './once';
import type { RuleOptions } from './ruleOptions';
import { readTerm } from './term';
import type { Term } from './term';
import { textQuantities } from './textQuantities';
import type { TextQuantity } from './textQuantities';
import { lettersOf } from './wording';
import { yearComparison } from './yearComparison';
import type { YearComparison } from './yearComparison';

export type LongText = Narrative | `goals.${Side}`;

/** What rules know of one form, shared by all; what only some of them ask for is computed at first use. */
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
  /** A long text without width, white space, punctuation and symbols. */
  readonly letters: (field: LongText) => string;
  /** All texts that the author wrote, each on its own line, as they stand in the form: where it lacks a word, each of them does. */
  readonly everyText: () => string;
  /** Numbers with units in a long text, in its order. */
  readonly quantities: (field: LongText) => readonly TextQuantity[];
  readonly costing: (side: Side) => Costing;
  /** What the form shows to the others of its batch. */
  readonly keys: BatchKeys;
  /** The form beside the same project's form of an earlier year; made once for as long as that one stays the same. */
  readonly since: (earlier: FormFacts) => YearComparison;
}

/** Plain properties and no getters: these would give each form an object shape of its own, which makes every access in a rule slow. */
export function formFacts(form: Form, options: RuleOptions, texts: IndicatorTexts): FormFacts {
  const term = readTerm(form, options.threshold('endlessTerm'));
  const indicators = indicatorFacts(form, texts);
  const cells = indicatorCells(indicators);
  const keys = batchKeys(form, indicators, cells, texts, options);
  const plain = perKey((field: LongText) => normaliseText(longText(form, field)));
  const quantitiesOf = perKey(textQuantities);
  const costs = perKey((side: Side) => costing(indicators[side], form, term));
  const comparisons = new WeakMap<FormFacts, YearComparison>();
  return {
    form,
    options,
    term,
    indicators,
    cells,
    keys,
    lacks: (path) => lacksPlace(form, path),
    plain,
    letters: perKey((field: LongText) => lettersOf(plain(field))),
    everyText: once(() => everyText(form)),
    quantities: (field) => quantitiesOf(plain(field)),
    costing: costs,
    since(earlier) {
      const comparison =
        comparisons.get(earlier) ?? yearComparison(keys, earlier.keys, options.threshold('sameIndicatorName') / 100);
      comparisons.set(earlier, comparison);
      return comparison;
    },
  };
}

export const LONG_TEXTS: readonly LongText[] = [...NARRATIVES, 'goals.period', 'goals.annual'];

function everyText(form: Form): string {
  const texts = [form.projectName, form.unit, ...LONG_TEXTS.map((field) => longText(form, field))];
  for (const side of SIDES) for (const { name, value } of form.indicators[side]) texts.push(name, value);
  return texts.join('\n');
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
