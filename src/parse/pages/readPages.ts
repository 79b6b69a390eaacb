import type { CellGrid } from '../../model/cellGrid';
import type { Page, PageText } from '../../model/page';
import { fieldLabel } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Reading, ReadingNote } from '../../model/reading';
import { recogniseCellLabel } from '../grid/cellLabel';
import type { TemplateSet } from '../grid/cellLabel';
import { readColumns } from '../columns/readColumns';
import { isTitle, isYearLine } from '../form/headLines';
import { readGrids } from '../grid/readGrids';
import { KNOWN_TEMPLATE_SET } from '../knownTemplateSet';
import { missingLabels } from '../missingLabels';
import { STRINGS } from '../stream/strings';
import { continuedCells } from './continuedCells';
import { groupPages } from './groupPages';
import { joinLine, joinLines, linesOfTexts } from './joinTexts';
import { laidCells } from './laidCells';
import { findPageTable } from './pageTable';
import type { PageTable } from './pageTable';
import { partOverprint } from './partOverprint';
import { placeTexts } from './placeTexts';
import { lastPlaceBefore } from './positions';
import { columnsOf } from './sheetCell';
import type { LowestCell, SheetCell } from './sheetCell';
import { PAGE_END, textInColumns } from './textInColumns';

/**
 * Reads the forms on printed pages: the lines drawn on them enclose the cells, and a row that is cut by the end of a
 * page goes on on the next. Where no lines enclose forms, their texts are read by their places. Linear in texts and lines.
 */
export function readPages(pages: readonly Page[], known: TemplateSet = KNOWN_TEMPLATE_SET): Reading {
  const { grid, isEnclosed } = gridOfPages(pages, known);
  const enclosed = readGrids([grid], known);
  if (isEnclosed && enclosed.forms.length > missingLabels(enclosed)) return enclosed;
  const placed = readByPlaces(pages);
  if (placed.forms.length === 0) return enclosed;
  // Lines of text are no rows of cells: of those, what is read as a table is there by chance.
  if (!isEnclosed || enclosed.forms.length === 0) return placed;
  // By their places texts beside a table run into its cells: that leaves no label out, and more in doubt.
  const isBetter = missingLabels(placed) < missingLabels(enclosed) && placed.notes.length <= enclosed.notes.length;
  return isBetter ? placed : enclosed;
}

/** Without lines nobody can see which rows a label belongs to whose other rows are on the next page. */
function readByPlaces(pages: readonly Page[]): Reading {
  const reading = readColumns(textInColumns(pages));
  const notes = reading.forms.flatMap(({ form: { indicators }, extent }, form) => {
    if (!reading.text.slice(extent.start, extent.end).includes(PAGE_END)) return [];
    return SIDES.filter((side) => indicators[side].length > 0).map((side): ReadingNote => {
      const path = `indicators.${side}` as const;
      return { form, path, doubt: 'uncertain-border', message: STRINGS.placedOverPages(fieldLabel(path)) };
    });
  });
  return { ...reading, notes: [...reading.notes, ...notes] };
}

export interface GridOfPages {
  readonly grid: CellGrid;
  /** Whether lines enclose any text. */
  readonly isEnclosed: boolean;
}

/** All pages as one grid: a row for each row of their tables and for each line outside of them. */
export function gridOfPages(pages: readonly Page[], known: TemplateSet): GridOfPages {
  const sheet: Sheet = { cells: [], isEnclosed: false, rows: 0, lastRow: 0, lowest: new Map(), unlabelled: [] };
  let columns = 1;
  for (const group of groupPages(pages)) {
    sheet.lowest = new Map();
    for (const page of group.pages) addPage(sheet, page, group.xs, known);
    columns = Math.max(columns, group.xs.length - 1);
  }
  // What is printed over pages is kept, but behind all forms: no label is near it.
  const overprints = [...new Set(pages.flatMap((page) => page.overprints ?? []))];
  if (overprints.length > 0) sheet.cells.push({ ...OUTSIDE, row: sheet.rows++, text: overprints.join(' ') });
  return { grid: { name: '', rows: sheet.rows, columns, cells: sheet.cells }, isEnclosed: sheet.isEnclosed };
}

/** The grid so far. */
interface Sheet {
  readonly cells: SheetCell[];
  isEnclosed: boolean;
  rows: number;
  /** The last row of the table on the page before. */
  lastRow: number;
  /** The cells that reach the end of the table on the page before, by their columns. */
  lowest: ReadonlyMap<string, LowestCell>;
  /** The blank cells at the end of the page before: their label may be printed on this page only. */
  unlabelled: readonly SheetCell[];
}

