import type { Page } from '../../model/page';
import { isVertical } from './pageTable';
import { differentPlaces, TOLERANCE, nearestPlace } from './positions';

/** Pages whose tables have the same columns, with the places of all their vertical lines. */
export interface PageGroup {
  readonly pages: readonly Page[];
  readonly xs: readonly number[];
}

/**
 * Parts pages where the columns of one page are not those of the page before: forms that were shrunk to fit their pages
 * have columns so near to those of other forms that their lines cannot be told apart. Linear but for sorting.
 */
export function groupPages(pages: readonly Page[]): PageGroup[] {
  const groups: { pages: Page[]; verticals: number[]; last: readonly number[] }[] = [];
  for (const page of pages) {
    const verticals = page.rulings.filter(isVertical).map(({ left, right }) => (left + right) / 2);
    const places = differentPlaces(verticals);
    const group = groups.at(-1);
    if (group && (places.length === 0 || group.last.length === 0 || isAlike(places, group.last))) {
      group.pages.push(page);
      for (const x of verticals) group.verticals.push(x);
      if (places.length > 0) group.last = places;
    } else groups.push({ pages: [page], verticals, last: places });
  }
  return groups.map(({ pages: ofGroup, verticals }) => ({ pages: ofGroup, xs: differentPlaces(verticals) }));
}

/** Lines of the same table may be this much apart on two pages, as each may draw another one of double lines. */
const APART = 2 * TOLERANCE;

/** How much of the lines of a page stands where lines of the other stand. */
const SHARED = 0.6;

/** Whether two tables begin and end at the same places, or most of the lines of one are those of the other. */
function isAlike(one: readonly number[], other: readonly number[]): boolean {
  const isAmong = (x: number | undefined, places: readonly number[]): boolean =>
    x !== undefined && Math.abs((places[nearestPlace(places, x)] ?? Number.POSITIVE_INFINITY) - x) <= APART;
  if (isAmong(one[0], other.slice(0, 1)) && isAmong(one.at(-1), other.slice(-1))) return true;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.filter((x) => isAmong(x, many)).length >= few.length * SHARED;
}
