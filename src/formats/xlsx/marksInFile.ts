import type { Sheet } from 'hucre/xlsx';
import { parseRangeAddress } from '../../model/cellAddress';
import { SEVERITIES } from '../../model/finding';
import { markFormula } from '../../model/mark';
import type { Mark } from '../../model/mark';
import { cellsMarkedByRows, isInMarkedTable, parseTableMarkFormula, severityOfRule } from '../../model/markedTable';
import type { MarkedTable } from '../../model/markedTable';
import type { CellRange, CellValue } from '../../model/sheetPlan';
import { REMARK_AUTHOR } from './remarkAuthor';

/** More cells than we ever mark one by one; a rule of ours that somebody laid over whole columns is not ours any more. */
const MOST_CELLS = 100_000;

/** Our marks as a file has them. */
export interface FileMarks {
  readonly marks: readonly Mark[];
  readonly markedTables: readonly MarkedTable[];
}

/** Our marks on a sheet of a file: the cells of our rules and those that rows colour, each with the note that stands on it under our name. */
export function marksInFile(sheet: Sheet): FileMarks {
  const markedTables = tablesOf(sheet);
  const byCell = cellsOfRules(sheet).filter((cell) => !markedTables.some((table) => isInMarkedTable(cell, table)));
  const byRow = markedTables.flatMap((table) => cellsMarkedByRows(table, sheet.rows as readonly CellValue[][]));
  const marks = [...byRow, ...byCell].map((cell): Mark => {
    const note = sheet.cells?.get(`${cell.row},${cell.column}`)?.comment;
    return { ...cell, remark: note?.author === REMARK_AUTHOR ? note.text : '' };
  });
  return { marks, markedTables };
}

/** Cutting and copying may have left more than one rule of a severity, each over a part. */
function tablesOf({ name: sheet, conditionalRules = [] }: Sheet): readonly MarkedTable[] {
  const tables = new Map<string, MarkedTable>();
  for (const { formula, range } of conditionalRules) {
    const known = typeof formula === 'string' && severityOfRule(formula) ? parseTableMarkFormula(formula) : undefined;
    if (!known) continue;
    const end = Math.max(...blocksOf(range).map(({ column, columns }) => column + columns), known.header.column);
    const key = JSON.stringify(known);
    const columns = Math.max(end - known.header.column, tables.get(key)?.columns ?? 0);
    tables.set(key, { sheet, ...known, columns });
  }
  return [...tables.values()];
}

function cellsOfRules({ name: sheet, conditionalRules = [] }: Sheet): readonly Omit<Mark, 'remark'>[] {
  return conditionalRules.flatMap(({ formula, range }) => {
    const severity = SEVERITIES.find((one) => formula === markFormula(one));
    if (!severity) return [];
    return blocksOf(range).flatMap(({ row, column, rows, columns }) =>
      rows * columns > MOST_CELLS
        ? []
        : Array.from({ length: rows * columns }, (_, at) => ({
            sheet,
            row: row + Math.floor(at / columns),
            column: column + (at % columns),
            severity,
          })),
    );
  });
}

function blocksOf(range: string): readonly CellRange[] {
  return range.split(/\s+/u).flatMap((block) => parseRangeAddress(block) ?? []);
}
