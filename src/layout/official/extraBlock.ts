import type { ExtraField, Form } from '../../model/form';
import { isAmountLabel } from '../../model/isAmountLabel';
import { readAmount } from '../../model/readAmount';
import { AMOUNT_UNIT_LABEL, KIND_LABEL } from '../../model/vocabulary';
import { band, stack } from './officialBlock';
import type { OfficialBlock } from './officialBlock';
import { OFFICIAL_STYLES } from './officialStyles';

/**
 * What a form says beyond the fields of the official one, each under its label below the sign-off; undefined where it says
 * nothing more. Its amounts name the unit that they were printed in: the official form counts in 元.
 */
export function extraBlock({ extra = [] }: Form): OfficialBlock | undefined {
  const unit = extra.find(({ label }) => label === AMOUNT_UNIT_LABEL)?.value ?? '';
  const rows = extra.flatMap((field, index): OfficialBlock[] =>
    field.label === KIND_LABEL || field.label === AMOUNT_UNIT_LABEL
      ? []
      : [
          band([
            { column: 0, columns: 2, value: field.label, style: OFFICIAL_STYLES.label, isLabel: true },
            {
              column: 2,
              columns: 6,
              value: withUnit(field, unit),
              style: OFFICIAL_STYLES.text,
              path: `extra[${index}].value`,
            },
          ]),
        ],
  );
  return rows.length > 0 ? stack(rows) : undefined;
}

function withUnit({ label, value }: ExtraField, unit: string): string {
  const isBare = BARE_AMOUNT.test(value) && (readAmount(value) ?? 0) !== 0;
  return isBare && isAmountLabel(label) && !NAMES_UNIT.test(label) ? value + unit : value;
}

const BARE_AMOUNT = /^[\d,]+(?:\.\d+)?$/u;
const NAMES_UNIT = /元[）)]?$/u;
