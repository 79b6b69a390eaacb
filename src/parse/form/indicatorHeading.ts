import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import type { SourceCell } from '../grid/sourceCell';
import { rolesByContents } from './columnContents';
import { headingOf, level1Of, level2Of, meaningOf, sideOfLabel, sideOfRow } from './labelMeaning';
import { bareLabel, plainText, printedLabel } from './labelText';
import type { IndicatorColumn } from './indicatorColumn';
import type { ColumnRole } from './lexicon';
import { isSignoff, isSignoffRow } from './signoffLine';

/** What the headings of an indicator table say. */
export interface IndicatorHeading {
  readonly columns: readonly IndicatorColumn[];
  /** The side of the whole table, as the label at its left edge says it. */
  readonly side: Side | undefined;
  /** Where each row says its side; undefined where the form has no such column. */
  readonly sidesAt: number | undefined;
  /** Whether each side has names of its own. */
  readonly isTwoSided: boolean;
}

/** Whether a row heads the columns of an indicator table: it names several of its columns. */
export function isHeadingRow(cells: readonly SourceCell[]): boolean {
  const headings = cells.filter(({ text }) => headingOf(text) !== undefined);
  // 三级 among other words is the grade of something; only among headings it is short for 三级指标.
  const own = headings.length === cells.length ? headings : headings.filter(({ text }) => !RANK.test(bareLabel(text)));
  const roles = own.flatMap(({ text }) => headingOf(text)?.role ?? []);
  const names = roles.filter((role) => NAMES.has(role)).length;
  return roles.length >= FEWEST_HEADINGS && names > 0 && (names > 1 || roles.some((role) => VALUES.has(role)));
}

const RANK = /^[一二三]级$/u;

/** Whether a row below headings parts them further: 运算符, 值, 计量单位, 文字描述 under 目标值. */
export function isSubheadingRow(above: readonly SourceCell[], cells: readonly SourceCell[]): boolean {
  const [only, ...others] = cells;
  if (!only) return false;
  if (others.length === 0) return headingOf(only.text) !== undefined && isOnlyDeeper(above, only);
  const known = cells.filter(({ text }) => headingOf(text) !== undefined || isSideOnly(text)).length;
  if (known === cells.length) return true;
  const isWord = ({ text }: SourceCell): boolean =>
    text.length < LONGEST_PART && !/[\d≥≤=><%。]/u.test(withoutYear(text));
  return cells.every(
    (cell) => isWord(cell) && isUnderWide(above, cell, known >= FEWEST_HEADINGS ? undefined : 'value'),
  );
}

/** Whether all headings reach down beside a cell, but for the one over it. */
function isOnlyDeeper(above: readonly SourceCell[], { column }: SourceCell): boolean {
  const over = above.find((cell) => column >= cell.column && column < cell.column + cell.columnSpan);
  return over !== undefined && above.every((cell) => cell.rowSpan > 1 === (cell !== over));
}

/** Whether a cell stands under a heading that is wider than one column, and of a kind where one is asked for. */
export function isUnderWide(above: readonly SourceCell[], { column }: SourceCell, role?: ColumnRole): boolean {
  const at = above.findLastIndex((cell) => cell.column <= column);
  const own = above[at];
  if (!own || (role !== undefined && headingOf(own.text)?.role !== role)) return false;
  const end = Math.max(own.column + own.columnSpan, above[at + 1]?.column ?? Number.POSITIVE_INFINITY);
  return column < end && end - own.column > 1;
}

const LONGEST_PART = 10;

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

/** Learns the columns from their headings, in one row or two, and from what `rows` below them hold. */
export function readHeading(
  cells: readonly SourceCell[],
  below: readonly SourceCell[] | undefined,
  rows: readonly (readonly SourceCell[])[] = [],
): IndicatorHeading {
  const all = cells
    .slice(0, MOST_COLUMNS)
    .map((cell): Heading => ({ cell, role: undefined, side: undefined, ...headingOf(cell.text) }));
  const sidesAt = columnOfSides(all, rows);
  const [first, ...rest] = all;
  const partsOf = (at: number): number => {
    const [start, end] = [all[at]?.cell.column ?? 0, all[at + 1]?.cell.column ?? Number.POSITIVE_INFINITY];
    return (below ?? []).filter(({ column }) => column >= start && column < end).length;
  };
  const isEdge =
    first !== undefined &&
    !holdsLevels(first.cell, rest[0]?.cell, rows) &&
    sidesAt !== first.cell.column &&
    (first.role === 'name' || first.role === undefined) &&
    isBlock(first.cell) &&
    partsOf(0) === 0 &&
    !rest.some(({ cell }, at) => partsOf(at + 1) === 0 && bareLabel(cell.text) === bareLabel(first.cell.text)) &&
    (rest.some(({ role }) => role === 'name') || rest.some(({ role }) => role === 'level1'));
  const hasLevels = all.some(({ role }) => role === 'level1' || role === 'level2');
  const headings = (isEdge ? rest : all).map((heading, at, own): Heading =>
    !hasLevels && heading.role === 'name' && holdsLevels(heading.cell, own[at + 1]?.cell, rows)
      ? { ...heading, role: 'level2' }
      : heading,
  );
  const parted = below ? partHeadings(headings, below) : headings;
  const side = isEdge ? sideOfLabel(first.cell.text) : undefined;
  const { columns, isTwoSided } = sided(parted.map((one) => (one.cell.column === sidesAt ? ofSides(one) : one)));
  const read = isTwoSided ? columns : sidesOfValues(withOneName(rolesByContents(columns, rows)));
  return { columns: read, isTwoSided, side, sidesAt: isTwoSided ? undefined : sidesAt };
}

