import { LEVEL2_INDICATORS, SIDES } from '../../model/form';
import type { Form, Indicator, Side } from '../../model/form';
import type { FieldPath } from '../../model/fieldPath';
import type { LayoutBlock, LayoutColumn, TableColumn } from '../../model/formLayout';
import { FORM_LABELS } from '../../model/vocabulary';
import { laidTarget } from './laidTarget';
import type { OfficialCell } from './officialBlock';
import { OFFICIAL_STYLES } from './officialStyles';

type TableBlock = Extract<LayoutBlock, { kind: 'indicators' }>;

/** One row of the table: the indicator of each side that stands in it, by its place in its list. */
type TableRow = Readonly<Partial<Record<Side, number>>>;

/** The cells of a table of indicators and how many rows they take; rows count from 0. */
export function laidTable(
  form: Form,
  block: TableBlock,
): { readonly cells: readonly OfficialCell[]; readonly rows: number } {
  const rows = rowsOf(form, block);
  const cells = block.columns.flatMap((column) =>
    column.role === 'level1' || column.role === 'level2'
      ? levelCells(form, block, column, rows)
      : rows.map((row, at) => cellOf(form, block, column, row, at)),
  );
  return { cells, rows: rows.length };
}

/** The sides whose indicators a table shows. */
export function sidesOfTable(block: TableBlock): readonly Side[] {
  const named = new Set(block.columns.filter(({ role }) => TARGETS.has(role)).map(({ side }) => side ?? block.side));
  return SIDES.filter((side) => named.has(side));
}

const TARGETS: ReadonlySet<string> = new Set(['value', 'number']);

function rowsOf(form: Form, block: TableBlock): readonly TableRow[] {
  const rows = isTwoSided(block) ? rowsOfLevels(form) : rowsOfList(form, sidesOfTable(block), block.side);
  return rows.length > 0 ? rows : [{}];
}

function isTwoSided({ columns }: TableBlock): boolean {
  return columns.filter(({ role }) => role === 'name').length > 1;
}

/** Each side has names of its own: those of one 二级指标 stand side by side. */
function rowsOfLevels({ indicators }: Form): TableRow[] {
  return [...LEVEL2_INDICATORS, '' as const].flatMap((level2) => {
    const [period, annual] = SIDES.map((side) => placesOf(indicators[side], level2));
    const rows = Math.max(period?.length ?? 0, annual?.length ?? 0);
    return Array.from({ length: rows }, (_, at) => rowWith(period?.[at], annual?.[at]));
  });
}

function placesOf(indicators: readonly Indicator[], level2: string): number[] {
  return indicators.flatMap((indicator, at) => (indicator.level2 === level2 ? [at] : []));
}

function rowWith(period: number | undefined, annual: number | undefined): TableRow {
  return { ...(period !== undefined && { period }), ...(annual !== undefined && { annual }) };
}

/** Both sides share one name: the indicator of the other side stands in the row of its namesake. */
function rowsOfList({ indicators }: Form, sides: readonly Side[], main: Side): TableRow[] {
  const other = sides.find((side) => side !== main);
  if (!other) return indicators[main].map((_, at): TableRow => ({ [main]: at }));
  const open = new Map<string, number[]>();
  indicators[other].forEach((indicator, at) => open.set(keyOf(indicator), [...(open.get(keyOf(indicator)) ?? []), at]));
  const rows = indicators[main].map((indicator, at): TableRow => {
    const beside = open.get(keyOf(indicator))?.shift();
    return { [main]: at, ...(beside !== undefined && { [other]: beside }) };
  });
  return [...rows, ...[...open.values()].flat().map((at): TableRow => ({ [other]: at }))];
}

function keyOf({ level2, name }: Indicator): string {
  return `${level2} ${name}`;
}

