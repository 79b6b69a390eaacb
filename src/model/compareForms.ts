import { SCALAR_PATHS, fieldLabel, valueAt } from './fieldPath';
import type { FieldPath } from './fieldPath';
import { SIDES } from './form';
import type { Form, Indicator, Side } from './form';
import { matchIndicators } from './matchIndicators';

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
  return [...scalars, ...SIDES.flatMap((side) => compareSide(side, existing, incoming))];
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
  const changed = pairs.flatMap((pair) =>
    (['level1', 'name', 'value'] as const).flatMap((field) =>
      changeAt(`indicators.${side}[${pair.existing}].${field}`, existing, after[pair.incoming]?.[field]),
    ),
  );
  return [
    ...changed,
    ...removed.map((index) => oneSided('removed', side, index, existing)),
    ...added.map((index) => oneSided('added', side, index, incoming)),
    ...reordered(side, existing, incoming, pairs),
  ];
}

function oneSided(kind: 'added' | 'removed', side: Side, index: number, form: Form): FormDifference {
  const path: FieldPath = `indicators.${side}[${index}]`;
  const words = wordsOf(form.indicators[side][index]);
  const values = kind === 'added' ? { existing: null, incoming: words } : { existing: words, incoming: null };
  return { kind, path, label: fieldLabel(path, form), ...values };
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
