import type { FieldPath } from '../../model/fieldPath';
import type { SourceCell } from '../grid/sourceCell';
import { claimYearAndTitle } from './claimHead';
import type { FoundForm } from './findForms';
import { isListHead, listHeadRows } from './findForms';
import { claimLabel, claimValue, emptyParts } from './formParts';
import type { FormParts, LabelledValue } from './formParts';
import type { FormRow } from './formRow';
import { isUnitLine } from './headLines';
import { readHeading } from './indicatorHeading';
import { meaningOf } from './labelMeaning';
import { bareLabel } from './labelText';
import { pairOf } from './pairsInRow';
import { noteHeadings, openTable, readIndicatorRow } from './readIndicators';
import type { IndicatorTable } from './readIndicators';
import { joinSidewaysLabels } from './sidewaysLabels';
import { isSignoff, isSignoffRow, readSignoffLine } from './signoffLine';
import { withoutAside } from './withoutAside';

/**
 * Reads a list of projects: each row is an indicator of the project that it, or the row above, names.
 *
 *     单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
 */
export function readList(form: FoundForm): FormParts[] {
  const common = emptyParts();
  const rows = joinSidewaysLabels(withoutAside(claimYearAndTitle(common, form)));
  const list: List = { common, projects: [], columns: [], table: undefined, values: new Map(), first: undefined };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    if (isListHead(rows, at)) at += readListHead(list, row, rows.slice(at + 1)) - 1;
    else if (list.columns.length === 0 || isLine(list, row) || isSignoffRow(row.cells)) readAround(list, row);
    else readListRow(list, row);
  }
  return list.projects;
}

/** A column that says something of the project, not of an indicator. */
interface ProjectColumn {
  readonly cell: SourceCell;
  readonly path: FieldPath | undefined;
}

interface List {
  /** What stands above all projects. */
  readonly common: FormParts;
  readonly projects: FormParts[];
  columns: readonly ProjectColumn[];
  table: IndicatorTable | undefined;
  /** The cells of merged columns that go on for the projects below. */
  readonly values: Map<ProjectColumn, SourceCell>;
  first: string | undefined;
}

function readListHead(list: List, row: FormRow, below: readonly FormRow[]): number {
  const [next] = below;
  const isInOne = listHeadRows(row, next) < 2;
  const headings = isInOne ? row.cells : (next?.cells ?? []);
  const start = isInOne ? firstIndicatorColumn(row.cells) : (headings[0]?.column ?? 0);
  const own = row.cells.filter(({ column }) => column < start);
  list.columns = own.map((cell) => ({ cell, path: fieldOf(cell.text) }));
  list.table = openTable(
    readHeading(
      headings.filter(({ column }) => column >= start),
      undefined,
      below.slice(isInOne ? 0 : 1).map(({ cells }) => cells.filter(({ column }) => column >= start)),
    ),
    undefined,
    list.table,
  );
  const parts = list.projects.at(-1) ?? list.common;
  for (const cell of isInOne ? row.cells : [...row.cells, ...headings]) claimLabel(parts, cell);
  noteHeadings(list.common, list.table, headings);
  return isInOne ? 1 : 2;
}

/** The column of 一级指标, or whichever of the table's own stands first. */
function firstIndicatorColumn(cells: readonly SourceCell[]): number {
  return cells.find(isLevel)?.column ?? 0;
}

function isLevel(cell: SourceCell | undefined): boolean {
  return cell !== undefined && /^(?:[一二三]级|绩效指标|指标(?:名称|内容|类别|类型)?$)/u.test(bareLabel(cell.text));
}

function fieldOf(text: string): FieldPath | undefined {
  const meaning = meaningOf(text);
  return meaning?.kind === 'field' ? meaning.path : undefined;
}

/** Whether a row is a line across the list, and none of its own. */
function isLine({ columns }: List, { cells }: FormRow): boolean {
  const left = columns[0]?.cell.column ?? 0;
  return (
    cells.length === 1 && (isSignoff(cells) || isUnitLine(cells[0]?.text ?? '') || (cells[0]?.column ?? 0) <= left)
  );
}

