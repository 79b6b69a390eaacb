import type { ChartPlan } from '../../model/sheetPlan';
import { readStored, storedItem, store } from './storedValue';

/** The stored plan of the chart that we drew on a sheet. */
export interface StoredChart {
  readonly plan: () => ChartPlan | undefined;
  /** Stores another plan, or none. */
  readonly save: (chart: ChartPlan | undefined) => void;
}

/**
 * Asks for the plan of the chart that we drew on a sheet; it is there after the next `sync`. Excel does not tell where a
 * chart takes its data from: without the plan the chart could not be drawn again when a write is taken back.
 */
export function loadStoredChart(context: Excel.RequestContext, sheet: string): StoredChart {
  const key = `chart.${sheet}`;
  const item = storedItem(context, key);
  return {
    plan: () => {
      const stored = readStored(item);
      return isChartPlan(stored) ? stored : undefined;
    },
    save: (chart) => {
      if (chart) store(context, key, chart);
      else if (!item.isNullObject) item.delete();
    },
  };
}

function isChartPlan(value: unknown): value is ChartPlan {
  return typeof value === 'object' && value !== null && 'series' in value && 'anchor' in value && 'categories' in value;
}
