import { columnLetters } from '../../model/cellAddress';
import type { TableWidening } from '../../model/workbookChange';
import { applyCellStyle, CALLS_PER_STYLE } from './applyCellStyle';
import type { Batch } from './batch';
import { columnPoints, loadMeasure } from './columnWidth';
import type { FinishStep } from './finish';
import type { TableState } from './lookAtTable';
import type { StepWriter } from './stepWriters';

/** A table before it gets columns. */
export interface TableToWiden {
  readonly change: TableWidening;
  readonly state: TableState;
}

/** Adds empty columns to the end of a table. Excel moves what stands at its right; the change was judged so that nothing does. */
export function widenTableWriter(context: Excel.RequestContext, { change, state }: TableToWiden): StepWriter {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const { columns } = sheet.tables.getItem(change.table);
  const measure = loadMeasure(sheet);
  const first = state.header.column + state.header.columns;
  return {
    writeCells: async (batch) => {
      for (const [at, { header, style }] of change.added.entries()) {
        await batch.room(8 + 2 * CALLS_PER_STYLE);
        columns.add(undefined, undefined, header);
        const rows = state.bodyRows;
        const head = sheet.getRangeByIndexes(state.header.row, first + at, 1, 1);
        const body = sheet.getRangeByIndexes(state.header.row + 1, first + at, rows, 1);
        // A new column takes over the looks of its neighbour, also a colour that the user gave to that alone.
        body.format.fill.clear();
        applyCellStyle(head, change.headerStyle, { rows: 1, columns: 1 });
        if (style) applyCellStyle(body, style, { rows, columns: 1 });
      }
    },
    finish: (): readonly FinishStep[] => [
      {
        kind: 'size',
        sheet: change.sheet,
        name: 'widths',
        calls: 3 * change.added.length,
        apply: () => {
          for (const [at, { width }] of change.added.entries()) {
            const letters = columnLetters(first + at);
            sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width, measure());
          }
        },
      },
    ],
  };
}

/** Takes the columns away again as far as they came; they had other headers than all that were there. Send the batch's request before `remove`. */
export function loadWidened(
  sheet: Excel.Worksheet,
  { change }: TableToWiden,
): { readonly remove: (batch: Batch) => Promise<void> } {
  const table = sheet.tables.getItemOrNullObject(change.table);
  const added = change.added.map(({ header }) => table.columns.getItemOrNullObject(header));
  for (const column of added) column.load('name');
  return {
    remove: async (batch) => {
      for (const column of [...added].reverse()) {
        await batch.room(2);
        if (!column.isNullObject) column.delete();
      }
    },
  };
}
