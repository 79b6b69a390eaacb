import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../../src/formats/xlsx/saveWorkbook';
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
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string }
  | { readonly kind: 'copy' | 'delete'; readonly sheet: string }
  | { readonly kind: 'undo' }
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
  if (step.kind === 'write') return workbook.host.write(step.change);
  if (step.kind === 'undo') {
    await grid.api.undo();
    return;
  }
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
  }
}

/** Time for the grid to follow: it reckons formulas in turns of its own. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
}
