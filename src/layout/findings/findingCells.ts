import type { CellContent } from '../../model/sheetPlan';
import type { DataTable } from '../dataTable';

/** A row of 校验结果 by its headers, as the cells of the table; the user's own columns stay undefined. */
export function findingCells(
  table: DataTable,
  contents: ReadonlyMap<string, CellContent>,
): readonly (CellContent | undefined)[] {
  const cells = Array.from<CellContent | undefined>({ length: table.width });
  for (const [header, content] of contents) {
    const column = table.columns.get(header);
    if (column !== undefined) cells[column - table.header.column] = content;
  }
  return cells;
}
