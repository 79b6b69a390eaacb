import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import { unitOfAmount } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import type { ReadingNote } from '../../model/reading';
import type { PlacedValues } from './assignPlaces';
import type { FormParts, LabelledValue, UnitMention } from './formParts';
import { moneyUnitIn } from './headLines';
import { STRINGS } from './strings';
import { taughtWords } from './taughtWords';

/**
 * What an amount is counted in: what its label says, else the head of its column, else the label that stands over it, else
 * a line around the table, else what the description of the form says, else 元.
 */
export function unitOf({ units }: FormParts, pair: LabelledValue): AmountUnit {
  return ownUnit(pair) ?? nearest(units, pair.start)?.unit ?? taughtWords().unit ?? '元';
}

function ownUnit({ label, unit }: LabelledValue): AmountUnit | undefined {
  return moneyUnitIn(label) ?? unit;
}

function nearest(units: readonly UnitMention[], start: number): UnitMention | undefined {
  const ofLabels = units.filter(({ within }) => within === 'label');
  return ofLabels.findLast((one) => one.start <= start) ?? ofLabels[0] ?? units.find(({ within }) => within === 'line');
}

/** The unit that the amounts of a form are in, where it is printed and is not 元; undefined where they name their own or differ. */
export function isKeptUnit(
  parts: FormParts,
  placed: PlacedValues,
): { readonly unit: AmountUnit; readonly piece: UnitMention['piece'] } | undefined {
  const amounts = amountsOf(placed);
  const [first] = amounts;
  if (new Set(amounts.map(({ pair }) => unitOf(parts, pair))).size > 1) return undefined;
  const mention =
    first && (parts.units.find(({ start }) => start === first.pair.start) ?? nearest(parts.units, first.pair.start));
  if (!mention || mention.unit === '元') return undefined;
  return { unit: mention.unit, piece: unitPiece(mention) };
}

/** The characters of the unit in the cell that prints it. */
function unitPiece({ piece, unit }: UnitMention): UnitMention['piece'] {
  const at = piece.text.indexOf(unit);
  const [span] = piece.spans;
  if (at < 0 || !span || piece.spans.length > 1) return { text: unit, spans: [] };
  return { text: unit, spans: [{ start: span.start + at, end: span.start + at + unit.length }] };
}

interface Amount {
  readonly path: FieldPath;
  readonly pair: LabelledValue;
}

function amountsOf(placed: PlacedValues): Amount[] {
  return SIDES.flatMap((side) =>
    FUND_LINES.flatMap((line): Amount[] => {
      const path: FieldPath = `funds.${side}.${line}`;
      return placed.at(path).map((pair) => ({ path, pair }));
    }),
  );
}

/** Notes on amounts whose unit is not sure: none is printed, or two that differ. */
export function unitNotes(parts: FormParts, placed: PlacedValues, { funds }: Form): Omit<ReadingNote, 'form'>[] {
  const printed = [...new Set(parts.units.map(({ unit }) => unit))];
  return amountsOf(placed).flatMap(({ path, pair }): Omit<ReadingNote, 'form'>[] => {
    const [, side, line] = path.split('.') as [string, 'period' | 'annual', (typeof FUND_LINES)[number]];
    const amount = funds[side][line];
    if (amount === null) return [];
    const own = unitOfAmount(pair.values.map(({ text }) => text).join(''));
    const used = own ?? unitOf(parts, pair);
    const others = printed.filter((unit) => unit !== used);
    const field = fieldLabel(path);
    if (others.length > 0 && !isOnlyElsewhere(parts, pair, others)) {
      return [
        { path, doubt: 'unreadable-value', message: STRINGS.unitsDiffer(field, [used, ...others].join('、'), used) },
      ];
    }
    if (printed.length > 0 || taughtWords().unit !== undefined || own !== undefined || line !== 'total' || amount === 0)
      return [];
    return [{ path, doubt: 'unreadable-value', message: STRINGS.unitMissing(field) }];
  });
}

/** A unit printed behind the labels of other amounts only says nothing of this one. */
function isOnlyElsewhere({ units }: FormParts, pair: LabelledValue, others: readonly AmountUnit[]): boolean {
  return (
    ownUnit(pair) !== undefined &&
    units.filter(({ unit }) => others.includes(unit)).every((one) => one.within === 'label' && one.start !== pair.start)
  );
}
