import type { Form, Side } from './form';
import { readAmount } from './readAmount';
import type { AmountUnit } from './readAmount';
import { extraLabelsOf } from './template';
import { templateOfForm } from './templateOfForm';
import { AMOUNT_UNIT_LABEL } from './vocabulary';

/** A source of funds that no field of the form is for; `amount` in 元, null where it is blank, undefined where it is no amount. */
export interface ExtraAmount {
  readonly label: string;
  readonly amount: number | null | undefined;
}

/** The sources of one side's funds that forms of this kind have beyond the fields. */
export function extraAmounts(form: Form, side: Side): readonly ExtraAmount[] {
  const template = templateOfForm(form);
  const { extra = [] } = form;
  if (!template) return [];
  const unit: AmountUnit = extra.some(({ label, value }) => label === AMOUNT_UNIT_LABEL && value === '万元')
    ? '万元'
    : '元';
  return extraLabelsOf(template)
    .filter((label) => label.content === 'amount' && label.side === side)
    .flatMap((label) => {
      const found = extra.find((one) => one.label === label.extra || one.label === `${label.extra ?? ''}（${unit}）`);
      return found ? [{ label: found.label, amount: readAmount(found.value, unit) }] : [];
    });
}
