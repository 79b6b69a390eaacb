import { HostError } from '../../app/hostError';
import type { CellContent, CellRange, SheetPlan } from '../../model/sheetPlan';
import type { WorkbookChange } from '../../model/workbookChange';
import type { TableBefore } from './changeTable';
import { lookAtTable } from './lookAtTable';
import { readBlocks } from './readBlocks';
import type { BlockContent, ExcelValue } from './readBlocks';
import type { WriteMemory } from './takeBack';

/**
 * Whether cells of a write hold something else than it has put there. Looks at the cells themselves: Excel does not tell of
 * every edit. Sheets in `rewritten` are not compared as a whole. Throws `HostError` 'conflict' when a table was moved or got other rows, so that its rows cannot be found again.
 */
export async function isEditedSince(
  context: Excel.RequestContext,
  change: WorkbookChange,
  memory: WriteMemory,
  rewritten: ReadonlySet<string>,
): Promise<boolean> {
  const plans = change.changes.flatMap((step) =>
    'plan' in step && !rewritten.has(step.plan.name) ? [lookAtPlan(context, step.plan)] : [],
  );
  const tables = memory.tables.map((before) => lookAtRows(context, before));
  await context.sync();
  const written = [...plans, ...tables].flatMap((look) => look());
  const contents = await readBlocks(context, written, {}, 'values,formulas');
  return written.some((block, index) => differs(contents[index] as BlockContent, block.expected));
}

/** Cells and what a write has put there; undefined for a cell that it has left alone. */
interface WrittenBlock {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
  readonly expected: (row: number, column: number) => CellContent | undefined;
}

/** A sheet that is gone has no cells that could be lost. */
function lookAtPlan(context: Excel.RequestContext, plan: SheetPlan): () => readonly WrittenBlock[] {
  const sheet = context.workbook.worksheets.getItemOrNullObject(plan.name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (used.isNullObject) return [];
    const rows = used.rowIndex + used.rowCount;
    const columns = used.columnIndex + used.columnCount;
    const expected = (row: number, column: number): CellContent => plan.rows[row]?.[column] ?? null;
    return [{ sheet, range: { row: 0, column: 0, rows, columns }, expected }];
  };
}

function lookAtRows(
  context: Excel.RequestContext,
  { change, state, removed }: TableBefore,
): () => readonly WrittenBlock[] {
  const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
  const look = lookAtTable(sheet, change);
  const { row, column, columns } = state.header;
  const gone = removed.reduce((sum, run) => sum + run.rows, 0);
  const added = change.appendedRows.length;
  const bodyRows = Math.max(1, (state.isBlank ? 0 : state.bodyRows - gone) + added);
  return () => {
    const now = look();
    const isThere =
      now?.header.row === row &&
      now.header.column === column &&
      now.header.columns === columns &&
      now.bodyRows === bodyRows;
    if (!isThere) {
      throw new HostError('conflict', `The table ${change.table} is not where it was written.`, change.sheet);
    }
    const isGone = new Set(change.removedRows);
    const patches = change.patches.flatMap((patch) =>
      patch.values.flatMap((values, down): readonly WrittenBlock[] => {
        const at = patch.row + down;
        if (isGone.has(at) || values.length === 0) return [];
        const up = change.removedRows.filter((other) => other < at).length;
        const range = { row: at - up, column: patch.column, rows: 1, columns: values.length };
        return [{ sheet, range, expected: (_row, right) => values[right] }];
      }),
    );
    if (added === 0) return patches;
    const range = { row: row + 1 + bodyRows - added, column, rows: added, columns };
    return [...patches, { sheet, range, expected: (down, right) => change.appendedRows[down]?.[right] ?? null }];
  };
}

function differs({ values, formulas }: BlockContent, expected: WrittenBlock['expected']): boolean {
  return values.some((cells, row) =>
    cells.some((value, column) => {
      const content = expected(row, column);
      return content !== undefined && !holds(content, value, formulas[row]?.[column] ?? '');
    }),
  );
}

function holds(content: CellContent, value: ExcelValue, formula: ExcelValue): boolean {
  if (content === null) return value === '';
  if (typeof content !== 'object') return typeof content === 'string' ? isText(content, value) : value === content;
  // Excel writes a formula its own way; whether it is another one cannot be told.
  return 'formula' in content ? typeof formula === 'string' && formula.startsWith('=') : isText(content.text, value);
}

/** Excel keeps no carriage returns. */
function isText(text: string, value: ExcelValue): boolean {
  return typeof value === 'string' && value.replaceAll('\r', '') === text.replaceAll('\r', '');
}
