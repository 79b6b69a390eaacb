import { cellAddress } from '../../model/cellAddress';
import type { CellRange, ChartPlan } from '../../model/sheetPlan';
import { excelColor } from './applyCellStyle';
import { bytesOf } from './batch';
import type { FinishStep } from './finish';
import { loadStoredChart } from './storedChart';
import type { StoredChart } from './storedChart';
import { strings } from './strings';

/** Charts of ours are told by this beginning of their name. */
export const CHART_NAME = strings.chart;

/** Draws our chart on a sheet that has only charts of these names, and remembers what it shows. */
export function chartStep(
  sheet: Excel.Worksheet,
  name: string,
  plan: ChartPlan,
  { stored, others }: { readonly stored: StoredChart; readonly others: readonly string[] },
): FinishStep {
  return {
    kind: 'chart',
    sheet: name,
    name: 'chart',
    calls: 10 + 6 * plan.series.length,
    bytes: bytesOf(plan),
    apply: () => {
      addChart(sheet, plan);
      stored.save(plan);
    },
    clean: () => {
      sheet.charts.load('items/name');
      const storedNow = loadStoredChart(sheet.context, name);
      return () => {
        for (const chart of sheet.charts.items) if (!others.includes(chart.name)) chart.delete();
        storedNow.save(undefined);
      };
    },
  };
}

/** Draws a chart of Excel's own over the cells of its anchor. */
function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const blockOf = (block: CellRange): Excel.Range =>
    sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  const chart = sheet.charts.add(TYPES[plan.kind], blockOf(first.values), 'Columns');
  chart.name = CHART_NAME;
  chart.title.text = plan.title;
  // The source block of a new chart is its first series; the others are added to it.
  const series = [chart.series.getItemAt(0), ...others.map((other) => chart.series.add(other.name))];
  for (const [index, each] of series.entries()) {
    const wanted = plan.series[index] as ChartPlan['series'][number];
    each.name = wanted.name;
    each.setValues(blockOf(wanted.values));
    each.setXAxisValues(blockOf(plan.categories));
    each.format.fill.setSolidColor(excelColor(wanted.color));
  }
  const { row, column, rows, columns } = plan.anchor;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
}

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered' } as const;