/** The column in which the rows say their side and nothing else, some the one and some the other, under whatever heading: 中期, 年度绩效指标. */
function columnOfSides(headings: readonly Heading[], rows: readonly (readonly SourceCell[])[]): number | undefined {
  const own = rows.filter((cells) => cells.length >= FEWEST_IN_ROW && !isSignoff(cells) && !isSignoffRow(cells));
  return headings.find(({ cell: { column }, role }, at) => {
    // A target may be 长期 in every row.
    if (role !== undefined && TARGETS.has(role)) return false;
    const end = headings[at + 1]?.cell.column ?? column;
    const cells = own.flatMap((row) => row.filter((cell) => cell.column >= column && cell.column < end));
    const sides = new Set(cells.map(({ text }) => sideOfRow(text)));
    return SIDES.every((side) => sides.has(side)) && !sides.has(undefined);
  })?.cell.column;
}

const TARGETS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['value', 'number', 'comparator', 'unit']);

/** What says the side of a row is neither a name nor a level. */
function ofSides(heading: Heading): Heading {
  return { ...heading, role: 'extra', side: undefined };
}

/** Side, name and target are the least that a row with its side says. */
const FEWEST_IN_ROW = 3;

/** Whether levels stand below a heading: it is that of a column, and no label of the whole table. */
function holdsLevels(
  { column }: SourceCell,
  next: SourceCell | undefined,
  rows: readonly (readonly SourceCell[])[],
): boolean {
  const own = rows.flatMap((cells) =>
    cells.filter((cell) => cell.column >= column && cell.column < (next?.column ?? 0)),
  );
  const levels = own.filter(({ text }) => (level2Of(text) ?? level1Of(text)) !== undefined).length;
  return levels > own.length / 2;
}

/** Of two columns of names in one list, the one with the commoner heading has them: 三级指标 before 指标内容. */
function withOneName(columns: IndicatorColumn[]): IndicatorColumn[] {
  const names = columns.filter(({ role }) => role === 'name');
  if (names.length < 2) return columns;
  const rankOf = ({ label }: IndicatorColumn): number =>
    NAME_ORDER.findIndex((pattern) => pattern.test(bareLabel(label)));
  const best = Math.min(...names.map(rankOf));
  const own = names.find((column) => rankOf(column) === best);
  return columns.map((column) =>
    column.role === 'name' && column !== own ? { ...column, role: 'extra' as const } : column,
  );
}

const NAME_ORDER: readonly RegExp[] = [/[三四34]级/u, /名称/u, /指标$/u, /./u];

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
    const target = Math.max(...parts.map(({ text }) => (headingOf(text)?.role === 'value' ? yearOf(text) : 0)));
    return parts.map((part) => {
      const own = headingOf(part.text);
      const year = yearOf(part.text);
      // Beside the target of a year, what stands under other words of that year or years before is what came true.
      if (own === undefined && year <= target && Number.isFinite(year))
        return { cell: part, role: 'extra', side: undefined };
      const side = own?.side ?? sideOfLabel(part.text) ?? heading.side;
      return { cell: part, role: isSideOnly(part.text) ? heading.role : (own?.role ?? partRole(heading)), side };
    });
  });
}

/** The year that a heading begins with; of one without a year, infinity. */
function yearOf(text: string): number {
  return Number(YEAR.exec(plainText(text))?.[1] ?? Number.POSITIVE_INFINITY);
}

function withoutYear(text: string): string {
  return plainText(text).replace(YEAR, '');
}

const YEAR = /^((?:19|20)\d{2})年/u;

/** What is parted is of the same kind where it does not say another: 文字描述 under 指标值. */
function partRole({ role }: Heading): ColumnRole | undefined {
  return role === 'value' ? role : undefined;
}

function isSideOnly(text: string): boolean {
  return text.length < 10 && sideOfLabel(text) !== undefined && headingOf(text) === undefined;
}

/** A heading that comes again opens the right side; of one list, columns of values may be of both sides. */
function sided(headings: readonly Heading[]): Pick<IndicatorHeading, 'columns' | 'isTwoSided'> {
  const names = headings.filter(({ role }) => role === 'name');
  const values = headings.filter(({ role }) => role === 'value' || role === 'number');
  const isTwoSided = names.length > 1 && values.length > 1;
  if (!isTwoSided) return { isTwoSided, columns: headings.map(columnOf) };
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
