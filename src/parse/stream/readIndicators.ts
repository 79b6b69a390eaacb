import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form, Indicator, Level2Indicator, Side } from '../../model/form';
import { LEVEL1_OF } from '../../model/vocabulary';
import type { CondensedText } from './condenseText';
import type { DecodedCategory, DecodedIndicator } from './decodeCategory';
import { claimLabel, claimValue } from './formDraft';
import type { FormDraft } from './formDraft';
import { indicatorPaths } from './indicatorPaths';
import type { IndicatorPaths } from './indicatorPaths';
import type { ReadTable } from './readTable';
import { STRINGS } from './strings';
import type { TextRange } from './textRange';
import { textValue } from './textValue';

/** Takes the indicators of a table that was read; cells with a doubtful border or a cut end are noted. */
export function claimIndicators(draft: FormDraft, { categories, labels }: ReadTable): Form['indicators'] {
  for (const label of labels) claimLabel(draft, label);
  const indicators: Record<Side, Indicator[]> = { period: [], annual: [] };
  for (const category of categories) {
    const own: FormDraft = { ...draft, text: category.text };
    const alternatives = category.alternatives.map(finderIn);
    for (const decoded of category.indicators) {
      const list = indicators[decoded.side];
      const paths = indicatorPaths(decoded.side, list.length);
      list.push(claimIndicator(own, paths, category.level2, decoded));
      noteCells(own, paths, decoded, alternatives, neighbourOn(indicators, OTHER_SIDE[decoded.side]));
      if (decoded.isDoubtful || category.rivals.some((rival) => !holds(rival, category.text, decoded))) {
        const message = STRINGS.cellUncertain(fieldLabel(paths.whole));
        draft.notes.push({ path: paths.whole, doubt: 'uncertain-border', message });
      }
    }
  }
  return indicators;
}

const OTHER_SIDE = { period: 'annual', annual: 'period' } as const;

/** The last indicator of a side so far, or its list where it has none: an indicator of the other side may stand behind it. */
function neighbourOn(indicators: Readonly<Record<Side, readonly Indicator[]>>, side: Side): FieldPath {
  const last = indicators[side].length - 1;
  return last < 0 ? `indicators.${side}` : indicatorPaths(side, last).whole;
}

/** Whether another reading of the rows, with a line more or less, holds the same indicator. */
function holds(
  rival: ReadTable['categories'][number]['rivals'][number],
  text: CondensedText,
  one: DecodedIndicator,
): boolean {
  const of = ({ text: all }: CondensedText, { start, end }: TextRange): string => all.slice(start, end);
  return rival.indicators.some(
    (other) =>
      other.side === one.side &&
      of(rival.text, other.name) === of(text, one.name) &&
      of(rival.text, other.value) === of(text, one.value),
  );
}

function claimIndicator(
  draft: FormDraft,
  paths: IndicatorPaths,
  level2: Level2Indicator,
  { name, value }: DecodedIndicator,
): Indicator {
  return {
    level1: LEVEL1_OF[level2],
    level2,
    name: claimValue(draft, paths.name, [name]),
    value: claimValue(draft, paths.value, [value]),
  };
}

function noteCells(
  draft: FormDraft,
  paths: IndicatorPaths,
  decoded: DecodedIndicator,
  alternatives: readonly FindIndicator[],
  neighbour: FieldPath,
): void {
  if (decoded.isNameCutOff) {
    const message = STRINGS.cellClipped(fieldLabel(paths.name));
    draft.notes.push({ path: paths.name, doubt: 'clipped-cell', message });
  }
  for (const find of alternatives) if (noteDifference(draft, paths, decoded, find(decoded), neighbour)) return;
}

type FindIndicator = (decoded: DecodedIndicator) => DecodedIndicator | undefined;

/** Finds the first indicator of another reading that shares cells with one of the best; these are asked for in the order of the text. */
function finderIn(alternative: DecodedCategory['indicators']): FindIndicator {
  let from = 0;
  return (decoded) => {
    const { start, end } = namedCell(decoded);
    while (from < alternative.length && endOf(alternative[from]) <= start) from++;
    for (let at = from; at < alternative.length; at++) {
      const other = alternative[at];
      if (!other || namedCell(other).start >= end) return undefined;
      if (overlaps(decoded, other.name) || overlaps(decoded, other.value)) return other;
    }
    return undefined;
  };
}

function endOf(indicator: DecodedIndicator | undefined): number {
  return indicator ? Math.max(indicator.name.end, indicator.value.end) : 0;
}

/** Notes where another reading has other cells; false if it has the same. */
function noteDifference(
  draft: FormDraft,
  paths: IndicatorPaths,
  decoded: DecodedIndicator,
  other: DecodedIndicator | undefined,
  neighbour: FieldPath,
): boolean {
  if (other?.side !== decoded.side) {
    for (const path of other ? [paths.whole, neighbour] : [paths.whole]) {
      draft.notes.push({ path, doubt: 'uncertain-border', message: STRINGS.cellUncertain(fieldLabel(path)) });
    }
    return true;
  }
  let isNoted = false;
  for (const cell of ['name', 'value'] as const) {
    if (isSame(decoded[cell], other[cell])) continue;
    const path = paths[cell];
    const message = STRINGS.cellUncertain(fieldLabel(path));
    const alternative = textValue(draft.text, [other[cell]]).text;
    draft.notes.push({ path, doubt: 'uncertain-border', message, alternative });
    isNoted = true;
  }
  return isNoted;
}

/** Whether a range shares characters with the name of an indicator, or with its value where it has no name. */
function overlaps(indicator: DecodedIndicator, range: TextRange): boolean {
  const cell = namedCell(indicator);
  return range.start < cell.end && cell.start < range.end;
}

function namedCell({ name, value }: DecodedIndicator): TextRange {
  return name.end > name.start ? name : value;
}

function isSame(one: TextRange, other: TextRange): boolean {
  return (one.start === other.start && one.end === other.end) || (one.start >= one.end && other.start >= other.end);
}
