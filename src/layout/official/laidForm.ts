import type { CellStyle } from '../../model/cellStyle';
import { SCALAR_PATHS, fieldLabel, valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import type { FormLayout, LayoutBlock, LayoutCell, LayoutPart } from '../../model/formLayout';
import { POWERS_OF_UNITS } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import type { CellValue } from '../../model/sheetPlan';
import { AMOUNT_UNIT_LABEL, KIND_LABEL } from '../../model/vocabulary';
import { headingIn, laidTable } from './laidTable';
import { OFFICIAL_WIDTHS } from './officialColumns';
import { MIN_ROW_HEIGHT, neededHeight } from './officialBlock';
import type { OfficialBlock, OfficialCell } from './officialBlock';
import { OFFICIAL_STYLES } from './officialStyles';

/** A form as its own kind prints it, and the rows that head its table of indicators; headings of one table would be wrong over another. */
export interface LaidForm {
  readonly block: OfficialBlock;
  readonly header: { readonly row: number; readonly rows: number } | undefined;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
}

/** Lays a form out as its kind is printed; what the layout has no place for stands under its label above the table, so that nothing is lost. */
export function laidForm(form: Form, ofKind: FormLayout): LaidForm {
  const layout = inOwnUnit(form, ofKind);
  const { blocks } = withLeftOvers(form, layout);
  const cells: OfficialCell[] = [];
  let rows = 0;
  let header: LaidForm['header'];
  const hasOneTable = blocks.filter(({ kind }) => kind === 'indicators').length === 1;
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    if (block.kind === 'rows') {
      const tableRows = next?.kind === 'indicators' ? laidTable(form, next).rows : 0;
      const own =
        next?.kind === 'indicators' ? block.cells.map((cell) => withOwnHeading(form, cell, next)) : block.cells;
      cells.push(...own.map((cell) => printed(form, cell, layout.unit, rows, cell.isOverTable ? tableRows : 0)));
      if (next?.kind === 'indicators' && hasOneTable) header = headerOf(block, next, rows);
      rows += block.rows;
      return;
    }
    const table = laidTable(form, block);
    cells.push(...table.cells.map((cell) => lowered(cell, rows)));
    if (block.edge) {
      const { column, columns, text } = block.edge;
      const range = { row: rows, column, rows: table.rows, columns };
      cells.push({ range, value: text, style: OFFICIAL_STYLES.label, isLabel: true });
    }
    rows += table.rows;
  });
  const widths = fitting(layout.widths);
  const placed = cells.map((cell) => ({ ...cell, width: widthOf(widths, cell.range) }));
  return { block: { cells: placed, heights: heightsOf(placed, rows) }, header, widths };
}

/** A form that counts its amounts otherwise than the sample did says so where the sample did. */
function inOwnUnit({ extra = [] }: Form, layout: FormLayout): FormLayout {
  const own = extra.find(({ label }) => label === AMOUNT_UNIT_LABEL)?.value ?? '元';
  if (own === layout.unit || !(own in POWERS_OF_UNITS)) return layout;
  const reworded = (part: LayoutPart): LayoutPart =>
    typeof part === 'string' ? part.replace(PRINTED_UNIT, own) : part;
  const blocks = layout.blocks.map((block): LayoutBlock =>
    block.kind === 'rows'
      ? { ...block, cells: block.cells.map((cell) => ({ ...cell, parts: cell.parts.map(reworded) })) }
      : block,
  );
  return { ...layout, unit: own as AmountUnit, blocks };
}

const PRINTED_UNIT = /(?<=[（(：:位])\s*[百千万亿]*元(?=\s*(?:[）)]|$))/gu;

/** A form that is wider than the page is drawn together, its columns as wide to each other as they were. */
function fitting(widths: readonly number[]): readonly number[] {
  const [own, page] = [widths, OFFICIAL_WIDTHS].map((all) => all.reduce((sum, width) => sum + width, 0));
  return own && page && own > page ? widths.map((width) => Math.round((width * page * 100) / own) / 100) : widths;
}