/** The side that a column is of in a row; levels and names that both share are those of whichever is there. */
function sideIn(row: TableRow, block: TableBlock, { side, role }: LayoutColumn): Side | undefined {
  if (side && (isTwoSided(block) || TARGETS.has(role))) return row[side] === undefined ? undefined : side;
  if (!isTwoSided(block) && TARGETS.has(role)) return row[block.side] === undefined ? undefined : block.side;
  return [block.side, ...SIDES].find((one) => row[one] !== undefined);
}

function cellOf(form: Form, block: TableBlock, column: LayoutColumn, row: TableRow, at: number): OfficialCell {
  const side = sideIn(row, block, column);
  const index = side && row[side];
  const indicator = side && index !== undefined ? form.indicators[side][index] : undefined;
  const range = { row: at, column: column.column, rows: 1, columns: column.columns };
  if (!side || index === undefined || !indicator) return { range, value: null, style: OFFICIAL_STYLES.value };
  const place: `indicators.${Side}[${number}]` = `indicators.${side}[${index}]`;
  if (column.role === 'name') {
    return { range, value: orNull(indicator.name), style: OFFICIAL_STYLES.text, path: `${place}.name` };
  }
  const text =
    column.role === 'extra'
      ? extraOf(indicator, column.label)
      : targetOf(indicator, block, side)[column.role as TableColumn];
  const path: FieldPath | undefined = TARGETS.has(column.role) ? `${place}.value` : undefined;
  return { range, value: orNull(text ?? ''), style: OFFICIAL_STYLES.value, path };
}

function targetOf(indicator: Indicator, block: TableBlock, side: Side) {
  const own = block.columns.filter((column) => column.side === undefined || column.side === side);
  const roles = own.flatMap(({ role }): TableColumn[] => (role === 'extra' ? [] : [role]));
  return laidTarget(indicator.value, new Set(roles));
}

function extraOf({ extra = [] }: Indicator, label = ''): string {
  return extra.find((one) => isSameColumn(one.label, label))?.value ?? '';
}

/** The heading of a column as a form prints it: the points that may stand in brackets behind it differ from form to form. */
export function headingIn({ indicators }: Form, label: string): string {
  const extras = SIDES.flatMap((side) => indicators[side].flatMap(({ extra = [] }) => extra));
  return extras.find((one) => isSameColumn(one.label, label))?.label ?? label;
}

function isSameColumn(one: string, other: string): boolean {
  return one === other || one.replace(IN_BRACKETS, '') === other.replace(IN_BRACKETS, '');
}

const IN_BRACKETS = /\s*[（(][^（）()]*[）)]$/u;

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Levels are merged over the rows that they stand for. */
function levelCells(form: Form, block: TableBlock, column: LayoutColumn, rows: readonly TableRow[]): OfficialCell[] {
  const { role } = column;
  if (role !== 'level1' && role !== 'level2') return [];
  const texts = rows.map((row) => {
    const side = sideIn(row, block, column) ?? [block.side, ...SIDES].find((one) => row[one] !== undefined);
    const indicator = side && form.indicators[side][row[side] ?? 0];
    const own = indicator && {
      level1: extraOf(indicator, FORM_LABELS.level1) || indicator.level1,
      level2: extraOf(indicator, FORM_LABELS.level2) || indicator.level2,
    };
    return {
      side,
      level: indicator?.[role],
      key: own ? (role === 'level1' ? own.level1 : `${own.level1} ${own.level2}`) : '',
      text: own?.[role] ?? '',
    };
  });
  const cells: OfficialCell[] = [];
  let first = 0;
  texts.forEach(({ key, side, level, text }, at) => {
    if (texts[at + 1]?.key === key) return;
    const range = { row: first, column: column.column, rows: at + 1 - first, columns: column.columns };
    const path: FieldPath | undefined = side && level ? `indicators.${side}.${level}` : undefined;
    cells.push({ range, value: orNull(text), style: OFFICIAL_STYLES.label, path, isLabel: true });
    first = at + 1;
  });
  return cells;
}
