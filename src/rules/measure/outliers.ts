import Big from 'big.js';
import type { CostPair } from './costing';
import type { FormFacts } from './formFacts';
import type { IndicatorFacts } from './indicatorFacts';

/** A unit cost with its quantity, on its own side. */
export function pairOf({ costing }: FormFacts, row: IndicatorFacts): CostPair | undefined {
  return costing(row.side).pairs.find(({ cost }) => cost === row);
}

/** Whether quantity × unit cost is so many times the money of its side that only a unit or a decimal point can be wrong. */
export function isOutlier(facts: FormFacts, row: IndicatorFacts): boolean {
  const product = pairOf(facts, row)?.product;
  const total = facts.form.funds[row.side].total ?? 0;
  const most = facts.options.threshold(row.side === 'annual' ? 'outlierAnnual' : 'outlierPeriod');
  return product !== undefined && total > 0 && product.gt(Big(total).times(most));
}
