import type { Side } from '../../model/form';
import type { DecodedCategory } from './decodeCategory';
import type { GapCosts } from './tablePath';

/** What an empty half of a row costs in a form, from how often its sides are empty where that is beyond doubt. */
export function learnGaps(categories: readonly DecodedCategory[]): GapCosts {
  const sure = categories.filter(({ margin, indicators }) => margin >= SURE && indicators.length > 0);
  return { period: gapCostOf(sure, 'period'), annual: gapCostOf(sure, 'annual') };
}

const SURE = 2;
/** One empty half in seven rows is usual. */
const USUAL_EMPTY = 1;
const USUAL_ROWS = 7;

function gapCostOf(categories: readonly DecodedCategory[], side: Side): number {
  let rows = USUAL_ROWS;
  let empty = USUAL_EMPTY;
  for (const { indicators } of categories) {
    const own = indicators.filter((indicator) => indicator.side === side).length;
    const most = Math.max(own, indicators.length - own);
    rows += most;
    empty += most - own;
  }
  return -Math.log(empty / rows);
}
