import type { PageText } from '../../model/page';
import type { PageTable } from './pageTable';
import { lastPlaceBefore } from './positions';

/** The texts of a page by the area of its table in which they stand; those in none stand outside. */
export interface PlacedTexts {
  readonly inside: ReadonlyMap<number, readonly PageText[]>;
  readonly outside: readonly PageText[];
}

/** Sorts the texts of a page into the cells of its table. A run that crosses a border is parted there. */
export function placeTexts(texts: readonly PageText[], table: PageTable, xs: readonly number[]): PlacedTexts {
  const inside = new Map<number, PageText[]>();
  const outside: PageText[] = [];
  for (const { area, ...text } of texts.flatMap((text) => partAtBorders(text, table, xs))) {
    const cell = area === undefined ? outside : inside.get(area);
    if (cell) cell.push(text);
    else if (area !== undefined) inside.set(area, [text]);
  }
  return { inside, outside };
}

type AreaText = PageText & { readonly area: number | undefined };

function partAtBorders(text: PageText, table: PageTable, xs: readonly number[]): AreaText[] {
  const row = lastPlaceBefore(table.ys, (text.top + text.bottom) / 2);
  const areaAt = (x: number): number | undefined => {
    const column = lastPlaceBefore(xs, x);
    const isInTable = row >= 0 && row < table.ys.length - 1 && column >= 0 && column < xs.length - 1;
    return isInTable ? table.areaAt[row * (xs.length - 1) + column] : undefined;
  };
  const inset = Math.min((text.bottom - text.top) / 4, (text.right - text.left) / 4);
  if (areaAt(text.left + inset) === areaAt(text.right - inset)) {
    return [{ ...text, area: areaAt((text.left + text.right) / 2) }];
  }
  return partCharacters(text, areaAt);
}

/** Parts a run by the areas in which its characters stand; Latin ones are taken to be half as wide as Chinese ones. */
function partCharacters(text: PageText, areaAt: (x: number) => number | undefined): AreaText[] {
  const characters = Array.from(text.text);
  const weights = characters.map((character) => (character < '\u0080' ? 1 : 2));
  const unit = (text.right - text.left) / weights.reduce((sum, weight) => sum + weight, 0);
  const parts: (AreaText & { text: string; right: number })[] = [];
  let left = text.left;
  characters.forEach((character, at) => {
    const right = left + unit * (weights[at] ?? 0);
    const area = areaAt((left + right) / 2);
    const part = parts.at(-1);
    if (part && part.area === area) parts.splice(-1, 1, { ...part, text: part.text + character, right });
    else parts.push({ ...text, text: character, left, right, area });
    left = right;
  });
  return parts.filter((part) => part.text.trim() !== '');
}
