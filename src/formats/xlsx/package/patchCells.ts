import { cellAddress } from '../../../model/cellAddress';
import type { CellStyle } from '../../../model/cellStyle';
import type { OpenedSheet } from '../../../model/openedFile';
import { placeAfter, placeBefore } from '../../../model/sheetMoves';
import type { CellContent, SheetPlan } from '../../../model/sheetPlan';
import { wordingOf } from './cellStyles';
import type { AddedStyles } from './cellStyles';
import { cellXml } from './cellXml';
import { isSameContent, isSameFormula } from '../../../model/sameContent';
import { movedBlocks } from './moveReferences';
import { readRows } from './sheetRows';
import type { PartCell, SheetRows } from './sheetRows';
import { attributeAt, attributesAt, nextTag, elementOf, tagWith } from './xmlScanner';
import type { XmlElement } from './xmlScanner';

/** What the cells of a worksheet part are written from. */
export interface CellWork {
  readonly xml: string;
  readonly sheetData: XmlElement;
  /** The prefix of the part's elements, with its colon. */
  readonly prefix: string;
  readonly opened: OpenedSheet;
  readonly now: SheetPlan;
  readonly added: AddedStyles;
  /** The cell format that a column of the sheet gives its new cells, by its place now. */
  readonly columnStyle: (column: number) => string | undefined;
}

/** The cells of a part, with what was found on the way. */
export interface PatchedCells {
  readonly sheetData: string;
  /** The last row and column that hold anything, counted from 0; -1 in an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * The cells of a changed sheet: one that holds what it held and looks as it looked is the one of the file, to the letter; of the
 * others the cell format is kept where the look is. Cells are compared, not remembered, so it does not matter how they came to
 * stand where they stand.
 */
export function patchCells(work: CellWork): PatchedCells {
  const { xml, prefix, opened, now, sheetData } = work;
  const page = openPage(work);
  const lines: string[] = [];
  const found = { lastRow: -1, lastColumn: -1 };
  for (const row of rowNumbers(work, page)) {
    const from = placeBefore(opened.moves, 'row', row);
    const cells = patchedRow(work, page, { row, from }, found);
    const line = rowXml(work, row, from === undefined ? undefined : page.rows.rows.get(from), cells);
    if (line !== '') lines.push(line);
    if ((now.rows[row]?.length ?? 0) > 0) found.lastRow = row;
  }
  const open = xml.slice(sheetData.start, sheetData.inside);
  const inside = lines.join('');
  const whole = open.endsWith('/>')
    ? `<${prefix}sheetData>${inside}</${prefix}sheetData>`
    : open + inside + xml.slice(sheetData.insideEnd, sheetData.end);
  return { ...found, sheetData: whole };
}

/** The old and the new sheet, laid out to be compared row by row. */
interface Page {
  readonly rows: SheetRows;
  readonly looksBefore: ReadonlyMap<number, Looks>;
  readonly looksNow: ReadonlyMap<number, Looks>;
  readonly columnBefore: (column: number) => number | undefined;
  readonly columnAfter: (column: number) => number | undefined;
  /** The cell format of a look; `base` is that of the cell of the file whose look it was given in place of. */
  readonly formatOf: (
    look: CellStyle,
    base?: { readonly number: string; readonly look: CellStyle | undefined },
  ) => string;
}

function openPage(work: CellWork): Page {
  const { xml, sheetData, opened, now, added } = work;
  const rows = readRows(xml, sheetData);
  const looksBefore = looksByRow(opened.plan);
  let inFile: ReadonlyMap<string, string> | undefined;
  return {
    rows,
    looksBefore,
    looksNow: looksByRow(now),
    columnBefore: remembered((column) => placeBefore(opened.moves, 'column', column)),
    columnAfter: remembered((column) => placeAfter(opened.moves, 'column', column)),
    formatOf: (look, base) => {
      if (base) return String(added.numberOf(look, base));
      inFile ??= formatsInFile(rows, looksBefore);
      return inFile.get(wordingOf(look)) ?? String(added.numberOf(look));
    },
  };
}

function remembered<T>(find: (place: number) => T): (place: number) => T {
  const known: T[] = [];
  return (place) => (place in known ? (known[place] as T) : (known[place] = find(place)));
}

type Looks = readonly (CellStyle | undefined)[];
const NO_LOOKS: Looks = [];
const NO_CELLS: ReadonlyMap<number, PartCell> = new Map();

/** The style of each cell that has one of its own, by rows. */
function looksByRow({ styles = [] }: SheetPlan): ReadonlyMap<number, Looks> {
  const rows = new Map<number, (CellStyle | undefined)[]>();
  for (const { range, style } of styles) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const looks = rows.get(row) ?? [];
      rows.set(row, looks);
      for (let column = range.column; column < range.column + range.columns; column += 1) looks[column] = style;
    }
  }
  return rows;
}

/** The cell formats of the sheet by what their looks say; looks that say the same have the first of them. */
function formatsInFile(rows: SheetRows, looks: ReadonlyMap<number, Looks>): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  for (const row of rows.rows.keys()) {
    for (const [column, { style }] of rows.cellsOf(row)) {
      const wording = wordingOf(looks.get(row)?.[column]);
      if (style !== undefined && wording !== '' && !formats.has(wording)) formats.set(wording, style);
    }
  }
  return formats;
}

/** Rows that hold cells or say something of themselves, in their order. */
function rowNumbers({ opened, now }: CellWork, { rows, looksNow }: Page): readonly number[] {
  const numbers = new Set<number>([...looksNow.keys(), ...opened.resizedRows.keys(), ...(now.hiddenRows ?? [])]);
  now.rows.forEach((row, index) => {
    if (row.length > 0) numbers.add(index);
  });
  for (const old of rows.rows.keys()) {
    const row = placeAfter(opened.moves, 'row', old);
    if (row !== undefined) numbers.add(row);
  }
  return [...numbers].sort((one, other) => one - other);
}

