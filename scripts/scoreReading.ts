import { SCALAR_PATHS, valueAt } from '../src/model/fieldPath';
import type { FieldPath } from '../src/model/fieldPath';
import { SIDES } from '../src/model/form';
import type { Form, Side } from '../src/model/form';
import type { Reading } from '../src/model/reading';

/** How many places were read right and wrong, and what the reader said of them. */
export interface PlaceCounts {
  readonly right: number;
  /** Of the right ones: those that a reading note stands at. */
  readonly noted: number;
  readonly wrong: number;
  /** Of the wrong ones: those that no reading note stands at, nor at their list. */
  readonly silent: readonly string[];
}

export interface ReadingScore {
  readonly forms: number;
  /** Forms of which every field and every indicator is right. */
  readonly exact: number;
  /** Fields with one value, and each side's list of indicators as one. */
  readonly fields: PlaceCounts;
  /** Indicator by indicator. */
  readonly indicators: PlaceCounts;
}

/** Compares what was read with what the source says; white space does not count, nor do places without an agreed answer (`skip`). */
export function scoreReading(
  { forms, notes }: Reading,
  gold: readonly Form[],
  skip: readonly string[] = [],
): ReadingScore {
  const isJudged = (path: string): boolean => !skip.some((whole) => isPart(whole, path));
  const scores = gold.map((expected, at) => {
    const isNoted = notedAmong(notes.filter(({ form }) => form === at).map(({ path }) => path));
    return scoreForm(expected, forms[at]?.form, { isNoted, isJudged, place: `[${at}]` });
  });
  return {
    forms: gold.length,
    exact: scores.filter(({ fields, indicators }) => fields.wrong + indicators.wrong === 0).length,
    fields: sum(scores.map(({ fields }) => fields)),
    indicators: sum(scores.map(({ indicators }) => indicators)),
  };
}

/** Adds up what was counted of several places. */
export function sum(counts: readonly PlaceCounts[]): PlaceCounts {
  const total = (key: 'right' | 'noted' | 'wrong'): number => counts.reduce((all, one) => all + one[key], 0);
  const silent = counts.flatMap((one) => one.silent);
  return { right: total('right'), noted: total('noted'), wrong: total('wrong'), silent };
}

type IsNoted = (path: string) => boolean;

/** A note stands at a place, at what it is a part of, or at a part of it. */
function notedAmong(noted: readonly string[]): IsNoted {
  return (path) => noted.some((other) => isPart(other, path) || isPart(path, other));
}

function isPart(whole: string, part: string): boolean {
  return part.startsWith(whole) && ['', '.', '['].includes(part.charAt(whole.length));
}

function scoreForm(
  expected: Form,
  read: Form | undefined,
  { isNoted, isJudged, place }: { isNoted: IsNoted; isJudged: (path: string) => boolean; place: string },
): Pick<ReadingScore, 'fields' | 'indicators'> {
  const scalars = SCALAR_PATHS.filter(isJudged).map((path) => {
    const isRight = read !== undefined && sameValue(valueAt(expected, path), valueAt(read, path));
    return countPlace(isRight, isNoted(path), `${place}.${path}`);
  });
  const sides = SIDES.filter((side) => isJudged(`indicators.${side}`)).map((side) =>
    scoreSide(expected, read, side, isNoted, place),
  );
  return {
    fields: sum([...scalars, ...sides.map(({ list }) => list)]),
    indicators: sum(sides.map(({ rows }) => rows)),
  };
}

function sameValue(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? withoutBlanks(one) === withoutBlanks(other)
    : one === other;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

function countPlace(isRight: boolean, isNoted: boolean, place: string): PlaceCounts {
  return isRight
    ? { right: 1, noted: isNoted ? 1 : 0, wrong: 0, silent: [] }
    : { right: 0, noted: 0, wrong: 1, silent: isNoted ? [] : [place] };
}

/** An indicator is right if the other list holds it too; what one list has more than the other is wrong. */
function scoreSide(
  expected: Form,
  read: Form | undefined,
  side: Side,
  isNoted: IsNoted,
  place: string,
): { readonly list: PlaceCounts; readonly rows: PlaceCounts } {
  const path: FieldPath = `indicators.${side}`;
  const open = expected.indicators[side].map(keyOf);
  const readRows = (read?.indicators[side] ?? []).map((indicator, at) => {
    const match = open.indexOf(keyOf(indicator));
    if (match >= 0) open.splice(match, 1);
    return countPlace(match >= 0, isNoted(`${path}[${at}]`), `${place}.${path}[${at}]`);
  });
  const extra = readRows.filter(({ wrong }) => wrong > 0).length;
  const missing = open.slice(extra).map(() => countPlace(false, isNoted(path), `${place}.${path}`));
  const rows = sum([...readRows, ...missing]);
  return { rows, list: countPlace(read !== undefined && rows.wrong === 0, isNoted(path), `${place}.${path}`) };
}

function keyOf({ level2, name, value }: Form['indicators'][Side][number]): string {
  return [level2, name, value].map(withoutBlanks).join('|');
}
