import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../model/form';
import type { Form, FundLine, Funds, Side } from '../../model/form';
import { isAmountLabel } from '../../model/isAmountLabel';
import { isOfOtherKind } from '../../model/isOfOtherKind';
import { POWERS_OF_UNITS, readAmount } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import { AMOUNT_UNIT_LABEL, KIND_LABEL } from '../../model/vocabulary';
import { headingOf, level2Of, meaningOf } from '../form/labelMeaning';
import { plainText } from '../form/labelText';
import { doubt } from './doubt';
import type { Doubt } from './doubt';
import type { PrintedForm } from './printedForm';
import { STRINGS } from './strings';

/** Amounts that contradict each other, or that stand in the form and in no line of its money. */
export function moneyDoubts(printed: PrintedForm): Doubt[] {
  const { form } = printed;
  const left = leftAmounts(form);
  // Whoever fills in a kind that is described may have made a mistake, which is for the rules to say; what is unknown may be misread.
  const isDescribed = !isOfOtherKind(form);
  return [
    ...SIDES.flatMap((side) => [
      ...(isDescribed ? [] : contradictions(form.funds[side], side)),
      ...leftDoubts(form.funds[side], side, left),
    ]),
    ...(printed.isShared ? [] : strayDoubts(printed)),
    ...unitDoubts(printed),
  ];
}

function pathOf(side: Side, line: FundLine): FieldPath {
  return `funds.${side}.${line}`;
}

const SOURCES = FUND_LINES.filter((line) => line !== 'total');

function emptyLines(funds: Funds): FundLine[] {
  return FUND_LINES.filter((line) => funds[line] === null);
}

/** Sources without a total, a source that exceeds its total, an amount that no budget has. */
function contradictions(funds: Funds, side: Side): Doubt[] {
  const amounts = FUND_LINES.map((line) => funds[line] ?? 0);
  if (amounts.some((amount) => amount > MOST)) {
    return [doubt(`funds.${side}`, STRINGS.amountsContradict(fieldLabel(`funds.${side}`)))];
  }
  const { total } = funds;
  const filled = SOURCES.filter((line) => funds[line] !== null);
  if (total === null) {
    const path = pathOf(side, 'total');
    return filled.some((line) => funds[line] !== 0) ? [doubt(path, STRINGS.totalMissing(fieldLabel(path)))] : [];
  }
  const greater = filled.filter((line) => (funds[line] ?? 0) > total);
  return greater.length === 0
    ? []
    : [...greater, 'total' as const].map((line) =>
        doubt(pathOf(side, line), STRINGS.amountsContradict(fieldLabel(pathOf(side, line)))),
      );
}

/** No budget of a project comes to ten thousand billions. */
const MOST = 1e13;

interface LeftAmount {
  readonly label: string;
  readonly amount: number;
  /** Whether its label is that of a line: it is no source of its own then. */
  readonly isOfLine: boolean;
}

/** Amounts that are kept beside the form, in the unit of the form as printed. */
function leftAmounts(form: Form): LeftAmount[] {
  const { extra = [] } = form;
  // A kind that is described says which amounts are kept beside its fields.
  if (extra.some(({ label }) => label === KIND_LABEL) && !isOfOtherKind(form)) return [];
  return extra.flatMap(({ label, value }): LeftAmount[] => {
    const plain = plainText(label);
    const amount = isAmountLabel(plain) && !NO_SOURCE.test(plain) ? readAmount(value) : undefined;
    if (amount === undefined || amount === null || amount === 0) return [];
    const meaning = meaningOf(plain);
    return [{ label, amount, isOfLine: meaning?.kind === 'fund' && meaning.line !== undefined }];
  });
}

const NO_SOURCE = /上年(?!结[转余])|上一年|去年|前年|往年|历年|以前|已|实际|执行|支出/u;
/** Levels of government that have other names elsewhere. */
const LEVEL_OF_GOVERNMENT = /[州盟旗县区市师团镇乡](?:级|财政)|地区级|兵团/u;

/** An amount beside the form that the total does not leave out, or that no total was read for. */
function leftDoubts(funds: Funds, side: Side, left: readonly LeftAmount[]): Doubt[] {
  const [first] = left;
  const isBlank = FUND_LINES.every((line) => funds[line] === null);
  if (!first || (isBlank && side === 'period')) return [];
  const doubtOf = (line: FundLine, { label }: LeftAmount): Doubt =>
    doubt(pathOf(side, line), STRINGS.leftAmount(fieldLabel(pathOf(side, line)), label));
  const level = funds.municipal === null ? left.find(({ label }) => LEVEL_OF_GOVERNMENT.test(label)) : undefined;
  const ofLevel = level ? [doubtOf('municipal', level)] : [];
  if (isExplained(funds, left)) return ofLevel;
  return [...ofLevel, ...emptyLines(funds).map((line) => doubtOf(line, first))];
}

