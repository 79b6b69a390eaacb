import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../../src/formats/xlsx/saveWorkbook';
import { packPiece, unpackPiece } from '../../../src/hosts/browser/autosave/packedPiece';
import type { PackedPiece } from '../../../src/hosts/browser/autosave/packedPiece';
import type { Grid } from '../../../src/hosts/browser/univer/grid';
import type { GridWorkbook } from '../../../src/hosts/browser/univer/gridWorkbook';
import type { WorkbookChange } from '../../../src/model/workbookChange';

/** What a user or the product does to a workbook that was opened; rows count from 0. */
export type OpenedStep =
  | {
      readonly kind: 'type';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: string | number;
    }
  | {
      readonly kind: 'insert-rows' | 'delete-rows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'fill';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly color: string;
    }
  /** A formula is typed, and the handle of its cell drawn down over rows below. */
  | {
      readonly kind: 'fill-down';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly formula: string;
    }
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string }
  | { readonly kind: 'copy' | 'delete'; readonly sheet: string }
  | { readonly kind: 'undo' | 'redo' }
  /** What is kept of the workbook is all that is left of it. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'move-first' | 'hide'; readonly sheet: string }
  | { readonly kind: 'write'; readonly change: WorkbookChange };

/** A file after it was opened in the grid, worked on and saved. */
export interface SavedInPage {
  readonly base64: string;
  readonly losses: readonly string[];
}

/** Opens a file in the grid, does the steps as the menus of the grid do them, and saves. */
export async function saveOpened(
  grid: Grid,
  workbook: GridWorkbook,
  base64: string,
  steps: readonly OpenedStep[],
): Promise<SavedInPage> {
  workbook.replace(await readWorkbook(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))));
  await settled();
  for (const step of steps) {
    await carryOut(grid, workbook, step);
    await settled();
    await grid.api.getFormula().onCalculationResultApplied(5000);
    await settled();
  }
  const { bytes, losses } = await saveWorkbook(workbook.contents());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { base64: btoa(text), losses };
}

async function carryOut(grid: Grid, workbook: GridWorkbook, step: OpenedStep): Promise<void> {
  const book = grid.api.getActiveWorkbook();
  if (!book) throw new Error('No workbook is open.');
  switch (step.kind) {
    case 'write':
      await workbook.host.write(step.change);
      return;
    case 'undo':
      await grid.api.undo();
      return;
    case 'redo':
      await grid.api.redo();
      return;
    case 'reload':
      return reload(workbook);
    case 'fill-down':
      return fillDown(book, step);
    default:
      onSheet(book, step);
  }
}

async function fillDown(book: FWorkbook, step: Extract<OpenedStep, { readonly kind: 'fill-down' }>): Promise<void> {
  const sheet = book.getSheetByName(step.sheet);
  const first = sheet?.getRange(step.row, step.column);
  first?.setValue({ f: step.formula });
  const target = sheet?.getRange(step.row, step.column, step.rows, 1);
  if (!first || !target || !(await first.autoFill(target))) throw new Error('Nothing was filled.');
}

function onSheet(
  book: FWorkbook,
  step: Exclude<Extract<OpenedStep, { readonly sheet: string }>, { readonly kind: 'fill-down' }>,
): void {
  const sheet = book.getSheetByName(step.sheet);
  if (!sheet) throw new Error(`No sheet ${step.sheet}.`);
  switch (step.kind) {
    case 'type':
      sheet.getRange(step.row, step.column).setValue(step.value);
      break;
    case 'fill':
      sheet.getRange(step.row, step.column).setBackground(step.color);
      break;
    case 'insert-rows':
      sheet.activate();
      sheet.insertRows(step.at, step.count);
      break;
    case 'delete-rows':
      sheet.activate();
      sheet.deleteRows(step.at, step.count);
      break;
    case 'rename':
      sheet.setName(step.to);
      break;
    case 'copy':
      book.duplicateSheet(sheet);
      break;
    case 'delete':
      book.deleteSheet(sheet);
      break;
    case 'move-first':
      book.moveSheet(sheet, 0);
      break;
    case 'hide':
      sheet.hideSheet();
      break;
  }
}

/** Keeps the workbook as autosave does, opens another one, and takes up what was kept. */
async function reload(workbook: GridWorkbook): Promise<void> {
  const packed = new Map<string, PackedPiece>();
  for (const piece of workbook.pieces()) {
    const value = piece.value();
    if (value !== undefined) packed.set(piece.key, await packPiece(value, () => undefined));
  }
  workbook.replace({ sheets: [{ name: '别的', rows: [['别的']], columns: [] }], marks: [], settings: new Map() });
  await settled();
  const pieces = new Map<string, unknown>();
  for (const [key, bytes] of packed) pieces.set(key, await unpackPiece(bytes));
  await workbook.restore(pieces, readWorkbook);
}

/** Time for the grid to follow: it reckons formulas in turns of its own. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
}
