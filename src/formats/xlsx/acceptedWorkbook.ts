import { cellAddress, rangeAddress } from '../../model/cellAddress';
import { LONGEST_CELL_TEXT } from '../../model/cellText';
import type { CellContent, CellRange, SheetPlan, TablePlan } from '../../model/sheetPlan';
import type { WorkbookFile } from '../../model/workbookFile';
import { acceptedNames, withOtherNames } from './acceptedNames';
import { strings } from './strings';

/** A sheet that Excel takes, with a sentence on everything that is another in the file than in the grid. */
interface Accepted {
  readonly plan: SheetPlan;
  readonly changes: readonly string[];
}

/**
 * A workbook as Excel takes it: a grid lets its user do what Excel refuses (two tables of one name where he has duplicated a sheet, headers
 * that are empty or stand twice, merged cells in a table, names and texts that are too long), and his work must reach a file all the same.
 * Each change is said in a sentence. Sheets that were opened and not touched stay as their file has them.
 */
export function acceptedWorkbook(workbook: WorkbookFile): {
  readonly workbook: WorkbookFile;
  readonly changes: readonly string[];
} {
  const named = withAcceptedNames(workbook);
  const isAsOpened = ({ name }: SheetPlan): boolean => named.workbook.opened?.sheets.get(name)?.isTouched === false;
  const tables = tableNames(named.workbook.sheets, isAsOpened);
  const accepted = named.workbook.sheets.map((plan, at): Accepted =>
    isAsOpened(plan) ? { plan, changes: [] } : acceptedSheet(plan, tables[at]),
  );
  const changes = [...named.changes, ...accepted.flatMap((sheet) => sheet.changes)];
  return { workbook: { ...named.workbook, sheets: accepted.map(({ plan }) => plan) }, changes };
}

function withAcceptedNames(workbook: WorkbookFile): ReturnType<typeof acceptedWorkbook> {
  const names = acceptedNames(workbook.sheets.map(({ name }) => name));
  if (names.size === 0) return { workbook, changes: [] };
  const nameOf = (name: string): string => names.get(name) ?? name;
  const { opened, markedTables } = workbook;
  return {
    workbook: {
      ...workbook,
      sheets: workbook.sheets.map((plan) => withOtherNames(plan, names)),
      marks: workbook.marks.map((mark) => ({ ...mark, sheet: nameOf(mark.sheet) })),
      ...(markedTables && { markedTables: markedTables.map((table) => ({ ...table, sheet: nameOf(table.sheet) })) }),
      ...(opened && {
        opened: { ...opened, sheets: new Map([...opened.sheets].map(([name, sheet]) => [nameOf(name), sheet])) },
      }),
    },
    changes: [...names].map(([before, after]) => strings.renamedSheet(before, after)),
  };
}

/** The name of the table of each sheet: of several with one name that is given the last word which was there first, or is called like it. */
function tableNames(
  sheets: readonly SheetPlan[],
  isAsOpened: (plan: SheetPlan) => boolean,
): readonly (string | undefined)[] {
  const rank = (plan: SheetPlan): number => (isAsOpened(plan) ? 0 : plan.name === plan.table?.name ? 1 : 2);
  const taken = new Set<string>();
  const names: (string | undefined)[] = sheets.map(() => undefined);
  const order = sheets.map((plan, at) => ({ plan, at })).sort((one, other) => rank(one.plan) - rank(other.plan));
  for (const { plan, at } of order) {
    if (!plan.table) continue;
    let name = plan.table.name;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plan.table.name}_${number}`;
    taken.add(name.toLowerCase());
    names[at] = name;
  }
  return names;
}

function acceptedSheet(plan: SheetPlan, tableName: string | undefined): Accepted {
  const changes: string[] = [];
  const rows = withShortTexts(plan, changes);
  if (!plan.table || tableName === undefined)
    return changes.length > 0 ? { plan: { ...plan, rows }, changes } : { plan, changes };
  const { table: before, ...rest } = plan;
  const table = withBody({ ...before, name: tableName }, rows);
  if (!table) {
    return { plan: { ...rest, rows }, changes: [...changes, strings.tableWithoutBody(plan.name, before.name)] };
  }
  if (tableName !== before.name) changes.push(strings.renamedTable(plan.name, before.name, tableName));
  const merges = mergesBeside(plan, table.range, changes);
  const headed = withHeaders(plan.name, rows, table.range, changes);
  return { plan: { ...rest, rows: headed, table, ...(merges && { merges }) }, changes };
}

function withShortTexts({ name, rows }: SheetPlan, changes: string[]): SheetPlan['rows'] {
  const cut: string[] = [];
  const short = rows.map((row, at) => {
    const isLong = (content: CellContent): content is string =>
      typeof content === 'string' && content.length > LONGEST_CELL_TEXT;
    if (!row.some(isLong)) return row;
    return row.map((content, column) => {
      if (!isLong(content)) return content;
      cut.push(cellAddress(at, column));
      return content.slice(0, LONGEST_CELL_TEXT);
    });
  });
  if (cut.length === 0) return rows;
  changes.push(strings.cutTexts(name, cut));
  return short;
}

/** A table of its headers alone takes the row below, where nothing stands in it; undefined where something does. */
function withBody(table: TablePlan, rows: SheetPlan['rows']): TablePlan | undefined {
  const { row, column, columns } = table.range;
  if (table.range.rows >= 2) return table;
  const below = (rows[row + 1] ?? []).slice(column, column + columns);
  return below.every((content) => content === null || content === '')
    ? { ...table, range: { ...table.range, rows: 2 } }
    : undefined;
}

function mergesBeside(plan: SheetPlan, table: CellRange, changes: string[]): SheetPlan['merges'] {
  const inTable = (plan.merges ?? []).filter((merge) => meet(merge, table));
  if (inTable.length === 0) return plan.merges;
  changes.push(strings.mergesUndone(plan.name, inTable.map(rangeAddress)));
  return (plan.merges ?? []).filter((merge) => !inTable.includes(merge));
}

function meet(one: CellRange, other: CellRange): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** As Excel does it: an empty header is called by its place, one that stands a second time gets a number, all are texts. */
function withHeaders(
  sheet: string,
  rows: SheetPlan['rows'],
  { row, column, columns }: CellRange,
  changes: string[],
): SheetPlan['rows'] {
  const before = Array.from({ length: columns }, (_, at) => rows[row]?.[column + at] ?? null);
  const taken = new Set<string>();
  const after = before.map((content, at) => {
    const wanted = shownText(content).trim() === '' ? strings.emptyHeader(at + 1) : shownText(content);
    let header = wanted;
    for (let number = 2; taken.has(header.trim().toLowerCase()); number += 1) header = `${wanted}${number}`;
    taken.add(header.trim().toLowerCase());
    return header;
  });
  const others = after.filter((header, at) => header !== before[at]);
  if (others.length === 0) return rows;
  changes.push(strings.otherHeaders(sheet, others));
  const headRow = [...Array.from({ length: column }, (_, at) => rows[row]?.[at] ?? null), ...after];
  const filled = [...rows];
  while (filled.length <= row) filled.push([]);
  return filled.with(row, [...headRow, ...(rows[row] ?? []).slice(column + columns)]);
}

function shownText(content: CellContent): string {
  if (typeof content !== 'object' || content === null) return String(content ?? '');
  return 'formula' in content ? String(content.result ?? '') : content.text;
}
