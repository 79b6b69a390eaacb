import type { CellRange } from '../../model/sheetPlan';
import type { Batch } from './batch';

/** The rule of data validation of one cell, which the user has made. */
export interface ValidationSnapshot {
  readonly row: number;
  readonly column: number;
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** The body of a table, and the rows of it that will go. */
export interface LeavingRows {
  readonly sheet: Excel.Worksheet;
  readonly body: CellRange;
  readonly removed: readonly CellRange[];
}

/**
 * The rules on rows that will go, for each of the tables. Looks at whole columns first: one request for tables without any
 * rule, which are nearly all, and another one for the cells of those columns that have some.
 */
export async function takeValidations(
  context: Excel.RequestContext,
  tables: readonly LeavingRows[],
): Promise<readonly (readonly ValidationSnapshot[])[]> {
  const columns = tables.map(loadColumns);
  if (columns.every((of) => of.length === 0)) return tables.map(() => []);
  await context.sync();
  const cells = tables.map(({ sheet, removed }, index) =>
    (columns[index] ?? [])
      .filter(({ validation }) => hasRule(validation))
      .flatMap(({ column }) => removed.flatMap((run) => loadCells(sheet, run, column))),
  );
  if (cells.every((of) => of.length === 0)) return tables.map(() => []);
  await context.sync();
  return cells.map((of) =>
    of
      .filter(({ validation }) => hasRule(validation))
      .map(({ row, column, validation: { rule, prompt, errorAlert, ignoreBlanks } }) => ({
        row,
        column,
        rule,
        prompt,
        errorAlert,
        ignoreBlanks,
      })),
  );
}

/** Puts the rules back on their cells. */
export async function restoreValidations(
  batch: Batch,
  sheet: Excel.Worksheet,
  validations: readonly ValidationSnapshot[],
): Promise<void> {
  for (const { row, column, rule, prompt, errorAlert, ignoreBlanks } of validations) {
    await batch.room(8);
    const validation = sheet.getRangeByIndexes(row, column, 1, 1).dataValidation;
    validation.rule = rule;
    validation.prompt = prompt;
    validation.errorAlert = errorAlert;
    validation.ignoreBlanks = ignoreBlanks;
  }
}

interface LoadedCell {
  readonly row: number;
  readonly column: number;
  readonly validation: Excel.DataValidation;
}

function loadColumns({ sheet, body, removed }: LeavingRows): readonly Omit<LoadedCell, 'row'>[] {
  if (removed.length === 0) return [];
  return Array.from({ length: body.columns }, (_, index) => {
    const column = body.column + index;
    const { dataValidation: validation } = sheet.getRangeByIndexes(body.row, column, body.rows, 1);
    validation.load('type');
    return { column, validation };
  });
}

function loadCells(sheet: Excel.Worksheet, run: CellRange, column: number): readonly LoadedCell[] {
  return Array.from({ length: run.rows }, (_, index) => {
    const row = run.row + index;
    const { dataValidation: validation } = sheet.getRangeByIndexes(row, column, 1, 1);
    validation.load('type,rule,prompt,errorAlert,ignoreBlanks');
    return { row, column, validation };
  });
}

/** An input message alone is no rule. */
function hasRule({ type }: Excel.DataValidation): boolean {
  return type !== 'None';
}