interface RowPlaces {
  readonly row: number;
  readonly from: number | undefined;
}

function patchedRow(
  work: CellWork,
  page: Page,
  { row, from }: RowPlaces,
  found: { lastColumn: number },
): readonly string[] {
  const { opened, now, xml } = work;
  const element = from === undefined ? undefined : page.rows.rows.get(from);
  const partCells = from === undefined ? NO_CELLS : page.rows.cellsOf(from);
  const contents = now.rows[row] ?? [];
  const looks = page.looksNow.get(row) ?? NO_LOOKS;
  const contentsBefore = (from === undefined ? undefined : opened.plan.rows[from]) ?? [];
  const looksBefore = (from === undefined ? undefined : page.looksBefore.get(from)) ?? NO_LOOKS;
  const rowStyle = element && attributeAt(xml, element.start, 's');
  const kept = [...partCells.keys()].map((column) => (page.columnAfter(column) ?? -1) + 1);
  const width = Math.max(contents.length, looks.length, ...kept);
  const cells: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const old = page.columnBefore(column);
    const part = old === undefined ? undefined : partCells.get(old);
    const content = contents[column] ?? null;
    const look = looks[column];
    if (content !== null) found.lastColumn = Math.max(found.lastColumn, column);
    else if (!part && !look) continue;
    const before = (old === undefined ? undefined : contentsBefore[old]) ?? null;
    const lookBefore = old === undefined ? undefined : looksBefore[old];
    const isSameLook = wordingOf(look) === wordingOf(lookBefore);
    const address = cellAddress(row, column);
    const base =
      part?.style !== undefined && isSameContent(content, before)
        ? { number: part.style, look: lookBefore }
        : undefined;
    const own = isSameLook && part ? part.style : look && page.formatOf(look, base);
    const style = own ?? (part ? undefined : (rowStyle ?? work.columnStyle(column)));
    const isUnmoved = row === from && column === old;
    const cell = patchedCell(work, part, { address, style, content, before, isUnmoved, isSameLook });
    if (cell !== '') cells.push(cell);
  }
  return cells;
}

interface CellState {
  readonly address: string;
  readonly style: string | undefined;
  readonly content: CellContent;
  readonly before: CellContent;
  readonly isUnmoved: boolean;
  readonly isSameLook: boolean;
}

function patchedCell({ xml, prefix, opened }: CellWork, part: PartCell | undefined, state: CellState): string {
  const { address, style, content, before, isUnmoved, isSameLook } = state;
  if (!part) return cellXml({ prefix, address, style, content });
  const isFormula = typeof content === 'object' && content !== null && 'formula' in content;
  const formula = isFormula && isSameFormula(content, before) ? formulaElement(xml, part, opened) : undefined;
  const isWhole = isSameLook && isSameContent(content, before) && (!isFormula || formula !== undefined);
  if (!isWhole) return cellXml({ prefix, address, style, content, ...(formula !== undefined && { formula }) });
  if (isUnmoved) return xml.slice(part.start, part.end);
  if (formula !== undefined) return cellXml({ prefix, address, style, content, formula });
  const tag = nextTag(xml, part.start);
  return tagWith(xml, part.start, { r: address }) + xml.slice(tag?.end ?? part.end, part.end);
}

/** The formula of a cell as the part has it; undefined for one that stands in another cell, which may be gone. */
function formulaElement(xml: string, part: PartCell, { moves }: OpenedSheet): string | undefined {
  const cell = nextTag(xml, part.start);
  const tag = cell && nextTag(xml, cell.end, part.end);
  if (tag?.name !== 'f' || attributeAt(xml, tag.start, 't') === 'shared') return undefined;
  const { start, end } = elementOf(xml, tag);
  const address = attributeAt(xml, start, 'ref');
  const moved = address === undefined ? '' : movedBlocks(address, moves);
  return moved === '' ? xml.slice(start, end) : tagWith(xml, start, { ref: moved }) + xml.slice(tag.end, end);
}

/** Attributes of a row that its cells and its place give. */
const WRITTEN_ANEW: ReadonlySet<string> = new Set(['r', 'spans']);

function rowXml(
  { xml, prefix, opened, now }: CellWork,
  row: number,
  element: XmlElement | undefined,
  cells: readonly string[],
): string {
  const isHidden = now.hiddenRows?.has(row) === true;
  const height = opened.resizedRows.get(row);
  const values = {
    r: String(row + 1),
    spans: undefined,
    ...(opened.resizedRows.has(row) && {
      ht: height === undefined ? undefined : String(height),
      customHeight: height === undefined ? undefined : '1',
    }),
  };
  if (!element) {
    if (cells.length === 0 && height === undefined && !isHidden) return '';
    const tag = tagWith(`<${prefix}row>`, 0, { ...values, ...(isHidden && { hidden: '1' }) });
    return `${tag}${cells.join('')}</${prefix}row>`;
  }
  if (cells.length === 0 && attributesAt(xml, element.start).every(({ name }) => WRITTEN_ANEW.has(name))) return '';
  const wasHidden = isTrue(attributeAt(xml, element.start, 'hidden'));
  const hidden = isHidden === wasHidden ? {} : { hidden: isHidden ? '1' : undefined };
  const tag = tagWith(xml, element.start, { ...values, ...hidden });
  return `${tag.replace(/\/>$/u, '>')}${cells.join('')}</${prefix}row>`;
}

/** Whether an attribute of the file format says yes. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
