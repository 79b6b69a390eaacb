import { SCALAR_PATHS, fieldLabel, valueAt } from './fieldPath';
import type { FieldPath } from './fieldPath';
import { SIDES } from './form';
import type { ExtraField, Form, Indicator, Side } from './form';
import { matchIndicators } from './matchIndicators';
import { sameExtra } from './sameForm';

/** One thing that two versions of a form say differently; `null` is an empty amount, or an indicator that is not there. */
export interface FormDifference {
  /** 'reordered': the indicators that both have stand in another order. */
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered';
  /** The place in the existing form; of an added indicator that in the incoming one. */
  readonly path: FieldPath;
  /** The name of the place as the form prints it. */
  readonly label: string;
  readonly existing: string | number | null;
  readonly incoming: string | number | null;
}

/** Where two versions of a form differ, cell by cell in the order of the form; none if they are the same. Linear. */
export function compareForms(existing: Form, incoming: Form): readonly FormDifference[] {
  const scalars = SCALAR_PATHS.flatMap((path) => changeAt(path, existing, valueAt(incoming, path)));
  const sides = SIDES.flatMap((side) => compareSide(side, existing, incoming));
  return [...scalars, ...sides, ...compareExtra(existing, incoming)];
}

/** What stands in one place under one label is one cell; anything else is there on one side only. */
function compareExtra(existing: Form, incoming: Form): readonly FormDifference[] {
  const [before, after] = [existing.extra ?? [], incoming.extra ?? []];
  return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index) => {
    const [own, other] = [before[index], after[index]];
    const path: FieldPath = `extra[${index}].value`;
    if (own && own.label === other?.label) return changeAt(path, existing, other.value);
    return [
      ...(own ? [removal(path, existing, own.value)] : []),
      ...(other ? [addition(path, incoming, other.value)] : []),
    ];
  });
}

function changeAt(path: FieldPath, existing: Form, after: unknown): readonly FormDifference[] {
  const before = valueAt(existing, path);
  if (before === after) return [];
  return [
    {
      kind: 'changed',
      path,
      label: fieldLabel(path, existing),
      existing: before as FormDifference['existing'],
      incoming: after as FormDifference['incoming'],
    },
  ];
}

function compareSide(side: Side, existing: Form, incoming: Form): readonly FormDifference[] {
  const after = incoming.indicators[side];
  const { pairs, removed, added } = matchIndicators(existing.indicators[side], after);
  const changed = pairs.flatMap((pair) => [
    ...(['level1', 'name', 'value'] as const).flatMap((field) =>
      changeAt(`indicators.${side}[${pair.existing}].${field}`, existing, after[pair.incoming]?.[field]),
    ),
    ...compareOtherColumns(
      `indicators.${side}[${pair.existing}]`,
      existing,
      existing.indicators[side][pair.existing],
      after[pair.incoming],
    ),
  ]);
  return [
    ...changed,
    ...removed.map((index) =>
      removal(`indicators.${side}[${index}]`, existing, wordsOf(existing.indicators[side][index])),
    ),
    ...added.map((index) => addition(`indicators.${side}[${index}]`, incoming, wordsOf(after[index]))),
    ...reordered(side, existing, incoming, pairs),
  ];
}

/** The other columns of an indicator are one thing: they are taken together. */
function compareOtherColumns(
  path: FieldPath,
  form: Form,
  before: Indicator | undefined,
  after: Indicator | undefined,
): readonly FormDifference[] {
  const [own, other] = [before?.extra ?? [], after?.extra ?? []];
  if (sameExtra(own, other)) return [];
  return [
    {
      kind: 'changed',
      path,
      label: fieldLabel(path, form),
      existing: wordsOfExtra(own),
      incoming: wordsOfExtra(other),
    },
  ];
}

function wordsOfExtra(extra: readonly ExtraField[]): string {
  return extra.map(({ label, value }) => `${label}：${value}`).join('\n');
}

function addition(path: FieldPath, form: Form, words: string): FormDifference {
  return { kind: 'added', path, label: fieldLabel(path, form), existing: null, incoming: words };
}

function removal(path: FieldPath, form: Form, words: string): FormDifference {
  return { kind: 'removed', path, label: fieldLabel(path, form), existing: words, incoming: null };
}

function reordered(
  side: Side,
  existing: Form,
  incoming: Form,
  pairs: ReturnType<typeof matchIndicators>['pairs'],
): readonly FormDifference[] {
  const isInOrder = pairs.every((pair, index) => index === 0 || (pairs[index - 1]?.incoming ?? -1) < pair.incoming);
  if (isInOrder) return [];
  const namesIn = (indicators: readonly Indicator[]): string => indicators.map(({ name }) => name).join('\n');
  const path: FieldPath = `indicators.${side}`;
  return [
    {
      kind: 'reordered',
      path,
      label: fieldLabel(path),
      existing: namesIn(existing.indicators[side]),
      incoming: namesIn(incoming.indicators[side]),
    },
  ];
}

function wordsOf(indicator: Indicator | undefined): string {
  return indicator ? `${indicator.name} ${indicator.value}` : '';
}
