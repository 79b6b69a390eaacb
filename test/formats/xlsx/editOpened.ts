import type { OpenedSheet } from '../../../src/model/openedFile';
import { placeAfter, rangeAfter } from '../../../src/model/sheetMoves';
import type { SheetMove } from '../../../src/model/sheetMoves';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import type { WorkbookFile } from '../../../src/model/workbookFile';

/** A workbook whose sheet a user changed in the grid; `moves` is what he did to its rows and columns. */
export function withEdit(
  file: WorkbookFile,
  name: string,
  edit: (plan: SheetPlan) => SheetPlan,
  more: Partial<OpenedSheet> = {},
): WorkbookFile {
  const { opened } = file;
  if (!opened) throw new Error('The workbook was opened from no file.');
  const sheets = file.sheets.map((plan) => (plan.name === name ? edit(plan) : plan));
  const known = new Map(opened.sheets);
  const before = known.get(name);
  if (!before) throw new Error(`The file has no sheet ${name}.`);
  const now = sheets[file.sheets.findIndex((plan) => plan.name === name)]?.name ?? name;
  known.delete(name);
  known.set(now, { ...before, isTouched: true, ...more });
  return { ...file, sheets, opened: { ...opened, sheets: known } };
}

/** A plan with another content in one cell. */
export function withCell(plan: SheetPlan, row: number, column: number, content: CellContent): SheetPlan {
  const rows = plan.rows.map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row]!;
  while (cells.length <= column) cells.push(null);
  cells[column] = content;
  return { ...plan, rows };
}

/** A plan after rows were put in or taken out, as the grid does it: cells, looks, merges, heights and the table go along; formulas stay. */
export function withMoves(plan: SheetPlan, moves: readonly SheetMove[]): SheetPlan {
  const rows: CellContent[][] = [];
  plan.rows.forEach((cells, old) => {
    const row = placeAfter(moves, 'row', old);
    if (row === undefined) return;
    while (rows.length <= row) rows.push([]);
    cells.forEach((content, oldColumn) => {
      const column = placeAfter(moves, 'column', oldColumn);
      if (column === undefined) return;
      while (rows[row]!.length <= column) rows[row]!.push(null);
      rows[row]![column] = content;
    });
  });
  const table = plan.table && rangeAfter(moves, plan.table.range);
  return {
    ...plan,
    rows,
    styles: (plan.styles ?? []).flatMap(({ range, style }) => {
      const moved = rangeAfter(moves, range);
      return moved ? [{ range: moved, style }] : [];
    }),
    merges: (plan.merges ?? []).flatMap((range) => rangeAfter(moves, range) ?? []),
    hiddenRows: new Set([...(plan.hiddenRows ?? [])].flatMap((row) => placeAfter(moves, 'row', row) ?? [])),
    rowHeights: new Map(
      [...(plan.rowHeights ?? [])].flatMap(([row, height]) => {
        const now = placeAfter(moves, 'row', row);
        return now === undefined ? [] : [[now, height] as const];
      }),
    ),
    ...(plan.table && table && { table: { ...plan.table, range: table } }),
  };
}
