import type { DeepReadonly } from '../model/deepReadonly';
import type { ExtraField, Form, Indicator, Level2Indicator, Side } from '../model/form';
import { SIDES } from '../model/form';
import type { Settings } from '../model/settings';
import { LEVEL1_OF } from '../model/vocabulary';
import { exampleForm } from './exampleForm';

type DeepPartial<T> = T extends object ? { readonly [K in keyof T]?: DeepPartial<T[K]> } : T;

/** A change of one indicator row, on both sides unless it names one. */
type RowChange = { readonly side?: Side } & (
  | { readonly row: string; readonly name?: string; readonly value?: string; readonly extra?: readonly ExtraField[] }
  | { readonly add: readonly [level2: Level2Indicator, name: string, value: string] }
  | { readonly remove: string }
  | { readonly clear: true }
);

/** What makes an example differ from the good form. */
export type FormPatch = DeepPartial<Omit<Form, 'indicators'>> & { readonly rows?: readonly RowChange[] };

/** One form, or several that are checked together. */
export interface RuleExample {
  /** What the reader of the docs sees first. */
  readonly about: string;
  readonly forms: readonly FormPatch[];
  readonly settings?: DeepReadonly<Partial<Settings>>;
}

/** An example of one form. */
export function example(about: string, patch: FormPatch): RuleExample {
  return { about, forms: [patch] };
}

/** The good form with a patch on it. */
export function patchedForm(patch: FormPatch): Form {
  const { rows = [], ...fields } = patch;
  const form = merge(exampleForm, fields) as Form;
  const indicators = { period: [...form.indicators.period], annual: [...form.indicators.annual] };
  for (const change of rows) {
    for (const side of change.side ? [change.side] : SIDES) indicators[side] = changeRows(indicators[side], change);
  }
  return { ...form, indicators };
}

function changeRows(rows: readonly Indicator[], change: RowChange): Indicator[] {
  if ('clear' in change) return [];
  if ('add' in change) {
    const [level2, name, value] = change.add;
    return [...rows, { level1: LEVEL1_OF[level2], level2, name, value }];
  }
  if ('remove' in change) return rows.filter((row) => row.name !== change.remove && row.level2 !== change.remove);
  if (!rows.some((row) => row.name === change.row)) throw new Error(`The example form has no indicator ${change.row}`);
  return rows.map((row) =>
    row.name === change.row
      ? {
          ...row,
          name: change.name ?? row.name,
          value: change.value ?? row.value,
          ...(change.extra && { extra: change.extra }),
        }
      : row,
  );
}

function merge(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const merged: Record<string, unknown> = { ...(target as Record<string, unknown>) };
  for (const [key, value] of Object.entries(patch)) merged[key] = merge(merged[key], value);
  return merged;
}
