import type { Mark } from '../../model/mark';
import { rowMarkText } from '../../model/markedTable';
import type { MarkedTable, RowMark } from '../../model/markedTable';
import type { CellPlace } from '../../model/sheetPlan';
import type { CellPatch, TableChange } from '../../model/workbookChange';
import { MARK_COLUMN } from '../dataColumn';
import { indicatorNames } from './indicatorNames';
import type { DataSheetsReading } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { tableChange } from '../dataTableChange';
import { FORM_COLUMNS } from '../formColumns';
import { INDICATOR_COLUMNS } from '../indicatorColumns';
import { strings } from '../strings';

/** The data tables whose rows say which of their cells are marked, and what to write so that they say it. */
export interface RowMarks {
  readonly tables: readonly MarkedTable[];
  /** Only rows that say something else; none where all of them say it already. */
  readonly changes: readonly TableChange[];
}

/**
 * Brings the marks of the data sheets into their rows, and into those that a link leads to which of their project they are. A table
 * that has lost its column, or never had it, is left out.
 */
export function changeRowMarks(
  { tables, records }: DataSheetsReading,
  marks: readonly Mark[],
  linked: readonly CellPlace[] = [],
): RowMarks {
  const names = indicatorNames(records);
  const linkedRows = new Set(linked.flatMap(({ sheet, row }) => (sheet === tables.indicators?.sheet ? [row] : [])));
  const nameOf = (table: DataTable, row: number): string | undefined =>
    table.kind === 'indicators' && linkedRows.has(row) ? names.get(row) : undefined;
  const found = [
    { table: tables.forms, columns: FORM_COLUMNS },
    { table: tables.indicators, columns: INDICATOR_COLUMNS },
  ].flatMap(({ table, columns }) => {
    const marked = table && markedTable(table);
    return table && marked ? [{ table, columns, marked }] : [];
  });
  return {
    tables: found.map(({ marked }) => marked),
    changes: found.flatMap(({ table, columns, marked }) => {
      const patches = patchesOf(table, marked, marks, (row) => nameOf(table, row));
      return patches.length === 0 ? [] : [tableChange(table, columns, { patches, removedRows: [], appendedRows: [] })];
    }),
  };
}

function markedTable({ sheet, header, width, columns }: DataTable): MarkedTable | undefined {
  const [idColumn, markColumn] = [columns.get(strings.id), columns.get(MARK_COLUMN.header)];
  if (idColumn === undefined || markColumn === undefined) return undefined;
  return { sheet, header, columns: width, idColumn, markColumn };
}

/** Fewer unchanged rows than this between two others go along with them: a patch more costs a host more than they do. */
const LONGEST_GAP = 20;

function patchesOf(
  table: DataTable,
  marked: MarkedTable,
  marks: readonly Mark[],
  nameOf: (row: number) => string | undefined,
): readonly CellPatch[] {
  const byRow = marksByRow(table, marked, marks);
  const patches: { row: number; column: number; values: (readonly [string | null | undefined])[] }[] = [];
  for (let row = table.header.row + 1; row <= table.header.row + table.bodyRows; row += 1) {
    const id = String(table.cellAt(row, marked.idColumn) ?? '');
    const said = rowMarkText(id, byRow.get(row) ?? [], nameOf(row));
    if (said === String(table.cellAt(row, marked.markColumn) ?? '')) continue;
    const text = said === '' ? null : said;
    const last = patches.at(-1);
    const gap = last ? row - last.row - last.values.length : Infinity;
    if (last && gap < LONGEST_GAP) {
      last.values.push(...Array.from({ length: gap }, () => [undefined] as const), [text]);
    } else {
      patches.push({ row, column: marked.markColumn, values: [[text]] });
    }
  }
  return patches;
}

function marksByRow(
  table: DataTable,
  { header }: MarkedTable,
  marks: readonly Mark[],
): ReadonlyMap<number, readonly RowMark[]> {
  const byRow = new Map<number, RowMark[]>();
  for (const { sheet, row, column, severity } of marks) {
    if (sheet !== table.sheet) continue;
    const mark = { header: String(table.cellAt(header.row, column) ?? ''), severity };
    const known = byRow.get(row);
    if (known) known.push(mark);
    else byRow.set(row, [mark]);
  }
  return byRow;
}
