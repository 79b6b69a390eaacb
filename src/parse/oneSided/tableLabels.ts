import type { Level1Indicator, Level2Indicator } from '../../model/form';
import type { FormTemplate } from '../../model/template';
import { LEVEL1_OF } from '../../model/vocabulary';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import type { TableHeading } from './tableHeading';
import { wordPlaces } from './wordPlaces';

/** What stands in an indicator table that is no text of an indicator. */
export type TableLabel = TextRange &
  (
    | { readonly kind: 'level1'; readonly level1: Level1Indicator | undefined }
    | { readonly kind: 'level2'; readonly level2: Level2Indicator; readonly isFiner: boolean }
    | { readonly kind: 'edge' | 'heading' }
  );

/** The labels of a table behind its headings, which a page break repeats, in the order of the text. */
export function findTableLabels(
  text: CondensedText,
  range: TextRange,
  { indicatorTable }: FormTemplate,
  headings: readonly TableHeading[],
): TableLabel[] {
  const { level1, level2, otherLevel2 = [], edgeLabels } = indicatorTable;
  const placesOf = (word: string): TextRange[] => wordPlaces(text, range, word);
  const finer = otherLevel2.map(({ text: word, level2: name, isKept = false }) => ({
    word,
    level2: name,
    isFiner: isKept,
  }));
  const named = level2.map((name) => ({ word: name, level2: name, isFiner: false }));
  const places: TableLabel[] = [
    ...level1.flatMap((name) => placesOf(name).map((place) => ({ ...place, kind: 'level1', level1: name }) as const)),
    ...[...named, ...finer].flatMap(({ word, ...meaning }) =>
      placesOf(word).map((place) => ({ ...place, kind: 'level2', ...meaning }) as const),
    ),
    ...edgeLabels.flatMap((word) => placesOf(word).map((place) => ({ ...place, kind: 'edge' }) as const)),
    ...headings
      .filter(({ start }) => start >= range.start)
      .map(({ start, end }) => ({ start, end, kind: 'heading' }) as const),
  ];
  const found: TableLabel[] = [];
  for (const place of places.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (isLabel(text, place, found.at(-1), range)) found.push(place);
  }
  return raiseLevels(found);
}

/** A 二级指标 said twice in a row is the name of an indicator the second time: 社会效益指标 社会效益 提升. */
function isLabel({ plain }: CondensedText, place: TableLabel, last: TableLabel | undefined, range: TextRange): boolean {
  if (place.start < (last?.end ?? range.start)) return false;
  if (place.kind !== 'level2' || last?.kind !== 'level2' || last.end !== place.start) return true;
  return !plain.slice(last.start, last.end).startsWith(plain.slice(place.start, place.end));
}

/**
 * A 二级指标 that some forms divide further stands in the column of 一级指标 there: 成本指标 over 经济成本指标. It is taken
 * so where a finer one stands right behind it, and where it does not belong to the 一级指标 before.
 */
function raiseLevels(labels: readonly TableLabel[]): TableLabel[] {
  const divided = new Set(labels.flatMap((label) => (label.kind === 'level2' && label.isFiner ? [label.level2] : [])));
  let level1: Level1Indicator | undefined;
  return labels.map((label, at): TableLabel => {
    if (label.kind === 'level1') level1 = label.level1;
    if (label.kind !== 'level2' || label.isFiner) return label;
    const next = labels[at + 1];
    const isOver = next?.kind === 'level2' && next.isFiner && next.level2 === label.level2 && next.start === label.end;
    const isStray = divided.has(label.level2) && level1 !== LEVEL1_OF[label.level2];
    if (!isOver && !isStray) return label;
    level1 = undefined;
    return { start: label.start, end: label.end, kind: 'level1', level1 };
  });
}