/** Whether the sources come to the total, by themselves or with amounts that are kept beside them. */
function isExplained(funds: Funds, left: readonly LeftAmount[]): boolean {
  const { total } = funds;
  if (total === null) return false;
  const gap = total - SOURCES.reduce((sum, line) => sum + (funds[line] ?? 0), 0);
  const sources = left.filter(({ isOfLine }) => !isOfLine).map(({ amount }) => amount);
  // Where no source has a field of its own, those that are kept need not be all.
  if (SOURCES.every((line) => funds[line] === null) && sources.length === left.length) return true;
  const sums = sources
    .slice(0, MOST_SOURCES)
    .reduce<readonly number[]>((made, amount) => [...made, ...made.map((sum) => sum + amount)], [0]);
  const scales = Object.values(POWERS_OF_UNITS).map((power) => 10 ** power);
  return sums.some((sum) => scales.some((scale) => Math.abs(gap - sum * scale) < 1));
}

/** No form has more sources of its own. */
const MOST_SOURCES = 8;

/** Amounts among the money of the form that nothing took: what is empty there is in doubt. */
function strayDoubts({ form: { funds }, cells: lines }: PrintedForm): Doubt[] {
  const cells = lines.flatMap(({ words }) => words);
  const start = cells.findIndex(({ text, place }) => place?.startsWith('funds') === true || isMoneyLabel(text));
  if (start < 0) return [];
  const end = cells.findIndex(
    ({ text, place }, at) => at > start && (place?.startsWith('indicators') || isListLabel(text)),
  );
  const block = cells.slice(start, end < 0 ? cells.length : end);
  const stray = block.find(({ text, place }) => place === undefined && AMOUNT.test(text));
  if (!stray) return isUnread(funds, cells) ? [doubt('funds', STRINGS.amountsUnread)] : [];
  return SIDES.flatMap((side) =>
    emptyLines(funds[side]).map((line) =>
      doubt(pathOf(side, line), STRINGS.strayAmounts(fieldLabel(pathOf(side, line)), stray.text)),
    ),
  );
}

/** Whether a form with labels of money and with amounts has none in its lines. */
function isUnread(funds: Form['funds'], cells: PrintedForm['cells'][number]['words']): boolean {
  if (SIDES.some((side) => emptyLines(funds[side]).length < FUND_LINES.length)) return false;
  return cells.some(
    ({ text, place }) => (place === undefined || place.startsWith('extra')) && AMOUNT_WITHIN.test(text),
  );
}

const AMOUNT_WITHIN = /\d{1,3}(?:,\d{3})+|\d+\.\d{2}(?!\d)|\d[万亿]元/u;

function isMoneyLabel(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning?.kind === 'fund' || (meaning?.kind === 'block' && meaning.holds === 'funds');
}

function isListLabel(text: string): boolean {
  const role = headingOf(text)?.role;
  return role === 'level1' || role === 'level2' || level2Of(text) !== undefined;
}

/** Longer than a number of a row or a page. */
const AMOUNT = /^[¥￥]?(?:\d{1,3}(?:,\d{3})+|\d{3,})(?:\.\d+)?[万千亿]?元?$|^\d+\.\d{1,6}[万千亿]?元?$/u;

/** A unit that the form prints while its amounts were read in another. */
function unitDoubts({ form: { funds, extra = [] }, cells }: PrintedForm): Doubt[] {
  if (extra.some(({ label }) => label === AMOUNT_UNIT_LABEL)) return [];
  const used = usedUnits(funds, cells);
  const printed = cells.find(
    ({ text, place }) =>
      (place === undefined || NO_TEXT.test(place)) && UNIT.test(text) && !used.has(UNIT.exec(text)?.[1] ?? ''),
  );
  if (!printed) return [];
  return SIDES.flatMap((side) => {
    const isRead = FUND_LINES.some((line) => funds[side][line] !== null && funds[side][line] !== 0);
    const path = `funds.${side}` as const;
    return isRead ? [doubt(path, STRINGS.unitUnused(printed.text.slice(0, LONGEST_SHOWN), fieldLabel(path)))] : [];
  });
}

/** The units in which the amounts that stand in cells of their own were read: those that make of the print what was read. */
function usedUnits(funds: Form['funds'], cells: PrintedForm['cells']): Set<string> {
  const amounts = new Map(SIDES.flatMap((side) => FUND_LINES.map((line) => [pathOf(side, line), funds[side][line]])));
  return new Set(
    cells.flatMap(({ text, place }) => {
      const amount = amounts.get(place as FieldPath);
      if (amount === undefined || amount === null || amount === 0) return [];
      return AMOUNT_UNITS.filter((unit) => readAmount(text, unit) === amount);
    }),
  );
}

const AMOUNT_UNITS = Object.keys(POWERS_OF_UNITS) as AmountUnit[];

const LONGEST_SHOWN = 30;
const NO_TEXT = /^(?:extra|projectName|unit|department|attribute|duration|title|label)/u;
const UNIT = /(?:单位:?|\((?=[^()]*元\)))(?:人民币)?([百千万亿]+元)/u;
