import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import type { Side } from '../../model/form';
import type { ReadingNote } from '../../model/reading';
import { SIDE_LABELS } from '../../model/vocabulary';
import type { FormParts, LabelledValue } from './formParts';
import { bareLabel, plainText } from './labelText';
import { STRINGS } from './strings';

/** The labels of a form by the places that they stand for. */
export interface PlacedValues {
  /** The label of a place, and those that repeat it on further pages. */
  readonly at: (path: FieldPath) => readonly LabelledValue[];
  /** The place that a label was found to stand for; undefined for one that is kept under its own words. */
  readonly placeOf: (pair: LabelledValue) => FieldPath | undefined;
  /** Labels that no field is for, with their values, in the order of the form. */
  readonly extra: readonly LabelledValue[];
  /** The places whose labels were found, with or without a value. */
  readonly found: ReadonlySet<FieldPath>;
  readonly notes: readonly Omit<ReadingNote, 'form'>[];
}

/** Finds the place of each label; where two stand for one place, the commoner wording wins and the other is kept beside the form. */
export function assignPlaces({ pairs }: FormParts): PlacedValues {
  const sides = sidesOf(pairs);
  const found = new Set<FieldPath>();
  const owners = new Map<FieldPath, LabelledValue[]>();
  const extra: LabelledValue[] = [];
  const places = new Map<LabelledValue, FieldPath>();
  const notes: Omit<ReadingNote, 'form'>[] = [...sides.notes];
  for (const pair of pairs) {
    const path = pathOf(pair, sides.of(pair));
    if (path === undefined) {
      if (hasValue(pair)) extra.push(pair);
      continue;
    }
    found.add(path);
    places.set(pair, path);
    if (!hasValue(pair)) continue;
    const before = owners.get(path);
    const [first] = before ?? [];
    if (!before || !first) owners.set(path, [pair]);
    else if (goesOn(path, first, pair)) before.push(pair);
    else {
      const isBetter = rankOf(pair) < rankOf(first);
      if (isBetter) owners.set(path, [pair]);
      const loser = isBetter ? first : pair;
      extra.push(loser);
      places.delete(loser);
      if (!isSameValue(first, pair) && isOneRank(first, pair)) {
        notes.push({ path, doubt: 'uncertain-border', message: STRINGS.labelTwice(fieldLabel(path), loser.label) });
      }
    }
  }
  extra.sort((one, other) => one.start - other.start);
  const name = found.has('projectName') ? undefined : extra.find(isPlainName);
  if (name) {
    extra.splice(extra.indexOf(name), 1);
    owners.set('projectName', [name]);
    found.add('projectName');
    places.set(name, 'projectName');
    notes.push({
      path: 'projectName',
      doubt: 'uncertain-border',
      message: STRINGS.nameByPlainLabel(fieldLabel('projectName'), name.label),
    });
  }
  return { at: (path) => owners.get(path) ?? [], placeOf: (pair) => places.get(pair), extra, found, notes };
}

/** Where no label says 项目名称, the one that says only 项目 announces the name. */
function isPlainName({ label, values }: LabelledValue): boolean {
  return PLAIN_NAME.test(bareLabel(label)) && values.some(({ text }) => /\p{Script=Han}{3}/u.test(text));
}

const PLAIN_NAME = /^(?:项目|专项|课题)$/u;

function hasValue({ values }: LabelledValue): boolean {
  return values.some(({ text }) => text !== '');
}

function rankOf({ meaning, misspelt }: LabelledValue): number {
  return (meaning?.kind === 'field' ? meaning.rank : 0) + (misspelt === undefined ? 0 : MISSPELT_RANK);
}

const MISSPELT_RANK = 1000;

/** Two wordings of different rank are two labels that a form may well have; the same one twice is strange. */
function isOneRank(one: LabelledValue, other: LabelledValue): boolean {
  return rankOf(one) === rankOf(other);
}

function isSameValue(one: LabelledValue, other: LabelledValue): boolean {
  const textOf = ({ values }: LabelledValue): string => values.map(({ text }) => text).join('');
  return textOf(one) === textOf(other);
}

/** Long texts go on below their label where it is repeated, as behind the end of a page. */
function goesOn(path: FieldPath, one: LabelledValue, other: LabelledValue): boolean {
  return (
    /^(?:goals\.|overview|basis|necessity|safeguards|plan)/u.test(path) &&
    bareLabel(one.label) === bareLabel(other.label)
  );
}

