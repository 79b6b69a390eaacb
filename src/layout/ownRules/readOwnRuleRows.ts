import { OWN_RULE_COLUMNS, OWN_RULE_HEADERS } from '../../model/ownRule';
import type { OwnRuleColumn, OwnRuleProblem, OwnRuleRow } from '../../model/ownRule';
import type { CellPlace } from '../../model/sheetPlan';
import type { DataTable } from '../dataTable';
import { readText } from '../readCell';
import { strings } from '../strings';

/** The rows of 自定义规则 in the order of the sheet, and where each of their cells stands. */
export interface OwnRuleRows {
  /** A row with a cell that shows a failed formula says nothing. */
  readonly rows: readonly OwnRuleRow[];
  readonly problems: readonly OwnRuleProblem[];
  readonly placeOf: (row: number, column: OwnRuleColumn) => CellPlace;
}

/** Reads the rules that a bureau has written, rows under the table among them; a formula counts as what it shows. Linear in the cells. */
export function readOwnRuleRows(table: DataTable | undefined): OwnRuleRows {
  if (!table) return { rows: [], problems: [], placeOf: () => ({ sheet: '', row: 0, column: 0 }) };
  const sheetRows = ownRuleSheetRows(table);
  const readings = sheetRows.map((sheetRow, row) => readRow(table, sheetRow, row));
  return {
    rows: readings.map((reading) => ('row' in reading ? EMPTY : reading)),
    problems: readings.flatMap((reading) => ('row' in reading ? [reading] : [])),
    placeOf: (row, column) => ({
      sheet: table.sheet,
      row: sheetRows[row] ?? table.header.row,
      column: table.columns.get(OWN_RULE_HEADERS[column]) ?? table.header.column,
    }),
  };
}

/** The rows of the sheet that hold a rule: spreadsheets other than Excel leave a table as it is when something is written under it. */
export function ownRuleSheetRows({ rows, rowsBelow }: DataTable): readonly number[] {
  return [...rows, ...rowsBelow];
}

const EMPTY = Object.fromEntries(OWN_RULE_COLUMNS.map((column) => [column, ''])) as unknown as OwnRuleRow;

function readRow(table: DataTable, sheetRow: number, row: number): OwnRuleRow | OwnRuleProblem {
  const cells: Record<OwnRuleColumn, string> = { ...EMPTY };
  for (const column of OWN_RULE_COLUMNS) {
    const header = OWN_RULE_HEADERS[column];
    const value = table.valueAt(sheetRow, header);
    const reading = readText(value);
    if ('value' in reading) cells[column] = reading.value;
    else return { row, column, name: cells.name, message: strings.ownRuleUnreadable(header, String(value)) };
  }
  return cells;
}