function readAround({ common, projects }: List, { cells }: FormRow): void {
  const parts = projects.at(-1) ?? common;
  if (isSignoff(cells) || (projects.length > 0 && isSignoffRow(cells))) readSignoffLine(parts, cells);
  else for (const cell of cells) if (isUnitLine(cell.text)) claimLabel(parts, cell, 'line');
}

function readListRow(list: List, row: FormRow): void {
  const { columns, table } = list;
  if (!table) return;
  const start = table.columns[0]?.column ?? 0;
  const own = row.cells.filter(({ column }) => column < start);
  const cellsOf = (column: ProjectColumn): SourceCell | undefined =>
    own.find((cell) => columnAt(columns, cell) === column);
  const name = columns.find(({ path }) => path === 'projectName');
  const named = name && cellsOf(name);
  const isNew = named !== undefined && (list.first === undefined || !isSameProject(list, columns, own, named));
  if (isNew) openProject(list, columns, own, named);
  const parts = list.projects.at(-1);
  if (!parts) return;
  if (!isNew) for (const cell of own) addMore(parts, columns, cell);
  readIndicatorRow(
    parts,
    table,
    row.table,
    row.cells.filter(({ column }) => column >= start),
  );
}

function columnAt(columns: readonly ProjectColumn[], { column }: SourceCell): ProjectColumn | undefined {
  return columns.findLast(({ cell }) => cell.column <= column);
}

/** Exported lists repeat the name of the project in every row. */
function isSameProject(
  { first, values }: List,
  columns: readonly ProjectColumn[],
  own: readonly SourceCell[],
  named: SourceCell,
): boolean {
  if (named.text !== first) return false;
  return own.every((cell) => {
    const column = columnAt(columns, cell);
    const before = column && values.get(column);
    return before === undefined || before.text === cell.text;
  });
}

function openProject(
  list: List,
  columns: readonly ProjectColumn[],
  own: readonly SourceCell[],
  named: SourceCell,
): void {
  const parts = { ...emptyParts(), title: list.common.title, year: list.common.year, tables: 1 };
  list.first = named.text;
  if (list.projects.length === 0) parts.labels.push(...list.common.labels);
  parts.units.push(...list.common.units);
  parts.headings.push(...list.common.headings);
  parts.pairs.push(...list.common.pairs.map((pair) => ({ ...pair })));
  list.projects.push(parts);
  if (list.table) {
    list.table.level1 = undefined;
    delete list.table.level2.period;
    delete list.table.level2.annual;
  }
  for (const column of columns) {
    const cell = own.find((one) => columnAt(columns, one) === column);
    const before = list.values.get(column);
    const value = cell ?? (isCarried(column, before, named) ? before : undefined);
    if (cell) list.values.set(column, cell);
    const pair: LabelledValue = pairOf(column.cell, meaningOf(column.cell.text));
    if (value) claimValue(parts, pair, value);
    parts.pairs.push(pair);
  }
}

/** A merged cell covers the projects below it; where merges are unknown, the units that projects belong to are taken to be merged. */
function isCarried({ path }: ProjectColumn, before: SourceCell | undefined, named: SourceCell): boolean {
  if (!before) return false;
  if (before.rowSpan > 1) return before.row + before.rowSpan > named.row;
  return path === 'unit' || path === 'department' || path === 'department.code';
}

/** More text of a project in a further row, or the same once more. */
function addMore(parts: FormParts, columns: readonly ProjectColumn[], cell: SourceCell): void {
  const column = columnAt(columns, cell);
  const pair =
    column &&
    parts.pairs.find(
      ({ start, column: at }) => at === column.cell.column && start === (column.cell.spans[0]?.start ?? 0),
    );
  if (!pair) return;
  if (pair.values.some(({ text }) => text === cell.text.trim())) parts.labels.push(...cell.spans, ...cell.fence);
  else claimValue(parts, pair, cell);
}
