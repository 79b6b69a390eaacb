import { columnLetters } from '../../model/cellAddress';
import type { LinkCell, SheetPlan } from '../../model/sheetPlan';
import { chartStep } from './chartStep';
import { columnPoints } from './columnWidth';
import type { ColumnMeasure } from './columnWidth';
import type { FinishStep } from './finish';
import { freezeStep } from './freezePanes';
import { linkSteps } from './linkSteps';
import { breakStep, pageSteps } from './pageSteps';
import type { StoredChart } from './storedChart';

/** What is known of a sheet that a plan was written into. */
export interface FinishedSheet {
  readonly sheet: Excel.Worksheet;
  readonly measure: ColumnMeasure;
  readonly stored: StoredChart;
  /** The names of the charts on it, which are the user's. */
  readonly others: readonly string[];
  /** The sheet was there before: what it had of its own is to go. */
  readonly isOld: boolean;
}

/** Everything of a plan that Excel may refuse without harm to the data. */
export function finishOfPlan(
  plan: SheetPlan,
  { sheet, measure, isOld, ...charts }: FinishedSheet,
): readonly FinishStep[] {
  const { name, freeze = NO_FREEZE } = plan;
  return [
    ...linkSteps(sheet, name, linksOf(plan)),
    ...widthSteps(sheet, plan, measure),
    ...heightSteps(sheet, name, [...(plan.rowHeights ?? [])]),
    ...(plan.page ? pageSteps(sheet, name, plan.page) : []),
    ...(isOld && !plan.page ? [breakStep(sheet, name, [])] : []),
    ...(isOld || plan.freeze ? [freezeStep(sheet, name, freeze)] : []),
    ...(plan.chart ? [chartStep(sheet, name, plan.chart, charts)] : []),
  ];
}

const NO_FREEZE = { rows: 0, columns: 0 };

function widthSteps(sheet: Excel.Worksheet, plan: SheetPlan, measure: ColumnMeasure): readonly FinishStep[] {
  if (plan.columns.length === 0) return [];
  const apply = (): void => {
    for (const [index, { width }] of plan.columns.entries()) {
      const letters = columnLetters(index);
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width, measure);
    }
  };
  return [{ kind: 'size', sheet: plan.name, name: 'widths', calls: 3 * plan.columns.length, apply }];
}

/** In points; Excel takes no more. */
const HIGHEST_ROW = 409;

/** Two calls a row: so many fit well into a request. */
const ROWS_AT_ONCE = 2000;

function heightSteps(
  sheet: Excel.Worksheet,
  name: string,
  heights: readonly (readonly [number, number])[],
): readonly FinishStep[] {
  return Array.from({ length: Math.ceil(heights.length / ROWS_AT_ONCE) }, (_, index) => {
    const some = heights.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE);
    const apply = (): void => {
      for (const [row, points] of some) {
        sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = Math.min(points, HIGHEST_ROW);
      }
    };
    return { kind: 'size', sheet: name, name: 'heights', calls: 3 * some.length, apply };
  });
}

/** The cells of a plan that lead to others. */
function linksOf({
  rows,
}: SheetPlan): readonly { readonly row: number; readonly column: number; readonly link: LinkCell }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      typeof content === 'object' && content !== null && 'target' in content ? [{ row, column, link: content }] : [],
    ),
  );
}
