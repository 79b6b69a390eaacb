import type { Side } from '../../model/form';
import type { SourceCell } from '../grid/sourceCell';
import { headingOf, meaningOf, sideOfLabel } from './labelMeaning';
import { printedLabel } from './labelText';
import type { ColumnRole } from './lexicon';

/** A column of an indicator table; it reaches to the next one. */
export interface IndicatorColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Undefined where the form does not say it: levels, and columns of a table that lists its indicators once. */
  readonly side: Side | undefined;
  /** As it is printed. */
  readonly label: string;
}

/** What the headings of an indicator table say. */
export interface IndicatorHeading {
  readonly columns: readonly IndicatorColumn[];
  /** The side of the whole table, as the label at its left edge says it. */
  readonly side: Side | undefined;
  /** Whether each side has names of its own. */
  readonly isTwoSided: boolean;
}

/** Whether a row heads the columns of an indicator table. */
export function isHeadingRow(cells: readonly SourceCell[]): boolean {
  const roles = cells.flatMap(({ text }) => headingOf(text)?.role ?? []);
  const names = roles.filter((role) => NAMES.has(role)).length;
  return roles.length >= FEWEST_HEADINGS && names > 0 && (names > 1 || roles.some((role) => VALUES.has(role)));
}

/** Whether a row below headings parts them further: 运算符, 值, 计量单位 under 目标值. */
export function isSubheadingRow(cells: readonly SourceCell[]): boolean {
  return cells.length > 1 && cells.every(({ text }) => headingOf(text) !== undefined || isSideOnly(text));
}

/** No indicator table has a tenth as many columns. */
const MOST_COLUMNS = 100;
const FEWEST_HEADINGS = 2;
const NAMES: ReadonlySet<ColumnRole> = new Set(['level1', 'level2', 'name']);
const VALUES: ReadonlySet<ColumnRole> = new Set(['value', 'comparator', 'number']);

interface Heading {
  readonly cell: SourceCell;
  readonly role: ColumnRole | undefined;
  readonly side: Side | undefined;
}

/** Learns the columns from their headings, in one row or two. */
export function readHeading(cells: readonly SourceCell[], below: readonly SourceCell[] | undefined): IndicatorHeading {
  const all = cells
    .slice(0, MOST_COLUMNS)
    .map((cell): Heading => ({ cell, role: undefined, side: undefined, ...headingOf(cell.text) }));
  const [first, ...rest] = all;
  const isEdge =
    first !== undefined &&
    (first.role === 'name' || first.role === undefined) &&
    isBlock(first.cell) &&
    (rest.some(({ role }) => role === 'name') || rest.some(({ role }) => role === 'level1'));
  const headings = isEdge ? rest : all;
  const parted = below ? partHeadings(headings, below) : headings;
  const side = isEdge ? sideOfLabel(first.cell.text) : undefined;
  return { ...sided(parted), side };
}

function isBlock({ text }: SourceCell): boolean {
  const meaning = meaningOf(text);
  return meaning?.kind === 'block' || headingOf(text)?.role === 'name';
}

/** Puts the headings of the second row in the place of those that they stand under. */
function partHeadings(headings: readonly Heading[], below: readonly SourceCell[]): Heading[] {
  return headings.flatMap((heading, at): Heading[] => {
    const { cell } = heading;
    const end = Math.max(cell.column + cell.columnSpan, headings[at + 1]?.cell.column ?? Number.POSITIVE_INFINITY);
    const parts = below.filter(({ column }) => column >= cell.column && column < end);
    if (parts.length === 0) return [heading];
    return parts.map((part) => {
      const own = headingOf(part.text);
      const side = own?.side ?? sideOfLabel(part.text) ?? heading.side;
      return { cell: part, role: isSideOnly(part.text) ? heading.role : own?.role, side };
    });
  });
}

function isSideOnly(text: string): boolean {
  return text.length < 10 && sideOfLabel(text) !== undefined && headingOf(text) === undefined;
}

/** A heading that comes again opens the right side; of one list, columns of values may be of both sides. */
function sided(headings: readonly Heading[]): Pick<IndicatorHeading, 'columns' | 'isTwoSided'> {
  const isTwoSided = headings.filter(({ role }) => role === 'name').length > 1;
  if (!isTwoSided) return { isTwoSided, columns: sidesOfValues(headings.map(columnOf)) };
  const seen = new Set<ColumnRole>();
  let side: Side = 'period';
  const columns = headings.map((heading): IndicatorColumn => {
    const column = columnOf(heading);
    if (column.role === 'level1') return column;
    if (column.role !== 'extra' && seen.has(column.role)) {
      side = 'annual';
      seen.clear();
    }
    seen.add(column.role);
    return { ...column, side: heading.side ?? side };
  });
  return { isTwoSided, columns };
}

function columnOf({ cell, role = 'extra', side }: Heading): IndicatorColumn {
  return { column: cell.column, role, side, label: printedLabel(cell.text) };
}

/** Beside a column of values for the year, one that does not say its side is that of the whole project. */
function sidesOfValues(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  const values = columns.filter(({ role }) => role === 'value');
  const [first] = values;
  if (values.length < 2 || !first) return columns.slice();
  const sides = new Set<Side>();
  return columns.map((column): IndicatorColumn => {
    if (column.role !== 'value') return column;
    const others = values.filter((one) => one !== column);
    const side = column.side ?? (others.some((one) => one.side === 'annual') ? 'period' : 'annual');
    if (sides.has(side)) return { ...column, role: 'extra' };
    sides.add(side);
    return { ...column, side };
  });
}
