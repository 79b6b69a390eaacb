import type { CellStyle } from '../../../model/cellStyle';
import type { CellRange, PagePlan, SheetPlan } from '../../../model/sheetPlan';
import { PLAIN_PAGE, pageColumns, pixelsOf } from './pageColumns';
import type { ShownSheet } from './shownSheet';

const BORDERS = { thin: '1px solid #000', medium: '2px solid #000' } as const;
const TABLE_BORDER = '1px solid #bfbfbf';

/**
 * A sheet as tables for the printer, one for each page across: heads of columns are repeated on every page, rows stay whole. Texts come in as
 * texts, never as HTML. `pageName` is the name of the rule that says how its pages are.
 */
export function printedSheet(sheet: ShownSheet, pageName: string): HTMLElement {
  const section = document.createElement('section');
  section.className = 'print-sheet';
  section.style.setProperty('page', pageName);
  const { pages, scale } = pageColumns(sheet.plan);
  const looks = looksOf(sheet);
  for (const columns of pages) section.append(pageAcross(sheet, columns, scale, looks));
  return section;
}

type Looks = (row: number, column: number) => CellStyle;

function looksOf({ plan }: ShownSheet): Looks {
  const rows = new Map<number, Map<number, CellStyle>>();
  for (const { range, style } of plan.styles ?? []) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const inRow = rows.get(row) ?? new Map<number, CellStyle>();
      rows.set(row, inRow);
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        inRow.set(column, { ...inRow.get(column), ...style });
      }
    }
  }
  return (row, column) => ({ ...plan.columns[column]?.style, ...rows.get(row)?.get(column) });
}

/** All rows with these columns: what stands above the repeated rows comes first and once. */
function pageAcross(sheet: ShownSheet, columns: readonly number[], scale: number, looks: Looks): HTMLElement {
  const { plan, texts, isRowShown } = sheet;
  const across = document.createElement('div');
  across.className = 'print-across';
  across.style.setProperty('zoom', String(scale));
  const [firstTitle, lastTitle] = titleRowsOf(sheet);
  const rows = [...texts.keys()].filter(isRowShown);
  const above = rows.filter((row) => row < firstTitle);
  const head = rows.filter((row) => row >= firstTitle && row <= lastTitle);
  const below = rows.filter((row) => row >= firstTitle && row > lastTitle);
  const lineOf = lineMaker(sheet, columns, looks, mergesOf(plan.merges ?? [], columns, [above, head, below]));
  if (above.length > 0) across.append(tableOf(plan, columns, [], above.map(lineOf)));
  across.append(tableOf(plan, columns, head.map(lineOf), below.map(lineOf)));
  return across;
}

function titleRowsOf({ plan: { page, table } }: ShownSheet): readonly [number, number] {
  return page?.titleRows ?? (table ? [table.range.row, table.range.row] : [0, -1]);
}

function tableOf(
  plan: SheetPlan,
  columns: readonly number[],
  headLines: readonly HTMLElement[],
  lines: readonly HTMLElement[],
): HTMLElement {
  const table = document.createElement('table');
  table.style.width = `${columns.reduce((sum, column) => sum + pixelsOf(plan, column), 0)}px`;
  const widths = document.createElement('colgroup');
  for (const column of columns) {
    const width = document.createElement('col');
    width.style.width = `${pixelsOf(plan, column)}px`;
    widths.append(width);
  }
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  head.append(...headLines);
  body.append(...lines);
  table.append(widths, head, body);
  return table;
}

function lineMaker(
  sheet: ShownSheet,
  columns: readonly number[],
  looks: Looks,
  spreadOf: (row: number, column: number) => Spread | 'covered',
): (row: number) => HTMLElement {
  const { plan, texts } = sheet;
  const newPages = new Set(plan.page?.breaks);
  return (row) => {
    const line = document.createElement('tr');
    const height = plan.rowHeights?.get(row);
    if (height !== undefined) line.style.height = `${height}pt`;
    if (newPages.has(row)) line.style.breakBefore = 'page';
    for (const [at, column] of columns.entries()) {
      const spread = spreadOf(row, column);
      if (spread === 'covered') continue;
      const cell = document.createElement('td');
      cell.rowSpan = spread.rows;
      cell.colSpan = spread.columns;
      cell.textContent = (spread.from && texts[spread.from.row]?.[spread.from.column]) ?? '';
      dress(cell, plan, row, column, looks(row, column));
      const next = columns[at + spread.columns];
      cell.style.overflow = next === undefined || !texts[row]?.[next] ? 'visible' : 'hidden';
      line.append(cell);
    }
    return line;
  };
}

/** How far a cell reaches among the printed columns and shown rows, and where the text stands that it shows, if any. */
interface Spread {
  readonly rows: number;
  readonly columns: number;
  readonly from: { readonly row: number; readonly column: number } | undefined;
}