function addPage(sheet: Sheet, page: Page, xs: readonly number[], known: TemplateSet): void {
  const table = findPageTable(page, xs);
  const { inside, outside } = placeTexts(page.texts, table, xs);
  if (inside.size > 0) sheet.isEnclosed = true;
  const overprints: string[] = [];
  const laid = laidCells(
    table.areas.map((area, at) => {
      const [left = 0, right = 0] = [xs[area.column], xs[area.column + area.columnSpan]];
      const lines = linesOfTexts(inside.get(at) ?? []);
      const { text, over } = partOverprint(joinLines(lines, right, right - left));
      if (over !== '') overprints.push(over);
      return { text, rowSpan: area.rowSpan, lines, left, right, bottom: table.ys[area.row + area.rowSpan] ?? 0 };
    }),
  );
  const parted = table.areas.flatMap((area, at) => (laid[at] ? [{ area, laid: laid[at] }] : []));
  const continued = continuedCells(sheet.lowest, parted, known);
  const rowNumbers = numberRows(sheet, table, linesOfTexts(outside), continued.isRow, xs);
  const placed = parted.map(({ area, laid }) => {
    const row = rowNumbers[area.row] ?? 0;
    const rowSpan = (rowNumbers[area.row + area.rowSpan - 1] ?? row) - row + 1;
    const isDoubtful = continued.isDoubtful && area.row === 0;
    const { cell, separator = '' } = continued.cells.get(area) ?? {};
    if (!cell) return { cell: { ...area, row, rowSpan, text: laid.text, isDoubtful }, laid };
    cell.text += separator + laid.text;
    cell.rowSpan = row + rowSpan - cell.row;
    cell.isOpenBelow = area.isOpenBelow;
    return { cell, laid };
  });
  const cells = placed.map(({ cell }) => cell);
  labelCellsBefore(sheet, cells);
  for (const over of overprints) sheet.cells.push({ ...OUTSIDE, row: sheet.rows++, text: over });
  const before = new Set([...sheet.lowest.values()].map(({ cell }) => cell));
  for (const cell of cells) if (!before.has(cell)) sheet.cells.push(cell);
  const lowest = placed.filter(({ cell: { row, rowSpan } }) => row + rowSpan - 1 === rowNumbers.at(-1));
  sheet.unlabelled = lowest.map(({ cell }) => cell).filter(({ text }) => text === '');
  sheet.lowest = new Map(lowest.map((one) => [columnsOf(one.cell), one]));
  sheet.lastRow = rowNumbers.at(-1) ?? sheet.lastRow;
}

/** A page that begins with the headings of the indicator table repeats them: nothing goes on in their row. */
function isHeading(text: string): boolean {
  return recogniseCellLabel(text)?.kind === 'heading';
}

/**
 * A merged cell that a page cuts is closed on both pages by some producers, and its label printed in one part only.
 * A blank part at the end of the page before gets the label of the part below the headings of this page.
 */
function labelCellsBefore({ unlabelled }: Sheet, cells: readonly SheetCell[]): void {
  if (unlabelled.length === 0) return;
  const headingRows = new Set(cells.filter(({ text }) => isHeading(text)).map(({ row }) => row));
  const below = cells.filter(({ row }) => !headingRows.has(row));
  const firstRow = below.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const labels = new Map(below.filter(({ row }) => row === firstRow).map((cell) => [columnsOf(cell), cell.text]));
  for (const blank of unlabelled) {
    const text = labels.get(columnsOf(blank)) ?? '';
    if (blank.text === '' && recogniseCellLabel(text)) blank.text = text;
  }
}

/**
 * Gives the rows of a page's table their numbers in the grid, with a row for each line outside of the table between
 * them. The first row of a table that goes on is the last one of the page before.
 */
function numberRows(
  sheet: Sheet,
  { ys }: PageTable,
  lines: ReturnType<typeof linesOfTexts>,
  isContinued: boolean,
  xs: readonly number[],
): number[] {
  const numbers: number[] = [];
  let next = 0;
  const addLines = (end: number): void => {
    for (let line = lines[next]; line && (line[0]?.top ?? 0) < end; line = lines[++next]) {
      const row = sheet.rows++;
      for (const { text, left } of headsBeside(line)) {
        sheet.cells.push({ ...OUTSIDE, row, column: Math.max(0, lastPlaceBefore(xs, left)), text });
      }
    }
  };
  for (const y of ys.slice(0, -1)) {
    addLines(y);
    numbers.push(numbers.length === 0 && isContinued ? sheet.lastRow : sheet.rows++);
  }
  addLines(Number.POSITIVE_INFINITY);
  return numbers;
}

/** A line outside of tables; titles, or years, of forms that stand beside each other are parts of their own. */
function headsBeside(line: readonly PageText[]): { readonly text: string; readonly left: number }[] {
  const parts: PageText[][] = [];
  for (const text of line) {
    const before = parts.at(-1)?.at(-1);
    if (before && text.left - before.right < WIDE_GAP * (text.bottom - text.top)) parts.at(-1)?.push(text);
    else parts.push([text]);
  }
  const texts = parts.map((part) => ({ text: joinLine(part), left: part[0]?.left ?? 0 }));
  const areHeads = [isTitle, isYearLine].some((isHead) => texts.every(({ text }) => isHead(text)));
  return texts.length > 1 && areHeads ? texts : [{ text: joinLine(line), left: Number.NEGATIVE_INFINITY }];
}

/** Between two forms there is more room than this, in heights of letters. */
const WIDE_GAP = 3;

const OUTSIDE = { column: 0, rowSpan: 1, columnSpan: 1, isOpenAbove: false, isOpenBelow: false } as const;
