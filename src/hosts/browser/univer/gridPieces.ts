import { IResourceManagerService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, IRowData, IWorkbookData, IWorksheetData, Worksheet } from '@univerjs/core';
import { z } from '../../../model/zod';
import type { KeptPieces, WorkPiece } from '../../../app/workbook/keptWork';
import { BLOCK_ROWS } from './changedRows';
import type { ChangedRows } from './changedRows';
import type { Grid } from './grid';

/** Where the user was. */
const placeSchema = z.object({ sheet: z.string(), row: z.number(), column: z.number() });
const frameSchema = z.looseObject({
  sheetOrder: z.array(z.string()).min(1),
  styles: z.record(z.string(), z.unknown()),
  resources: z.array(z.string()),
  place: placeSchema.optional(),
});
const sheetSchema = z.looseObject({ id: z.string(), name: z.string(), rowCount: z.number(), columnCount: z.number() });
const rows = z.record(z.string(), z.unknown());
const blockSchema = z.object({ cells: rows, rows });

/** A workbook of the grid, put together from its pieces. */
export interface KeptWorkbook {
  readonly data: Partial<IWorkbookData>;
  readonly place: z.infer<typeof placeSchema> | undefined;
}

/**
 * The open workbook in pieces: all that the grid knows of it, so that it comes back as it was, also where a file has no word for it. Rows
 * are in blocks, so that an edit in a large workbook is a small piece.
 */
export function gridPieces(grid: Grid, changes: ChangedRows): readonly WorkPiece[] {
  const workbook = grid.workbook();
  const unitId = workbook.getUnitId();
  const hooks = sheetResources(grid);
  const token = `${unitId}:${changes.all()}`;
  return [
    {
      key: 'frame',
      token,
      value: () => {
        const place = placeOf(grid);
        return {
          ...workbook.getSnapshot(),
          // Sheets are pieces of their own; what is undefined is not kept.
          sheets: undefined,
          sheetOrder: [...workbook.getSheetOrders()],
          styles: workbook.getStyles().toJSON(),
          resources: hooks.map(({ pluginName }) => pluginName),
          ...(place && { place }),
        };
      },
    },
    ...hooks.map((hook) => ({
      key: resourceKey(hook.pluginName),
      token,
      value: () => hook.toJson(unitId) || undefined,
    })),
    ...workbook.getSheets().flatMap((sheet) => sheetPieces(sheet, unitId, changes)),
  ];
}

function sheetPieces(sheet: Worksheet, unitId: string, changes: ChangedRows): readonly WorkPiece[] {
  const id = sheet.getSheetId();
  const blocks = changes.ofBlocks(id, Math.ceil(sheet.getRowCount() / BLOCK_ROWS));
  return [
    {
      key: sheetKey(id),
      token: `${unitId}:${changes.ofSheet(id)}`,
      // The rows are in the blocks; what is undefined is not kept.
      value: () => ({ ...sheet.getConfig(), cellData: undefined, rowData: undefined }),
    },
    ...blocks.map((count, block) => ({
      key: blockKey(id, block),
      token: `${unitId}:${count}`,
      value: () => blockOf(sheet, block),
    })),
  ];
}

function blockOf(sheet: Worksheet, block: number): z.infer<typeof blockSchema> | undefined {
  const cells = sheet.getCellMatrix().getMatrix();
  const { rowData } = sheet.getConfig();
  const kept: z.infer<typeof blockSchema> = { cells: {}, rows: {} };
  let isEmpty = true;
  for (let row = block * BLOCK_ROWS; row < (block + 1) * BLOCK_ROWS; row += 1) {
    if (cells[row] !== undefined) kept.cells[row] = cells[row];
    if (rowData[row] !== undefined) kept.rows[row] = rowData[row];
    isEmpty &&= cells[row] === undefined && rowData[row] === undefined;
  }
  return isEmpty ? undefined : kept;
}

/** Puts the pieces together again. Throws where they are not those of a workbook. */
export function workbookOfPieces(pieces: KeptPieces): KeptWorkbook {
  const { place, resources, ...frame } = frameSchema.parse(pieces.get('frame'));
  const sheets = new Map<string, IWorksheetData>();
  for (const id of frame.sheetOrder) {
    const sheet = sheetSchema.parse(pieces.get(sheetKey(id)));
    if (sheet.id !== id) throw new Error(`The kept sheet ${id} is another one.`);
    sheets.set(id, { ...sheet, ...rowsOfPieces(pieces, id, sheet.rowCount) } as unknown as IWorksheetData);
  }
  const data = {
    ...frame,
    sheets: Object.fromEntries(sheets),
    resources: resources.flatMap((name) => {
      const text = z
        .string()
        .optional()
        .parse(pieces.get(resourceKey(name)));
      return text === undefined ? [] : [{ name, data: text }];
    }),
  } as unknown as Partial<IWorkbookData>;
  // A workbook gets a new id whenever it is opened.
  delete data.id;
  return { data, place };
}

function rowsOfPieces(
  pieces: KeptPieces,
  id: string,
  rowCount: number,
): { cellData: Record<number, Record<number, ICellData>>; rowData: Record<number, IRowData> } {
  const cellData: Record<string, unknown> = {};
  const rowData: Record<string, unknown> = {};
  for (let block = 0; block * BLOCK_ROWS < rowCount; block += 1) {
    const piece = pieces.get(blockKey(id, block));
    if (piece === undefined) continue;
    const kept = blockSchema.parse(piece);
    Object.assign(cellData, kept.cells);
    Object.assign(rowData, kept.rows);
  }
  return { cellData, rowData } as unknown as ReturnType<typeof rowsOfPieces>;
}

/** What the parts of Univer keep beside the sheets: tables, notes, conditional formats, filters, links. */
function sheetResources(grid: Grid) {
  const hooks = grid.get(IResourceManagerService).getAllResourceHooks();
  return hooks.filter(({ businesses }) => businesses.includes(UniverInstanceType.UNIVER_SHEET));
}

function placeOf(grid: Grid): KeptWorkbook['place'] {
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  return sheet && { sheet: sheet.getSheetName(), row: range?.getRow() ?? 0, column: range?.getColumn() ?? 0 };
}

function sheetKey(id: string): string {
  return `sheet/${id}`;
}

function blockKey(id: string, block: number): string {
  return `rows/${id}/${block}`;
}

function resourceKey(name: string): string {
  return `resource/${name}`;
}
