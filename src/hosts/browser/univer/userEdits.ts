import type { ICellData } from '@univerjs/core';
import type { CellEdit } from '../../../app/host';
import type { CellRange } from '../../../model/sheetPlan';
import type { Grid } from './grid';

/** An edit of the user with the id of its sheet, which also holds after the sheet was renamed. */
export interface UserEdit extends CellEdit {
  readonly sheetId: string;
}

/** Steps of Univer that change what cells hold or where they stand. */
const CONTENT_STEPS: ReadonlySet<string> = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.move-range',
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
]);

/** Keys of a cell that are its content; the others are its looks. */
const CONTENT_KEYS = ['v', 'f', 'si', 'p'] as const;

interface StepParameters {
  readonly trigger?: string;
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string };
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

/** Calls back on every edit of the user until the returned function is called; what changes as ours is no edit. */
export function listenToUserEdits(grid: Grid, listener: (edit: UserEdit) => void): () => void {
  const subscription = grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params }) => {
    const step = (params ?? {}) as StepParameters;
    // Univer's own reckoning (results of formulas, row heights) has no trigger.
    if (grid.isOurs() || step.trigger === undefined || !CONTENT_STEPS.has(id)) return;
    if (step.unitId !== grid.workbook().getUnitId()) return;
    const sheetId = step.subUnitId ?? step.sheet?.id ?? step.from?.subUnitId;
    if (sheetId === undefined) return;
    const range = step.cellValue ? rangeOfContent(step.cellValue) : undefined;
    if (step.cellValue && !range) return;
    listener({ sheetId, sheet: grid.workbook().getSheetBySheetId(sheetId)?.getName() ?? '', range });
  });
  return () => {
    subscription.dispose();
  };
}

/** The block around the cells whose content changes; undefined when only their looks do. */
function rangeOfContent(cellValue: NonNullable<StepParameters['cellValue']>): CellRange | undefined {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell !== null && !CONTENT_KEYS.some((key) => key in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return undefined;
  const [top, bottom] = bounds(rows);
  const [left, right] = bounds(columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function bounds(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<[number, number]>(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Infinity, -1]);
}
