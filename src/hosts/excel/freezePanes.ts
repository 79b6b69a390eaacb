import type { CellRange, SheetPlan } from '../../model/sheetPlan';
import type { FinishStep } from './finish';

/** Makes these rows and columns stay in sight, and no others. */
export function freezeStep(
  sheet: Excel.Worksheet,
  name: string,
  { rows, columns }: NonNullable<SheetPlan['freeze']>,
): FinishStep {
  const apply = (): void => {
    const { freezePanes } = sheet;
    freezePanes.unfreeze();
    if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) freezePanes.freezeRows(rows);
    else if (columns > 0) freezePanes.freezeColumns(columns);
  };
  return { kind: 'freeze', sheet: name, name: 'freeze', calls: 4, apply };
}

/** What was frozen, as Excel tells it: whole rows, whole columns or a block from the first cell. */
export function frozenAs(frozen: CellRange | undefined): NonNullable<SheetPlan['freeze']> {
  if (!frozen) return { rows: 0, columns: 0 };
  const { rows, columns } = frozen;
  if (columns >= SHEET_COLUMNS) return { rows, columns: 0 };
  return rows >= SHEET_ROWS ? { rows: 0, columns } : { rows, columns };
}

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
