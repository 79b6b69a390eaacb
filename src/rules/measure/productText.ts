import type { CostPair } from './costing';
import type { IndicatorFacts } from './indicatorFacts';
import { grouped } from './money';

/** 「12,100盏/年×169.88万元/盏」 as the form writes the operands, ×12 where months make a year. */
export function factorText({ cost, quantity, periodsPerYear }: CostPair): string {
  const periods = periodsPerYear === 1 ? '' : `×${periodsPerYear}`;
  return `${operand(quantity)}×${operand(cost)}${periods}`;
}

function operand({ reading }: IndicatorFacts): string {
  return `${grouped(reading.number ?? 0)}${reading.unit || '元'}`;
}
