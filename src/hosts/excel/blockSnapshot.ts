import { withNamesNow } from '../../model/formulaNames';
import type { NamesNow } from '../../model/formulaNames';
import type { CellContent, CellRange } from '../../model/sheetPlan';
import { bytesOf, throwIfCancelled } from './batch';
import type { Batch } from './batch';
import type { LongWork } from '../../app/host';
import { toQuotedText } from './toExcelCell';
import type { BlockRequest, ExcelValue } from './readBlocks';

/** A block of cells as it was: contents and looks, cell by cell. */
export interface BlockSnapshot {
  readonly range: CellRange;
  readonly values: readonly (readonly ExcelValue[])[];
  readonly formulas: readonly (readonly ExcelValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly properties: readonly (readonly Excel.CellProperties[])[];
}

/** Takes snapshots of blocks, each in as many pieces as it is too large for one answer; most of the time one request is enough. */
export async function takeBlockSnapshots(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
  work: LongWork = {},
): Promise<readonly (readonly BlockSnapshot[])[]> {
  const taken = requests.map((): BlockSnapshot[] => []);
  for (const group of groupByCells(requests.flatMap(inPieces))) {
    throwIfCancelled(work);
    const pending = group.map(({ sheet, range, request }) => ({ request, block: loadBlock(sheet, range) }));
    // Looks are long to describe: only as many requests as their answers are too large for one.
    await context.sync();
    for (const { request, block } of pending) taken[request]?.push(block());
  }
  return taken;
}

/** Makes cells what they were; with `now` formulas name sheets and tables as they are called by now. */
export async function restoreBlock(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: BlockSnapshot,
  now?: NamesNow,
): Promise<void> {
  const { range, values, formulas, numberFormats } = block;
  const properties = block.properties.map((row) => row.map(settable));
  await batch.room(6, bytesOf(properties) + bytesOf(values) + bytesOf(formulas) + bytesOf(numberFormats));
  const cells = sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
  cells.format.fill.clear();
  cells.clear('Hyperlinks');
  cells.setCellProperties(properties);
  cells.numberFormat = numberFormats as string[][];
  cells.formulas = values.map((row, down) =>
    row.map((value, right) => {
      const entry = restoredEntry(value, formulas[down]?.[right] ?? '', numberFormats[down]?.[right]);
      const isFormula = now !== undefined && typeof entry === 'string' && entry.startsWith('=');
      return isFormula ? withNamesNow(entry, now) : entry;
    }),
  );
}

const WANTED: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    borders: {
      top: { style: true, weight: true, color: true },
      bottom: { style: true, weight: true, color: true },
      left: { style: true, weight: true, color: true },
      right: { style: true, weight: true, color: true },
    },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    textOrientation: true,
  },
} as Excel.CellPropertiesLoadOptions;

/** About 700 bytes describe the looks of a cell. */
const CELLS_AT_ONCE = 3000;

interface Piece extends BlockRequest {
  /** Which of the requests it belongs to. */
  readonly request: number;
}

function inPieces({ sheet, range }: BlockRequest, request: number): readonly Piece[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  return Array.from({ length: Math.ceil(range.rows / rowsAtOnce) }, (_, index) => {
    const first = index * rowsAtOnce;
    const rows = Math.min(rowsAtOnce, range.rows - first);
    return { sheet, request, range: { ...range, row: range.row + first, rows } };
  });
}

function groupByCells(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const size = piece.range.rows * piece.range.columns;
    if (cells + size > CELLS_AT_ONCE) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(piece);
    cells += size;
  }
  return groups;
}

function loadBlock(sheet: Excel.Worksheet, range: CellRange): () => BlockSnapshot {
  const cells = sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
  cells.load('values,formulas,numberFormat');
  const properties = cells.getCellProperties(WANTED);
  return () => ({
    range,
    values: cells.values as ExcelValue[][],
    formulas: cells.formulas as ExcelValue[][],
    numberFormats: cells.numberFormat as string[][],
    properties: properties.value,
  });
}

/** A cell without fill reads as white; written back it would hide the lines of the grid. */
function settable({ hyperlink, format }: Excel.CellProperties): Excel.SettableCellProperties {
  const isFilled = format?.fill?.pattern !== undefined && format.fill.pattern !== 'None';
  const { fill, ...others } = format ?? {};
  return {
    ...(hyperlink && { hyperlink }),
    format: { ...others, ...(isFilled && fill?.color !== undefined && { fill: { color: fill.color } }) },
  };
}

/** What a cell of a snapshot held. */
export function contentOf(value: ExcelValue, formula: ExcelValue): CellContent {
  // No formula results in its own text.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula: formula.slice(1) };
  return value === '' ? null : value;
}

/** Some rows of a snapshot, as a snapshot of the place where they stand now. */
export function rowsOfBlock(
  block: BlockSnapshot,
  first: number,
  rows: number,
  to: { readonly row: number; readonly column: number },
): BlockSnapshot {
  const cut = <T>(items: readonly T[]): readonly T[] => items.slice(first, first + rows);
  return {
    range: { ...block.range, ...to, rows },
    values: cut(block.values),
    formulas: cut(block.formulas),
    numberFormats: cut(block.numberFormats),
    properties: cut(block.properties),
  };
}

/**
 * What must be entered to get the cell back. Excel gives a text without its apostrophe, so that a text that looks like a
 * formula equals what a formula would read; but no formula results in its own text.
 */
function restoredEntry(value: ExcelValue, formula: ExcelValue, numberFormat: string | undefined): ExcelValue {
  if (typeof value !== 'string' || value !== formula) return formula;
  return numberFormat === '@' && !value.startsWith("'") && !/^\s*[=+\-@＝＋－＠]/u.test(value)
    ? value
    : toQuotedText(value);
}
