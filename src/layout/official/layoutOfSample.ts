import type { FieldPath } from '../../model/fieldPath';
import { NARRATIVES } from '../../model/form';
import type { LayoutBlock, LayoutCell, LayoutColumn, LayoutPart, FormLayout } from '../../model/formLayout';
import { LAYOUT_LIMITS } from '../../model/formLayout';
import { POWERS_OF_UNITS } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import type { FormReading, Span } from '../../model/reading';
import type { SampleCell, SampleReading, UsedLabel } from '../../model/sampleReading';
import type { FormTemplate } from '../../model/template';
import { AMOUNT_UNIT_LABEL } from '../../model/vocabulary';

/**
 * How forms of a kind are printed, learned from a sheet that shows one: each cell with its merge, the words of the form in it and the place of what
 * was read from it; the rows of indicators as columns. Of forms below each other the first counts;
 * undefined where the sheet holds none, or several beside each other or in one list, or amounts in several units. Linear.
 */
export function layoutOfSample(
  { grid, cells: all, reading, used }: SampleReading,
  template: FormTemplate,
): FormLayout | undefined {
  const [form, next] = reading.forms;
  const [labels, othersLabels] = used;
  const isList = othersLabels?.some(({ start }) => start === labels?.[0]?.start) === true;
  if (next && (isList || next.extent.start < (form?.extent.end ?? 0))) return undefined;
  const cells = next ? all.filter(({ start }) => start < next.extent.start) : all;
  const rows = cells.reduce((end, cell) => Math.max(end, cell.row + cell.rowSpan), 0);
  const columns = cells.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0);
  if (!form || !labels) return undefined;
  if (columns > LAYOUT_LIMITS.columns || rows * columns > LAYOUT_LIMITS.places) return undefined;
  const valuesOf = valuesOfCells(form, cells);
  const sheet: Sheet = {
    form,
    cells,
    columns,
    rows: rowsOf(cells, rows),
    labelOf: labelsOfCells(cells, labels),
    valuesOf,
    filled: new Set([...valuesOf.values()].flat().map(({ path }) => path)),
    isClaimed: claimsOf(form),
    words: new Set(template.labels.flatMap(({ text, extra }) => (extra === undefined ? [text] : [text, extra]))),
  };
  if (printsSeveralUnits(sheet)) return undefined;
  const tables = tablesIn(sheet, rows);
  const blocks: LayoutBlock[] = [];
  let from = 0;
  for (const table of tables) {
    blocks.push(...rowsBlock(sheet, from, table.from, table.to), table.block);
    from = table.to;
  }
  blocks.push(...rowsBlock(sheet, from, rows, rows));
  return { widths: widthsOf(grid.widths ?? [], columns), unit: unitOf(form), blocks };
}

interface Sheet {
  readonly form: FormReading;
  readonly cells: readonly SampleCell[];
  readonly columns: number;
  readonly rows: readonly SheetRow[];
  readonly labelOf: ReadonlyMap<SampleCell, UsedLabel>;
  /** What was read from each cell, in the order of its characters. */
  readonly valuesOf: ReadonlyMap<SampleCell, readonly CellValueSpan[]>;
  /** The places that any value stands for. */
  readonly filled: ReadonlySet<FieldPath>;
  /** Whether a cell is a word of the form, by the place of its first character. */
  readonly isClaimed: (place: number) => boolean;
  /** The labels that forms of the kind have. */
  readonly words: ReadonlySet<string>;
}

/** The cells that begin in a row of the sheet, and how many reach over it. */
interface SheetRow {
  readonly cells: readonly SampleCell[];
  readonly reaching: number;
}

function rowsOf(cells: readonly SampleCell[], count: number): SheetRow[] {
  const starting = Array.from({ length: count }, (): SampleCell[] => []);
  const changes = new Array<number>(count + 1).fill(0);
  for (const cell of cells) {
    starting[cell.row]?.push(cell);
    changes[cell.row] = (changes[cell.row] ?? 0) + 1;
    changes[cell.row + cell.rowSpan] = (changes[cell.row + cell.rowSpan] ?? 0) - 1;
  }
  let reaching = 0;
  return starting.map((own, row) => ({ cells: own, reaching: (reaching += changes[row] ?? 0) }));
}

function cellsBetween({ rows }: Sheet, from: number, to: number): SampleCell[] {
  return rows.slice(from, to).flatMap(({ cells }) => cells);
}

/** Where one column is in 亿元 and another in 万元, no one unit prints what stands below both. */
function printsSeveralUnits({ cells, valuesOf }: Sheet): boolean {
  const units = cells.flatMap((cell) => UNIT.exec(wordsOf(cell, valuesOf.get(cell) ?? []))?.[1] ?? []);
  return new Set(units).size > 1;
}

