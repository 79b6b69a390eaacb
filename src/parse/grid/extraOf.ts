import type { FieldPath } from '../../model/fieldPath';
import type { ExtraField, Form } from '../../model/form';
import { readAmount } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import { extraLabelsOf, isKindNamed } from '../../model/template';
import type { FormTemplate } from '../../model/template';
import { AMOUNT_UNIT_LABEL, KIND_LABEL } from '../../model/vocabulary';
import { STRINGS } from '../stream/strings';
import { takeText } from './formAssembly';
import type { FormAssembly } from './formAssembly';
import type { FormParts } from './formParts';
import { slicePiece } from './sourceCell';
import type { Piece } from './sourceCell';

/** What a form says beyond its fields: its kind, the unit of its amounts, then what its own labels announce. */
export function extraOf(
  assembly: FormAssembly,
  template: FormTemplate,
  unitCell: Piece | undefined,
): Pick<Form, 'extra'> {
  const { parts, unit } = assembly;
  const extra: ExtraField[] = [];
  const keep = (label: string, pieces: readonly Piece[]): void => {
    extra.push({ label, value: takeText(assembly, `extra[${extra.length}].value`, pieces) });
  };
  if (isKindNamed(template)) extra.push({ label: KIND_LABEL, value: template.name });
  if (unitCell && unit !== '元') keep(AMOUNT_UNIT_LABEL, [unitIn(unitCell, unit)]);
  for (const { label, isAmount, path } of foundExtras(template, parts)) {
    keep(isAmount && unit !== '元' ? `${label}（${unit}）` : label, parts.values.get(path) ?? []);
    const { value = '' } = extra.at(-1) ?? {};
    if (isAmount && readAmount(value) === undefined) {
      const message = STRINGS.amountUnreadable(label, value);
      assembly.notes.push({ path: `extra[${extra.length - 1}].value`, doubt: 'unreadable-value', message });
    }
  }
  return extra.length > 0 ? { extra } : {};
}

/** For the place that a label of the template stands for, the place in the form, where labels that it lacks leave none. */
export function extraPathsOf(
  template: FormTemplate,
  parts: FormParts,
  unit: AmountUnit,
): ReadonlyMap<FieldPath, FieldPath> {
  const before = (isKindNamed(template) ? 1 : 0) + (unit === '元' ? 0 : 1);
  return new Map(
    foundExtras(template, parts).map(({ path }, at): [FieldPath, FieldPath] => [path, `extra[${before + at}].value`]),
  );
}

/** The labels of no field that a value stands behind, in the order of the form. */
function foundExtras(
  template: FormTemplate,
  { values }: FormParts,
): { readonly label: string; readonly isAmount: boolean; readonly path: FieldPath }[] {
  return extraLabelsOf(template)
    .map(({ extra = '', content }, at) => ({
      label: extra,
      isAmount: content === 'amount',
      path: `extra[${at}].value` as const,
    }))
    .filter(({ path }) => (values.get(path) ?? []).some(({ text }) => text !== ''))
    .sort((one, other) => startOf(values.get(one.path)) - startOf(values.get(other.path)));
}

function startOf(pieces: readonly Piece[] = []): number {
  return pieces[0]?.spans[0]?.start ?? Number.POSITIVE_INFINITY;
}

function unitIn(cell: Piece, unit: string): Piece {
  const start = cell.text.indexOf(unit);
  return slicePiece(cell, start, start + unit.length);
}
