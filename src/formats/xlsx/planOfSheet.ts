import type { Cell, CellValue as FileValue, Sheet } from 'hucre/xlsx';
import type { CellStyle } from '../../model/cellStyle';
import { parseRangeAddress } from '../../model/cellAddress';
import type { CellContent, CellPlace, CellRange, SheetPlan } from '../../model/sheetPlan';
import { fromFileStyle } from './fileStyle';
import { shiftFormula } from './package/shiftFormula';

const DEFAULT_WIDTH = 9;

/** What is kept of the looks of cells: everything, or only the number formats of numbers, which say how these are shown. */
export type KeptLooks = 'all' | 'formats';

/** A sheet of a file as a plan. Dates come as Excel's serial numbers with their format. */
export function planOfSheet(sheet: Sheet, looks: KeptLooks): SheetPlan {
  const formulaOf = formulaReader(sheet);
  const rows = sheet.rows.map((row, rowIndex) =>
    row.map((value, column) => cellContent(sheet.name, value, sheet.cells?.get(`${rowIndex},${column}`), formulaOf)),
  );
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden = false }]) => (hidden ? [row] : []));
  const heights = [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]): [number, number][] =>
    height === undefined ? [] : [[row, height]],
  );
  const table = sheet.tables?.[0];
  const tableRange = table?.range === undefined ? undefined : parseRangeAddress(table.range);
  return {
    name: sheet.name,
    rows,
    columns: (sheet.columns ?? []).map(({ width = DEFAULT_WIDTH, hidden = false }) => ({
      width,
      ...(hidden && { isHidden: true }),
    })),
    styles: looks === 'all' ? styleRuns(sheet) : formatRuns(sheet),
    ...(heights.length > 0 && { rowHeights: new Map(heights) }),
    ...(hiddenRows.length > 0 && { hiddenRows: new Set(hiddenRows) }),
    ...((sheet.hidden ?? sheet.veryHidden) && { isHidden: true }),
    ...(sheet.merges && {
      merges: sheet.merges.map((merge): CellRange => ({
        row: merge.startRow,
        column: merge.startCol,
        rows: merge.endRow - merge.startRow + 1,
        columns: merge.endCol - merge.startCol + 1,
      })),
    }),
    ...(table && tableRange && { table: { name: table.displayName ?? table.name, range: tableRange } }),
    ...(sheet.freezePane && { freeze: { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 } }),
  };
}

type FormulaReader = (cell: Cell | undefined) => string | undefined;

function cellContent(sheet: string, value: FileValue, cell: Cell | undefined, formulaOf: FormulaReader): CellContent {
  const plain = value instanceof Date ? dateSerial(value) : value;
  const formula = formulaOf(cell);
  if (formula !== undefined) return { formula, result: plain };
  const target = cell?.hyperlink?.location === undefined ? undefined : linkTarget(sheet, cell.hyperlink.location);
  return target && typeof plain === 'string' ? { text: plain, target } : plain;
}

/** Reads the formula of a cell; one of several that share a formula has that of the first, as it reads in its own place. */
function formulaReader({ cells }: Sheet): FormulaReader {
  const shared = new Map<number, { readonly formula: string; readonly row: number; readonly column: number }>();
  const places = new Map<Cell, readonly [number, number]>();
  for (const [key, cell] of cells ?? []) {
    if (cell.formulaSharedIndex === undefined) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    places.set(cell, [row, column]);
    if (cell.formula) shared.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
  }
  return (cell) => {
    if (cell?.formula !== '') return cell?.formula;
    const first = shared.get(cell.formulaSharedIndex ?? -1);
    const [row, column] = places.get(cell) ?? [];
    if (!first || row === undefined || column === undefined) return undefined;
    return shiftFormula(first.formula, row - first.row, column - first.column);
  };
}

/** Days since 1899-12-30, as Excel counts dates. */
function dateSerial(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function linkTarget(sheet: string, location: string): CellPlace | undefined {
  const bang = location.lastIndexOf('!');
  const range = parseRangeAddress(location.slice(bang + 1));
  if (!range) return undefined;
  const name =
    bang < 0
      ? sheet
      : location
          .slice(0, bang)
          .replace(/^'(.*)'$/u, '$1')
          .replaceAll("''", "'");
  return { sheet: name, row: range.row, column: range.column };
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** Neighbouring cells of a row that look alike are told in one range. */
function styleRuns(sheet: Sheet): { range: CellRange; style: CellStyle }[] {
  const runs: { range: Writable<CellRange>; style: CellStyle; wording: string }[] = [];
  const wordings = new Map<object, { style: CellStyle | undefined; wording: string }>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.style) continue;
    let known = wordings.get(cell.style);
    if (!known) {
      const style = fromFileStyle(cell.style);
      known = { style, wording: JSON.stringify(style) };
      wordings.set(cell.style, known);
    }
    if (!known.style) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const last = runs.at(-1);
    if (
      last?.wording === known.wording &&
      last.range.row === row &&
      last.range.column + last.range.columns === column
    ) {
      last.range.columns += 1;
    } else {
      runs.push({ range: { row, column, rows: 1, columns: 1 }, style: known.style, wording: known.wording });
    }
  }
  return runs.map(({ range, style }) => ({ range, style }));
}

/** The formats of cells that hold a number or a date; nothing else about them is looked at. */
function formatRuns(sheet: Sheet): { range: CellRange; style: CellStyle }[] {
  const runs: { range: CellRange; style: CellStyle }[] = [];
  const styles = new Map<string, CellStyle>();
  for (const [key, { style }] of sheet.cells ?? []) {
    const format = style?.numFmt;
    if (format === undefined) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const value = sheet.rows[row]?.[column];
    if (typeof value !== 'number' && !(value instanceof Date)) continue;
    const known = styles.get(format) ?? { format };
    styles.set(format, known);
    runs.push({ range: { row, column, rows: 1, columns: 1 }, style: known });
  }
  return runs;
}
