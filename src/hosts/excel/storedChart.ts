import type { ChartPlan } from '../../model/sheetPlan';
import { loadStored, store } from './storedValue';

/**
 * Asks for the plan of the chart that we drew on a sheet. Excel does not tell where a chart takes its data from, so the plan
 * is stored beside it; without it the chart could not be drawn again when a write is taken back.
 */
export function loadStoredChart(context: Excel.RequestContext, sheet: string): () => ChartPlan | undefined {
  const stored = loadStored(context, keyOf(sheet));
  return () => {
    const chart = stored();
    return isChartPlan(chart) ? chart : undefined;
  };
}

/** Stores the plan of the chart on a sheet. */
export function storeChart(context: Excel.RequestContext, sheet: string, chart: ChartPlan | undefined): void {
  store(context, keyOf(sheet), chart ?? null);
}

function keyOf(sheet: string): string {
  return `chart.${sheet}`;
}

function isChartPlan(value: unknown): value is ChartPlan {
  return typeof value === 'object' && value !== null && 'series' in value && 'anchor' in value && 'categories' in value;
}