/**
 * How far each cell reaches; 'covered' where another one lies over it. A merged cell ends where the repeated rows begin or end, as parts of an
 * HTML table do; its text stands in the part that has most of it, even where its own row or column is not shown.
 */
function mergesOf(
  merges: readonly CellRange[],
  columns: readonly number[],
  parts: readonly (readonly number[])[],
): (row: number, column: number) => Spread | 'covered' {
  const found = new Map<string, Spread | 'covered'>();
  for (const merge of merges) {
    const across = columns.filter((column) => column >= merge.column && column < merge.column + merge.columns);
    const pieces = parts.map((rows) => rowsBetween(rows, merge.row, merge.row + merge.rows));
    const most = Math.max(...pieces.map((rows) => rows.length));
    const largest = pieces.findIndex((rows) => rows.length === most);
    for (const [at, down] of pieces.entries()) {
      if (down.length === 0 || across.length === 0) continue;
      for (const row of down) for (const column of across) found.set(`${row},${column}`, 'covered');
      const from = at === largest ? merge : undefined;
      found.set(`${down[0]},${across[0]}`, { rows: down.length, columns: across.length, from });
    }
  }
  return (row, column) => found.get(`${row},${column}`) ?? { rows: 1, columns: 1, from: { row, column } };
}

/** The rows from `first` on that come before `end`; `rows` are in order. */
function rowsBetween(rows: readonly number[], first: number, end: number): readonly number[] {
  const isReached = (row: number): boolean => row >= first;
  const start = rows.findIndex(isReached);
  if (start < 0) return [];
  const stop = rows.findIndex((row) => row >= end);
  return rows.slice(start, stop < 0 ? undefined : stop);
}

function dress(cell: HTMLElement, plan: SheetPlan, row: number, column: number, look: CellStyle): void {
  const { style } = cell;
  const { font = {}, fill, border, horizontal, vertical, wrap, stacked, indent } = look;
  if (font.name !== undefined) style.fontFamily = `'${font.name.replaceAll(/['\\]/gu, '')}', serif`;
  if (font.size !== undefined) style.fontSize = `${font.size}pt`;
  if (font.bold) style.fontWeight = 'bold';
  if (font.color !== undefined) style.color = `#${font.color}`;
  if (fill !== undefined) style.background = `#${fill}`;
  if (border !== undefined) style.border = BORDERS[border];
  else if (isIn(plan.table?.range, row, column)) style.border = TABLE_BORDER;
  style.textAlign = horizontal ?? (isNumber(plan.rows[row]?.[column]) ? 'right' : 'left');
  style.verticalAlign = vertical ?? 'bottom';
  style.whiteSpace = wrap || stacked ? 'pre-wrap' : 'pre';
  if (stacked) style.setProperty('writing-mode', 'vertical-rl');
  if (stacked) style.setProperty('text-orientation', 'upright');
  if (indent !== undefined) style.paddingLeft = `${indent}em`;
}

function isIn(range: CellRange | undefined, row: number, column: number): boolean {
  if (!range) return false;
  const { row: top, column: left, rows, columns } = range;
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

function isNumber(content: unknown): boolean {
  return (
    typeof content === 'number' ||
    (typeof content === 'object' && content !== null && 'result' in content && typeof content.result === 'number')
  );
}

/** How the pages of a sheet are, as a rule of CSS; `isAlone` where no other sheet is printed with it. */
export function pageRule({ plan }: ShownSheet, name: string, isAlone: boolean): string {
  const { orientation, margins } = plan.page ?? PLAIN_PAGE;
  const footer = ownFooter(plan.page, isAlone);
  const { top, right, bottom, left } = margins;
  return `@page ${name} { size: A4 ${orientation}; margin: ${top}cm ${right}cm ${bottom}cm ${left}cm; @bottom-center { content: ${footerContent(footer, plan.name)}; font-size: 9pt; } }`;
}

/** Browsers count the pages of all that is printed: a sheet among others that counts its own says the number of its only page, or better none. */
function ownFooter({ footer = '', firstPage, breaks = [] }: Partial<PagePlan> = {}, isAlone: boolean): string {
  if (firstPage === undefined || (isAlone && firstPage === 1)) return footer;
  return breaks.length === 0 ? footer.replaceAll('&P', String(firstPage)) : '';
}

/** A footer in Excel's language as the content of a margin box: page, pages and the name of the sheet; other codes say nothing here. */
function footerContent(footer: string, sheet: string): string {
  const parts = footer.split(/(&.)/u).map((part) => {
    if (part === '&P') return 'counter(page)';
    if (part === '&N') return 'counter(pages)';
    if (part === '&A') return quoted(sheet);
    return part.startsWith('&') ? '' : quoted(part);
  });
  return parts.filter((part) => part !== '' && part !== '""').join(' ') || '""';
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r<>]/gu, ' ')}"`;
}
