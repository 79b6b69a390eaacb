import { recordTableChange } from '../../model/change/changeRecord';
import type { ChangeRecord, SheetRecord, TableRecord } from '../../model/change/changeRecord';
import type { CellContent, CellRange } from '../../model/sheetPlan';
import type { TableChange, WorkbookChange } from '../../model/workbookChange';
import { contentOf } from './blockSnapshot';
import { runsOf } from './changeTable';
import type { TableBefore } from './changeTable';
import type { WorkbookState } from './inspectWorkbook';
import type { TableState } from './lookAtTable';
import type { ExcelValue } from './readBlocks';
import type { WriteMemory } from './takeBack';

/**
 * Asks for the cells that tell the rows of a change and their neighbours from others; they come with the next request. The returned
 * functions make the record: the first once everything is read, the second once the change is written and its sheets have ids.
 */
export function startRecord(
  context: Excel.RequestContext,
  change: WorkbookChange,
  state: WorkbookState,
): (memory: WriteMemory) => (createdIds: ReadonlyMap<string, string>) => ChangeRecord {
  const keys = new Map([...state.tables].map(([step, table]) => [step, loadKeys(context, step, table)]));
  return (memory) => {
    const tables = memory.tables.map((before) => recordTable(before, keys.get(before.change)?.() ?? new Map()));
    const ids = new Map(memory.sheets.map(({ name, id }) => [name.toLowerCase(), id]));
    const settings = (change.remember ?? []).map(({ key, value }, index) => ({
      key,
      before: memory.settings[index]?.value,
      after: value,
    }));
    return (createdIds) => ({ tables, settings, sheets: sheetRecords(change, createdIds, ids) });
  };
}

function sheetRecords(
  { changes }: WorkbookChange,
  createdIds: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): readonly SheetRecord[] {
  return changes.flatMap((step): readonly SheetRecord[] => {
    if (step.kind === 'change-table' || step.kind === 'widen-table') return [];
    if (step.kind === 'remove-sheet') {
      return [{ kind: 'removed', id: ids.get(step.sheet.toLowerCase()) ?? '', name: step.sheet }];
    }
    const { plan } = step;
    return step.kind === 'create-sheet'
      ? [{ kind: 'created', id: createdIds.get(plan.name) ?? '', name: plan.name, plan }]
      : [{ kind: 'replaced', id: ids.get(plan.name.toLowerCase()) ?? '', name: plan.name, plan }];
  });
}

type Cells = ReadonlyMap<string, CellContent>;

function recordTable({ change, state, lost }: TableBefore, keys: Cells): TableRecord {
  const cells = new Map(keys);
  for (const { range, values, formulas } of lost) {
    values.forEach((row, down) => {
      row.forEach((value, right) => {
        const content = contentOf(value, formulas[down]?.[right] ?? '');
        cells.set(placeOf(range.row + down, range.column + right), content);
      });
    });
  }
  const { row, column, columns } = state.header;
  return recordTableChange(change, {
    range: { row, column, columns, rows: state.bodyRows + 1 },
    headers: state.headers,
    cellAt: (at, of) => cells.get(placeOf(at, of)) ?? null,
  });
}

function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

/** The key cells of patched rows, and of those beside removed ones. */
function loadKeys(context: Excel.RequestContext, change: TableChange, { header, bodyRows }: TableState): () => Cells {
  const rows = rowsToTell(change, header.row + 1, header.row + bodyRows);
  if (rows.length === 0) return () => new Map();
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const { rowIdentity } = change;
  const blocks =
    rowIdentity.length > 0 ? rowIdentity.map((at) => ({ at, columns: 1 })) : [{ at: 0, columns: header.columns }];
  const loaded = runsOf(rows).flatMap(([row, count]) =>
    blocks.map(({ at, columns }) => {
      const block: CellRange = { row, column: header.column + at, rows: count, columns };
      const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
      range.load('values');
      return { block, range };
    }),
  );
  return () =>
    new Map(
      loaded.flatMap(({ block, range }) =>
        (range.values as ExcelValue[][]).flatMap((cells, down) =>
          cells.map((value, right): [string, CellContent] => [
            placeOf(block.row + down, block.column + right),
            value === '' ? null : value,
          ]),
        ),
      ),
    );
}

function rowsToTell({ patches, removedRows }: TableChange, first: number, last: number): readonly number[] {
  const removed = new Set(removedRows);
  const rows = new Set(
    patches.flatMap(({ row, values }) => values.flatMap((cells, down) => (cells.length > 0 ? [row + down] : []))),
  );
  for (const row of removedRows) for (const beside of [row - 1, row + 1]) rows.add(beside);
  return [...rows].filter((row) => !removed.has(row) && row >= first && row <= last).sort((one, other) => one - other);
}