/** What a cell says beside the values in it. */
function wordsOf({ text, start }: SampleCell, values: readonly CellValueSpan[]): string {
  const ends = [start, ...values.map((value) => value.end)];
  const starts = [...values.map((value) => value.start), start + text.length];
  return ends.map((end, at) => text.slice(end - start, Math.max((starts[at] ?? end) - start, 0))).join('');
}

const UNIT = /(?:[（(]|单位\s*(?:[:：]\s*)?)(?:人民币)?([百千万亿]*元)/u;

function claimsOf({ labels }: FormReading): (place: number) => boolean {
  const starts = new Set(labels.flatMap(({ start, end }) => (end > start ? [start] : [])));
  return (place) => starts.has(place);
}

interface CellValueSpan extends Span {
  readonly path: FieldPath;
  /** Whether the value began in a cell before. */
  readonly isMore: boolean;
}

/** In characters of the standard font; what a sheet says nothing of has the usual width of a column. */
function widthsOf(known: readonly number[], columns: number): number[] {
  return Array.from({ length: columns }, (_, at) => Math.max(NARROWEST, known[at] ?? USUAL_WIDTH));
}

const USUAL_WIDTH = 10;
const NARROWEST = 1;

function unitOf({ form }: FormReading): AmountUnit {
  const printed = form.extra?.find(({ label }) => label === AMOUNT_UNIT_LABEL)?.value ?? '元';
  return printed in POWERS_OF_UNITS ? (printed as AmountUnit) : '元';
}

function labelsOfCells(cells: readonly SampleCell[], labels: readonly UsedLabel[]): Map<SampleCell, UsedLabel> {
  const found = new Map<SampleCell, UsedLabel>();
  for (const label of labels) {
    const cell = cellAt(cells, label.start);
    if (cell && !found.has(cell)) found.set(cell, label);
  }
  return found;
}

/** The cell that holds a character; cells are in the order of their characters. */
function cellAt(cells: readonly SampleCell[], place: number): SampleCell | undefined {
  let [low, high] = [0, cells.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((cells[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const found = cells[low];
  return found && found.start <= place && place < found.end ? found : undefined;
}

function valuesOfCells(form: FormReading, cells: readonly SampleCell[]): Map<SampleCell, CellValueSpan[]> {
  const found = new Map<SampleCell, CellValueSpan[]>();
  const hasOwnCode = isOutside(form, 'department.code', 'department');
  for (const [path, spans] of form.spans) {
    if (isPassedOver(form, path, hasOwnCode)) continue;
    spans.forEach((span, at) => {
      const cell = cellAt(cells, span.start);
      if (!cell || span.end <= span.start) return;
      const values = found.get(cell) ?? [];
      values.push({ ...span, path, isMore: at > 0 });
      found.set(cell, values);
    });
  }
  for (const values of found.values()) values.sort((one, other) => one.start - other.start);
  return found;
}

/** A department with its code in one cell is one value; what stands beside 金额单位 is a word of the form. */
function isPassedOver({ form }: FormReading, path: FieldPath, hasOwnCode: boolean): boolean {
  if (hasOwnCode ? path === 'department' : path === 'department.name' || path === 'department.code') return true;
  const extra = /^extra\[(\d+)\]/u.exec(path)?.[1];
  return extra !== undefined && form.extra?.[Number(extra)]?.label === AMOUNT_UNIT_LABEL;
}

function isOutside({ spans }: FormReading, inner: FieldPath, outer: FieldPath): boolean {
  const [own] = spans.get(inner) ?? [];
  const [around] = spans.get(outer) ?? [];
  return own !== undefined && own.end > own.start && !(around && around.start <= own.start && own.end <= around.end);
}

interface FoundTable {
  /** Its first row and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly block: LayoutBlock;
}

/** The tables of indicators: the headings of one end in one row, its rows reach to the next label or line. */
function tablesIn(sheet: Sheet, rows: number): FoundTable[] {
  const { labelOf, valuesOf } = sheet;
  const headings = new Map<number, [SampleCell, UsedLabel][]>();
  for (const [cell, label] of labelOf) {
    if (label.use.kind !== 'column') continue;
    const end = cell.row + cell.rowSpan;
    const own = headings.get(end) ?? [];
    own.push([cell, label]);
    headings.set(end, own);
  }
  const starts = [...headings.keys()].sort((one, other) => one - other);
  const ends = starts.map(() => rows);
  for (let at = starts.length - 2; at >= 0; at--) {
    ends[at] = Math.min(ends[at + 1] ?? rows, topOf(headings.get(starts[at + 1] ?? 0) ?? []));
  }
  return starts.flatMap((from, at): FoundTable[] => {
    const own = headings.get(from) ?? [];
    const next = ends[at] ?? rows;
    const last = cellsBetween(sheet, from, next).reduce(
      (end, cell) => (isOfIndicator(valuesOf.get(cell)) ? cell.row + 1 : end),
      from,
    );
    const columns = columnsOf(own);
    if (columns.length === 0) return [];
    const to = endOfTable(sheet, last, next);
    const edge = cellsBetween(sheet, from, to).find(
      (cell) => cell.column + cell.columnSpan <= (columns[0]?.column ?? 0),
    );
    const side =
      own.map(([, { use }]) => (use.kind === 'column' ? use.side : undefined)).find(Boolean) ?? sideOf(sheet, from, to);
    return [
      {
        from,
        to,
        block: {
          kind: 'indicators',
          side,
          columns,
          ...(edge && { edge: { column: edge.column, columns: edge.columnSpan, text: edge.text } }),
        },
      },
    ];
  });
}

function topOf(headings: readonly (readonly [SampleCell, UsedLabel])[]): number {
  return headings.reduce((top, [{ row }]) => Math.min(top, row), Number.POSITIVE_INFINITY);
}

function isOfIndicator(values: readonly CellValueSpan[] | undefined): boolean {
  return values?.some(({ path }) => path.startsWith('indicators.')) === true;
}

function sideOf(sheet: Sheet, from: number, to: number): 'period' | 'annual' {
  const inTable = cellsBetween(sheet, from, to).flatMap((cell) => sheet.valuesOf.get(cell) ?? []);
  return inTable.some(({ path }) => path.startsWith('indicators.annual')) || inTable.length === 0 ? 'annual' : 'period';
}

/** Rows of levels that the sample leaves empty belong to the table, too; a label of something else, or a line, ends it. */
function endOfTable({ rows, labelOf, valuesOf }: Sheet, last: number, next: number): number {
  let end = last;
  while (end < next) {
    const own = rows[end]?.cells ?? [];
    const isOther = own.some((cell) => labelOf.get(cell) !== undefined || (valuesOf.get(cell) ?? []).length > 0);
    if (own.length < 2 || isOther) break;
    end++;
  }
  return end;
}

function columnsOf(headings: readonly (readonly [SampleCell, UsedLabel])[]): LayoutColumn[] {
  return headings
    .flatMap(([{ column, columnSpan }, { use, text }]): LayoutColumn[] =>
      use.kind === 'column'
        ? [{ column, columns: columnSpan, role: use.role, ...(use.side && { side: use.side }), label: text }]
        : [],
    )
    .sort((one, other) => one.column - other.column);
}

/** The rows from one to another as they stand; a cell that reaches into the table below goes on beside it. */
function rowsBlock(sheet: Sheet, from: number, to: number, tableEnd: number): LayoutBlock[] {
  if (to <= from) return [];
  const own = cellsBetween(sheet, from, to);
  const lines = new Set(own.map(({ row }) => row).filter((row) => isLine(sheet, row)));
  const printed = own.map((cell): LayoutCell => {
    const end = cell.row + cell.rowSpan;
    const isOverTable = end > to && tableEnd > to;
    return {
      row: cell.row - from,
      column: cell.column,
      rows: Math.min(end, to) - cell.row,
      columns: cell.columnSpan,
      parts: partsOf(sheet, cell),
      look: lookOf(sheet, cell, lines.has(cell.row)),
      ...(isOverTable && { isOverTable }),
    };
  });
  const taken = new Set(printed.flatMap(placesOf));
  const blanks = [...blankValues(sheet, own, from, to, taken)];
  return [
    {
      kind: 'rows',
      rows: to - from,
      cells: [...printed, ...blanks, ...fillers([...printed, ...blanks], to - from, sheet.columns)],
    },
  ];
}

function placesOf({ row, column, rows, columns }: Pick<LayoutCell, 'row' | 'column' | 'rows' | 'columns'>): string[] {
  return Array.from(
    { length: rows * columns },
    (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`,
  );
}

/**
 * The words of a cell with the places of what was read between them. What neither a label nor a field took says something of the project
 * of the sample: it must not stand on the form of another.
 */
function partsOf({ form, valuesOf, labelOf, words: known, isClaimed }: Sheet, cell: SampleCell): LayoutPart[] {
  const values = valuesOf.get(cell) ?? [];
  const label = labelOf.get(cell);
  const isWord = label ? known.has(label.text) : isClaimed(firstPlace(cell));
  if (values.length === 0 && !isWord) return [];
  const parts: LayoutPart[] = [];
  let at = cell.start;
  const words = (end: number): void => {
    if (end > at) parts.push(cell.text.slice(at - cell.start, end - cell.start));
    at = Math.max(at, end);
  };
  for (const { path, start, end, isMore } of values) {
    if (start < at) continue;
    const own = cell.text.slice(start - cell.start, end - cell.start);
    const year = path === 'year' ? YEAR.exec(own) : null;
    words(year ? start + year.index : start);
    const part = partOf(form, path);
    if (!isMore && (!('extra' in part) || known.has(part.extra))) parts.push(part);
    at = year ? start + year.index + year[0].length : end;
  }
  words(cell.end);
  return parts.filter((part) => typeof part !== 'string' || part.trim() !== '' || parts.length > 1);
}

function firstPlace({ text, start }: SampleCell): number {
  return start + text.length - text.trimStart().length;
}

const YEAR = /(?:19|20)\d{2}/u;

function partOf({ form }: FormReading, path: FieldPath): Exclude<LayoutPart, string> {
  const at = /^extra\[(\d+)\]/u.exec(path)?.[1];
  const label = at === undefined ? undefined : form.extra?.[Number(at)]?.label;
  return label === undefined ? { field: path } : { extra: label.replace(/（[百千万亿]*元）$/u, '') };
}

/** A title, and lines that hold their labels themselves, stand outside of the table. */
function lookOf(sheet: Sheet, cell: SampleCell, isInLine: boolean): LayoutCell['look'] {
  const values = sheet.valuesOf.get(cell) ?? [];
  if (values.some(({ path }) => path === 'title')) return 'title';
  if (isInLine) return 'line';
  const [value] = values;
  if (!value) return 'label';
  return NARRATIVES.some((field) => field === value.path) || value.path.startsWith('goals.') ? 'text' : 'value';
}

function isLine(sheet: Sheet, row: number): boolean {
  return sheet.rows[row]?.cells.every((cell) => isSelfLabelled(sheet, cell)) === true;
}

/** Whether a cell stands for itself: it is alone in its row, or has words and a value. */
function isSelfLabelled({ rows, valuesOf }: Sheet, cell: SampleCell): boolean {
  const values = valuesOf.get(cell) ?? [];
  const length = values.reduce((sum, { start, end }) => sum + end - start, 0);
  const isMixed = values.length > 0 && length < cell.text.trim().length;
  return isMixed || /[:：]\s*$/u.test(cell.text) || rows[cell.row]?.reaching === 1;
}

/** Places of labels whose value is blank in the sample: beside the label, else below it. */
function* blankValues(
  sheet: Sheet,
  own: readonly SampleCell[],
  from: number,
  to: number,
  taken: Set<string>,
): Generator<LayoutCell> {
  const { filled } = sheet;
  for (const cell of own) {
    const use = sheet.labelOf.get(cell)?.use;
    if (use?.kind !== 'field' || /[:：]/u.test(cell.text)) continue;
    const path = use.path === 'department.name' ? 'department' : use.path;
    if (filled.has(path) || (path === 'department' && filled.has('department.name'))) continue;
    const row = cell.row - from;
    const column = cell.column + cell.columnSpan;
    const isFree = (atRow: number, at: number): boolean =>
      at < sheet.columns && atRow < to - from && !taken.has(`${atRow} ${at}`);
    let columns = 0;
    while (isFree(row, column + columns)) columns++;
    const beside = { row, column, rows: Math.min(cell.row + cell.rowSpan, to) - cell.row, columns };
    const below = { row: row + cell.rowSpan, column: cell.column, rows: 1, columns: cell.columnSpan };
    const place = columns > 0 ? beside : below;
    const places = placesOf(place);
    if (places.some((one) => taken.has(one)) || place.row + place.rows > to - from) continue;
    for (const one of places) taken.add(one);
    yield {
      ...place,
      parts: [{ field: path }],
      look: path.startsWith('goals.') || NARRATIVES.some((one) => one === path) ? 'text' : 'value',
    };
  }
}

/** Blank cells of the table, so that its lines go through. */
function fillers(cells: readonly LayoutCell[], rows: number, columns: number): LayoutCell[] {
  const taken = new Set(cells.flatMap(placesOf));
  const tableRows = new Set<number>();
  for (const { row, rows: own, look } of cells) {
    if (look !== 'line' && look !== 'title') for (let at = row; at < row + own; at++) tableRows.add(at);
  }
  const found: LayoutCell[] = [];
  for (let row = 0; row < rows; row++) {
    if (!tableRows.has(row)) continue;
    for (let column = 0; column < columns; column++) {
      let width = 0;
      while (column + width < columns && !taken.has(`${row} ${column + width}`)) width++;
      if (width > 0) found.push({ row, column, rows: 1, columns: width, parts: [], look: 'value' });
      column += width;
    }
  }
  return found;
}
