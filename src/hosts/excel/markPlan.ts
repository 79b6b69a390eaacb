import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import { groupBy } from '../../model/groupBy';
import { markFormula } from '../../model/mark';
import type { Mark } from '../../model/mark';
import { isInMarkedTable, markedRange, tableMarkFormula } from '../../model/markedTable';
import type { MarkedTable } from '../../model/markedTable';
import type { CellPlace, CellRange } from '../../model/sheetPlan';

/** All our marks of a workbook, as Excel shows them: rules that colour cells, and sentences on cells. */
export interface MarkPlan {
  readonly highlights: readonly Highlight[];
  readonly remarks: readonly Remark[];
}

/** A rule of conditional formatting; its formula reads in the first cell of its first range. */
export interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  /** With '='. */
  readonly formula: string;
  readonly ranges: readonly CellRange[];
}

export interface Remark extends CellPlace {
  readonly severity: Severity;
  readonly text: string;
}

/**
 * The marks as they are to stand. A cell with several marks has the colour of the gravest and all their sentences, the gravest first;
 * cells of marked tables are coloured by the rules of these.
 */
export function planMarks(marks: readonly Mark[], tables: readonly MarkedTable[] = []): MarkPlan {
  const cells = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = cellKey(mark);
    const there = cells.get(key);
    if (there) there.push(mark);
    else cells.set(key, [mark]);
  }
  const remarks = [...cells.values()].map((all) => {
    const sorted = all.toSorted((one, other) => rank(one.severity) - rank(other.severity));
    const { sheet, row, column, severity } = sorted[0] as Mark;
    return { sheet, row, column, severity, text: [...new Set(sorted.map(({ remark }) => remark))].join('\n') };
  });
  const others = remarks.filter((remark) => !tables.some((table) => isInMarkedTable(remark, table)));
  const highlights = [...tables.flatMap(tableHighlights), ...cellHighlights(others)];
  return { highlights: highlights.toSorted((one, other) => rank(one.severity) - rank(other.severity)), remarks };
}

/** The key of a cell of the workbook. */
export function cellKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function tableHighlights(table: MarkedTable): readonly Highlight[] {
  return SEVERITIES.map((severity) => ({
    sheet: table.sheet,
    severity,
    formula: `=${tableMarkFormula(severity, table)}`,
    ranges: [markedRange(table)],
  }));
}

function cellHighlights(remarks: readonly Remark[]): readonly Highlight[] {
  const groups = new Map<string, Highlight & { ranges: CellRange[] }>();
  for (const { sheet, severity, row, column } of remarks) {
    const key = `${sheet}\u0000${severity}`;
    const group = groups.get(key) ?? { sheet, severity, formula: `=${markFormula(severity)}`, ranges: [] };
    group.ranges.push({ row, column, rows: 1, columns: 1 });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Deleted rows leave a rule over a whole column a little shorter; so many rows are enough for any list. */
const ROWS_ENOUGH = 900_000;

/** Whether rules that stand colour what planned ones do, so that nothing is to be written. Both are of one sheet. */
export function showTheSame(standing: readonly Highlight[], planned: readonly Highlight[]): boolean {
  return wordsOfRules(standing) === wordsOfRules(planned);
}

/** Long lists of cells are parted among several rules of one formula. */
function wordsOfRules(highlights: readonly Highlight[]): string {
  const byFormula = groupBy(highlights, ({ severity, formula }) => `${severity} ${formula}`);
  return [...byFormula]
    .map(([rule, parts]) => `${rule} ${wordsOf(parts.flatMap(({ ranges }) => ranges)).join()}`)
    .sort()
    .join('\n');
}

function wordsOf(ranges: readonly CellRange[]): readonly string[] {
  return ranges
    .flatMap(({ row, column, rows, columns }) => {
      if (rows > ROWS_ENOUGH) return [`${row},${column},${columns}`];
      if (rows * columns > LARGEST_AREA) return [`${row},${column},${rows},${columns}`];
      return cellsOf({ row, column, rows, columns }).map((cell) => `${cell.row},${cell.column}`);
    })
    .sort();
}

/** A user may have dragged a marked cell over a whole column: only areas of ordinary size are looked at cell by cell. */
export const LARGEST_AREA = 1000;

/** The cells of a block, row by row. */
export function cellsOf({ row, column, rows, columns }: CellRange): readonly { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