function widthOf(
  widths: readonly number[],
  { column, columns }: { readonly column: number; readonly columns: number },
): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

function lowered(cell: OfficialCell, by: number): OfficialCell {
  return { ...cell, range: { ...cell.range, row: cell.range.row + by } };
}

function heightsOf(cells: readonly OfficialCell[], rows: number): number[] {
  const heights = Array.from({ length: rows }, () => MIN_ROW_HEIGHT);
  const byRows = [...cells].sort((one, other) => one.range.rows - other.range.rows);
  for (const cell of byRows) {
    const { row, rows: own } = cell.range;
    const missing = neededHeight(cell) - heights.slice(row, row + own).reduce((sum, height) => sum + height, 0);
    if (missing > 0) heights[row + own - 1] = (heights[row + own - 1] ?? 0) + missing;
  }
  return heights;
}

function withOwnHeading(
  form: Form,
  cell: LayoutCell,
  { columns }: Extract<LayoutBlock, { kind: 'indicators' }>,
): LayoutCell {
  const [only, ...others] = cell.parts;
  const isHeading = columns.some(({ role, label }) => role === 'extra' && label === only);
  return typeof only === 'string' && others.length === 0 && isHeading
    ? { ...cell, parts: [headingIn(form, only)] }
    : cell;
}

/** The rows in which the names of the columns stand. */
function headerOf(
  { rows, cells }: Extract<LayoutBlock, { kind: 'rows' }>,
  { columns }: Extract<LayoutBlock, { kind: 'indicators' }>,
  above: number,
): LaidForm['header'] {
  const heads = cells.filter(
    (cell) =>
      cell.row + cell.rows === rows &&
      columns.some(({ column }) => column >= cell.column && column < cell.column + cell.columns) &&
      cell.look === 'label',
  );
  const first = heads.reduce((top, { row }) => Math.min(top, row), rows);
  return first < rows ? { row: above + first, rows: rows - first } : undefined;
}

function printed(form: Form, cell: LayoutCell, unit: AmountUnit, above: number, tableRows: number): OfficialCell {
  const { row, column, rows, columns, parts, look } = cell;
  const paths = parts.flatMap((part) => pathOf(form, part) ?? []);
  const [only] = parts;
  const value =
    parts.length === 1 && only !== undefined
      ? valueOf(form, only, unit)
      : parts.map((part) => textOf(form, part, unit)).join('');
  return {
    range: { row: above + row, column, rows: rows + tableRows, columns },
    value: value === '' ? null : value,
    style: styleOf(look, value),
    path: paths[0],
    isLabel: look === 'label',
  };
}

function styleOf(look: LayoutCell['look'], value: CellValue): CellStyle {
  if (look === 'title') return OFFICIAL_STYLES.title;
  if (look === 'line') return OFFICIAL_STYLES.signoff;
  if (typeof value !== 'number') return OFFICIAL_STYLES[look];
  const decimals = /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
  return decimals === 0
    ? OFFICIAL_STYLES.wholeAmount
    : { ...OFFICIAL_STYLES.amount, format: `#,##0.${'0'.repeat(decimals)}` };
}

function pathOf(form: Form, part: LayoutPart): FieldPath | undefined {
  if (typeof part === 'string') return undefined;
  if ('field' in part) return part.field === 'department' ? 'department.name' : part.field;
  const at = extraAt(form, part.extra);
  return at < 0 ? undefined : `extra[${at}].value`;
}

/** Amounts may be kept with their unit behind their label. */
function extraAt({ extra = [] }: Form, name: string): number {
  return extra.findIndex(
    ({ label }) => label === name || (label.startsWith(name) && UNIT_BEHIND.test(label.slice(name.length))),
  );
}

const UNIT_BEHIND = /^（[百千万亿]*元）$/u;

