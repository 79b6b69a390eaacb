import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IStyleData, IWorksheetData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { parseRangeAddress } from '../../../model/cellAddress';
import type { CellStyle } from '../../../model/cellStyle';
import type { CellContent, CellPlace, ChartPlan, ColumnPlan, PagePlan, SheetPlan } from '../../../model/sheetPlan';
import { linkAddressOf, valueOfCell } from './cellData';
import { formulaReader } from './formulaReader';
import type { Grid } from './grid';
import { fromGridRange } from './gridRange';
import { tablesOf } from './readSheet';
import { charactersOfPixels, pointsOfPixels } from './sheetData';
import { fromStyleData } from './styleData';

/** A worksheet of the grid as a plan: what the user sees, as far as a plan can say it. */
export function sheetPlanOf(grid: Grid, sheet: Worksheet, opened: OpenedStyles = new Map()): SheetPlan {
  const workbook = grid.workbook();
  const config = sheet.getConfig();
  const cells = sheet.getCellMatrix().getMatrix() as CellMatrix;
  const styleOf = styleReader(workbook, opened);
  const rows = contentsOf(grid, sheet);
  const width = Math.max(
    rows.reduce((most, row) => Math.max(most, row.length), 0),
    ...Object.keys(config.columnData).map((key) => Number(key) + 1),
  );
  const columns = Array.from({ length: width }, (_, column): ColumnPlan => {
    const data = config.columnData[column];
    const style = styleOf(data?.s);
    return {
      width: charactersOfPixels(data?.w ?? config.defaultColumnWidth),
      ...(style && { style }),
      ...(data?.hd === BooleanNumber.TRUE && { isHidden: true }),
    };
  });
  const table = tablesOf(grid, sheet.getSheetId())[0];
  const { page, chart } = (config.custom ?? {}) as { page?: PagePlan; chart?: ChartPlan };
  const { xSplit, ySplit } = config.freeze;
  return {
    name: sheet.getName(),
    rows,
    columns,
    styles: styleRuns(cells, config.columnData, styleOf),
    rowHeights: rowHeights(config.rowData),
    ...hiddenParts(config),
    merges: config.mergeData.map(fromGridRange),
    ...(table && { table: { name: table.name, range: table.range } }),
    ...(xSplit + ySplit > 0 && { freeze: { rows: ySplit, columns: xSplit } }),
    ...(page && { page }),
    ...(chart && { chart }),
  };
}

/** The looks that sheets were opened with, by their keys in the grid: a cell that still has one looks as it did in the file. */
export type OpenedStyles = ReadonlyMap<string, CellStyle>;

function hiddenParts({ hidden, rowData }: Pick<IWorksheetData, 'hidden' | 'rowData'>): Partial<SheetPlan> {
  const rows = Object.keys(rowData)
    .map(Number)
    .filter((row) => rowData[row]?.hd === BooleanNumber.TRUE);
  return {
    ...(rows.length > 0 && { hiddenRows: new Set(rows) }),
    ...(hidden === BooleanNumber.TRUE && { isHidden: true }),
  };
}

/** What the cells of a sheet hold. */
export function contentsOf(grid: Grid, sheet: Worksheet): SheetPlan['rows'] {
  return contentRows(sheet.getCellMatrix().getMatrix() as CellMatrix, contentReader(grid, sheet));
}

type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;
type StyleReader = (style: Nullable<IStyleData | string>) => CellStyle | undefined;

/** Reads a style or the key of one; each key is turned into our terms once. */
function styleReader(workbook: Workbook, opened: OpenedStyles): StyleReader {
  const known = new Map<string, CellStyle | undefined>(opened);
  return (style) => {
    if (typeof style !== 'string') return fromStyleData(style);
    if (!known.has(style)) known.set(style, fromStyleData(workbook.getStyles().get(style)));
    return known.get(style);
  };
}

function contentRows(cells: CellMatrix, contentOf: ContentReader): readonly (readonly CellContent[])[] {
  const rows: CellContent[][] = [];
  for (const [row, inRow] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(inRow ?? {})) {
      const content = contentOf(cell, Number(row), Number(column));
      if (content === null) continue;
      while (rows.length <= Number(row)) rows.push([]);
      const values = rows[Number(row)] as CellContent[];
      while (values.length < Number(column)) values.push(null);
      values[Number(column)] = content;
    }
  }
  return rows;
}

/** What a cell of a sheet holds that stands at a place, with its formula or link. */
export type ContentReader = (cell: Nullable<ICellData>, row: number, column: number) => CellContent;

/** Reads the cells of a sheet. */
export function contentReader(grid: Grid, sheet: Worksheet): ContentReader {
  const formulaOf = formulaReader(grid, sheet);
  return (cell, row, column) => {
    const value = valueOfCell(cell);
    const formula = formulaOf(cell, row, column);
    if (formula !== undefined) return { formula: formula.slice(1), result: value };
    const target = linkTarget(grid.workbook(), linkAddressOf(cell));
    return target && typeof value === 'string' ? { text: value, target } : value;
  };
}

/** The cell that an address within the workbook leads to; undefined for an address of the web. */
function linkTarget(workbook: Workbook, address: string | undefined): CellPlace | undefined {
  if (!address?.startsWith('#')) return undefined;
  const parts = new URLSearchParams(address.slice(1));
  const sheet = workbook.getSheetBySheetId(parts.get('gid') ?? '')?.getName();
  const cell = parseRangeAddress(parts.get('range') ?? 'A1');
  return sheet !== undefined && cell ? { sheet, row: cell.row, column: cell.column } : undefined;
}

/** The styles that differ from those of their columns, in runs along the rows. */
function styleRuns(
  cells: CellMatrix,
  columnData: Readonly<Record<number, { readonly s?: Nullable<IStyleData | string> } | undefined>>,
  styleOf: StyleReader,
): NonNullable<SheetPlan['styles']> {
  const runs: { range: { row: number; column: number; rows: number; columns: number }; style: CellStyle }[] = [];
  for (const [rowKey, inRow] of Object.entries(cells)) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries(inRow ?? {})) {
      const column = Number(columnKey);
      const style = cell?.s === columnData[column]?.s ? undefined : styleOf(cell?.s);
      if (!style) continue;
      const last = runs.at(-1);
      if (last?.range.row === row && last.range.column + last.range.columns === column && last.style === style) {
        last.range.columns += 1;
      } else {
        runs.push({ range: { row, column, rows: 1, columns: 1 }, style });
      }
    }
  }
  return runs;
}

function rowHeights(
  rowData: Readonly<Record<number, { readonly h?: number; readonly ia?: number } | undefined>>,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [row, data] of Object.entries(rowData)) {
    if (data?.h !== undefined && data.ia === 0) heights.set(Number(row), pointsOfPixels(data.h));
  }
  return heights;
}
