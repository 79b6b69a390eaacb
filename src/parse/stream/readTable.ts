import type { FormTemplate } from '../../model/template';
import type { CondensedText } from './condenseText';
import { UNKNOWN_WIDTHS } from './columnWidths';
import { decodeCategory } from './decodeCategory';
import { learnGaps } from './learnGaps';
import { learnWidths } from './learnWidths';
import type { DecodedCategory, TableHabits } from './decodeCategory';
import { findCategories } from './findCategories';
import type { CategoryPart } from './findCategories';
import type { Level2Indicator } from '../../model/form';
import { USUAL_GAPS } from './tablePath';
import type { TextRange } from './textRange';

interface ReadCategory extends DecodedCategory {
  readonly level2: Level2Indicator;
}

export interface ReadTable {
  readonly categories: readonly ReadCategory[];
  /** Where its labels stand. */
  readonly labels: readonly TextRange[];
}

/**
 * Reads an indicator table: first each 二级指标 for itself, then, with the widths that the sure ones tell, the others
 * once more.
 */
export function readTable(
  text: CondensedText,
  range: TextRange,
  table: FormTemplate['indicatorTable'],
  cellPerLine: boolean,
): ReadTable {
  const found = findCategories(text, range, table);
  const groups = groupParts(found.parts);
  const habits: TableHabits = { cellPerLine, widths: UNKNOWN_WIDTHS, gaps: USUAL_GAPS };
  const first = groups.map((group) => decodeCategory(text, group, habits));
  const isSure = first.every(({ margin }) => margin > SURE);
  const categories = isSure ? first : decodeAgain(text, groups, first, cellPerLine);
  return {
    categories: categories.flatMap((decoded, at) => {
      const level2 = groups[at]?.[0]?.level2;
      return level2 ? [{ ...decoded, level2 }] : [];
    }),
    labels: found.labels,
  };
}

const SURE = 4.5;

function decodeAgain(
  text: CondensedText,
  groups: readonly (readonly CategoryPart[])[],
  first: readonly DecodedCategory[],
  cellPerLine: boolean,
): DecodedCategory[] {
  const habits: TableHabits = { cellPerLine, widths: learnWidths(text, first), gaps: learnGaps(first) };
  return groups.map((group, at) => {
    const known = first[at];
    return known && known.margin > SURE ? known : decodeCategory(text, group, habits);
  });
}

/** Parts of one category that a page break divides belong together. */
function groupParts(parts: readonly CategoryPart[]): CategoryPart[][] {
  const groups: CategoryPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.[0]?.level2 === part.level2) last.push(part);
    else groups.push([part]);
  }
  return groups;
}