function isExtraShown(shown: ReadonlySet<string>, label: string): boolean {
  return shown.has(`extra ${label}`) || shown.has(`extra ${label.replace(/（[百千万亿]*元）$/u, '')}`);
}

function valueOf(form: Form, part: LayoutPart, unit: AmountUnit): CellValue {
  if (typeof part !== 'string' && 'field' in part && part.field.startsWith('funds.')) {
    const amount = valueAt(form, part.field);
    return typeof amount === 'number' ? amountIn(amount, unit) : null;
  }
  return textOf(form, part, unit);
}

function textOf(form: Form, part: LayoutPart, unit: AmountUnit): string {
  if (typeof part === 'string') return part;
  if ('extra' in part) return form.extra?.[extraAt(form, part.extra)]?.value ?? '';
  if (part.field === 'department') {
    const { code, name } = form.department;
    return code === '' ? name : `${code}-${name}`;
  }
  const value = valueAt(form, part.field);
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return part.field.startsWith('funds.') ? String(amountIn(Number(value), unit)) : String(value);
}

/** Moves the decimal point in the digits: a binary fraction would make 0.07 万元 of 700.0000000001 元. */
function amountIn(amount: number, unit: AmountUnit): number {
  return Number(`${amount}e-${POWERS_OF_UNITS[unit]}`);
}

/** The layout with a row for each value that it has no place for, above the first row of its table. */
function withLeftOvers(form: Form, layout: FormLayout): FormLayout {
  const shown = new Set(
    layout.blocks
      .flatMap((block) => (block.kind === 'rows' ? block.cells.flatMap(({ parts }) => parts) : []))
      .map(keyOfPart),
  );
  if (shown.has('department')) for (const one of ['department.name', 'department.code']) shown.add(one);
  const left: { readonly label: string; readonly part: LayoutPart }[] = [
    ...SCALAR_PATHS.flatMap((field) =>
      shown.has(field) || isBlank(form, field, shown) ? [] : [{ label: fieldLabel(field), part: { field } }],
    ),
    ...(form.extra ?? []).flatMap(({ label }) =>
      label === KIND_LABEL || label === AMOUNT_UNIT_LABEL || isExtraShown(shown, label)
        ? []
        : [{ label, part: { extra: label } }],
    ),
  ];
  const [first, ...others] = layout.blocks;
  if (left.length === 0 || first?.kind !== 'rows') return layout;
  const start = first.cells.reduce(
    (top, { row, look }) => (look === 'title' || look === 'line' ? top : Math.min(top, row)),
    first.rows,
  );
  const columns = layout.widths.length;
  const labelColumns = columnsFor(layout.widths);
  const rows = left.flatMap(({ label, part }, at): LayoutCell[] => [
    { row: start + at, column: 0, rows: 1, columns: labelColumns, parts: [label], look: 'label' },
    { row: start + at, column: labelColumns, rows: 1, columns: columns - labelColumns, parts: [part], look: 'text' },
  ]);
  const cells = first.cells.map((cell) => (cell.row < start ? cell : { ...cell, row: cell.row + left.length }));
  return {
    ...layout,
    blocks: [{ kind: 'rows', rows: first.rows + left.length, cells: [...cells, ...rows] }, ...others],
  };
}

function keyOfPart(part: LayoutPart): string {
  if (typeof part === 'string') return '';
  return 'field' in part ? part.field : `extra ${part.extra}`;
}

function isBlank(form: Form, field: FieldPath, shown: ReadonlySet<string>): boolean {
  const value = valueAt(form, field);
  // The year stands in the title where it has no place of its own.
  return value === '' || value === null || value === undefined || (field === 'year' && shown.has('title'));
}

/** So many columns that a label has a fifth of the width. */
function columnsFor(widths: readonly number[]): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  const at = widths.findIndex((width) => (sum += width) >= all / 5);
  return Math.min(Math.max(1, at + 1), Math.max(1, widths.length - 1));
}