function pathOf(pair: LabelledValue, side: Side | undefined): FieldPath | undefined {
  const { meaning } = pair;
  if (meaning === undefined || meaning.kind === 'other' || meaning.kind === 'block') return undefined;
  if (meaning.kind === 'goal') return `goals.${side ?? 'annual'}`;
  if (meaning.kind === 'fund') return meaning.line && `funds.${side ?? 'annual'}.${meaning.line}`;
  if (
    meaning.path === 'attribute' &&
    meaning.rank > 0 &&
    hasValue(pair) &&
    !ATTRIBUTES.test(plainText(pair.values[0]?.text ?? ''))
  )
    return undefined;
  return meaning.path;
}

/** What 项目性质 or 项目类型 says where it means what 项目属性 does. */
const ATTRIBUTES = /一次性|阶段性|经常性|常年|长期|新增|延续|持续/u;

interface Sides {
  readonly of: (pair: LabelledValue) => Side | undefined;
  readonly notes: readonly Omit<ReadingNote, 'form'>[];
}

/** The sides of amounts and goals whose labels do not say them: the whole form tells. */
function sidesOf(pairs: readonly LabelledValue[]): Sides {
  const notes: Omit<ReadingNote, 'form'>[] = [];
  const sides = new Map<LabelledValue, Side>();
  const totals = sidesOfTotals(pairs.filter(({ meaning }) => meaning?.kind === 'fund' && meaning.line === 'total'));
  for (const [pair, side] of totals) sides.set(pair, side);
  const goalSides = sidesOfGoals(
    pairs.filter(({ meaning }) => meaning?.kind === 'goal'),
    totals,
    notes,
  );
  for (const [pair, side] of goalSides) sides.set(pair, side);
  for (const pair of pairs) {
    if (pair.meaning?.kind !== 'fund' || sides.has(pair)) continue;
    sides.set(pair, pair.meaning.side ?? sideOfSource(pair, totals));
  }
  return { of: (pair) => sides.get(pair), notes };
}

/** Beside the total of a year, one that does not say its side is that of the whole project; alone, it is that of the year. */
function sidesOfTotals(totals: readonly LabelledValue[]): Map<LabelledValue, Side> {
  const own = (pair: LabelledValue): Side | undefined =>
    pair.meaning?.kind === 'fund' ? pair.meaning.side : undefined;
  const isAnnualKnown = totals.some((pair) => own(pair) === 'annual');
  const sides = new Map<LabelledValue, Side>();
  for (const pair of totals) sides.set(pair, own(pair) ?? (isAnnualKnown ? 'period' : 'annual'));
  return sides;
}

/** A source stands below the total of its side, or at the same place in a row. */
function sideOfSource(pair: LabelledValue, totals: ReadonlyMap<LabelledValue, Side>): Side {
  const heads = [...totals].sort(([one], [other]) => one.column - other.column);
  return (heads.findLast(([total]) => total.column <= pair.column) ?? heads[0])?.[1] ?? 'annual';
}

function sidesOfGoals(
  goals: readonly LabelledValue[],
  totals: ReadonlyMap<LabelledValue, Side>,
  notes: Omit<ReadingNote, 'form'>[],
): Map<LabelledValue, Side> {
  const own = (pair: LabelledValue): Side | undefined =>
    pair.meaning?.kind === 'goal' ? pair.meaning.side : undefined;
  const filled = goals.filter(hasValue);
  const isKnown = (side: Side): boolean => filled.some((pair) => own(pair) === side);
  const sides = new Map<LabelledValue, Side>();
  for (const pair of goals) {
    const side = own(pair);
    if (side) sides.set(pair, side);
    else if (isKnown('annual') !== isKnown('period')) sides.set(pair, isKnown('annual') ? 'period' : 'annual');
    else if (hasValue(pair)) {
      const isWhole = [...totals.values()].includes('period') && /总/u.test(pair.label);
      const taken: Side = isWhole ? 'period' : 'annual';
      sides.set(pair, taken);
      if (isWhole)
        notes.push({
          path: `goals.${taken}`,
          doubt: 'uncertain-border',
          message: STRINGS.goalSide(SIDE_LABELS[taken], pair.label),
        });
    }
  }
  return sides;
}
