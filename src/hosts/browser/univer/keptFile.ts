import { BooleanNumber } from '@univerjs/core';
import type { IExecutionOptions, IRange, Worksheet } from '@univerjs/core';
import type { OpenedFile, OpenedSheet } from '../../../model/openedFile';
import { isSameContent } from '../../../model/sameContent';
import { placeBefore } from '../../../model/sheetMoves';
import type { SheetMove } from '../../../model/sheetMoves';
import type { SheetPlan } from '../../../model/sheetPlan';
import type { WorkbookFile } from '../../../model/workbookFile';
import { PAGE_STRINGS } from '../strings';
import type { Grid } from './grid';
import { fromGridRange } from './gridRange';
import { charactersOfPixels, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from './sheetData';
import { hasOwnNotes, hasOwnRules } from './marks';
import { contentOf, sheetPlanOf } from './sheetPlanOf';
import type { OpenedStyles } from './sheetPlanOf';

/** The file that the open workbook came out of, and what is done to its sheets: what the grid cannot show is carried from it into the next file. */
export interface KeptFile {
  /** Begins anew with the file of a workbook that was just put into the grid. */
  begin(file: WorkbookFile, sheetIds: ReadonlyMap<string, string>, styles: OpenedStyles): void;
  /** The sheets as they are now, and the file with what became of it. */
  contents(): Pick<WorkbookFile, 'sheets' | 'opened' | 'unsaved'>;
}

/** What is known of a sheet of the file, by the id that it has in the grid. */
interface KeptSheet {
  /** As the file has it. */
  readonly plan: SheetPlan;
  /** As it was put into the grid. */
  readonly shown: SheetPlan;
  readonly moves: SheetMove[];
  isTouched: boolean;
}

/** Watches the grid from now on. */
export function keepFile(grid: Grid): KeptFile {
  let file: WorkbookFile | undefined;
  let styles: OpenedStyles = new Map();
  const kept = new Map<string, KeptSheet>();
  /** Sheets that were taken away, latest last; undoing brings them back under their ids. */
  const removed = new Map<string, KeptSheet[]>();
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params, options }) => {
    const step = (params ?? {}) as StepParameters;
    if (!id.startsWith(STEP) || step.unitId !== grid.workbook().getUnitId()) return;
    noteStep(id.slice(STEP.length), step, options ?? {}, { kept, removed });
  });
  return {
    begin: (opened, sheetIds, openedStyles) => {
      kept.clear();
      removed.clear();
      file = opened;
      styles = openedStyles;
      for (const shown of opened.sheets) {
        const plan = opened.opened?.sheets.get(shown.name)?.plan;
        const id = sheetIds.get(shown.name);
        if (plan && id !== undefined) kept.set(id, { plan, shown, moves: [], isTouched: false });
      }
    },
    contents: () => {
      const sheets = grid.workbook().getSheets();
      const now = sheets.map((sheet) => {
        const known = kept.get(sheet.getSheetId());
        if (known && !known.isTouched && !hasOtherResults(grid, sheet, known))
          return { sheet, known, plan: untouchedPlan(sheet, known) };
        return { sheet, known, plan: sheetPlanOf(grid, sheet, styles), isTouched: true };
      });
      return {
        sheets: now.map(({ plan }) => plan),
        ...(file?.opened && { opened: { ...file.opened, sheets: openedSheets(now) } }),
        unsaved: [...(file?.unsaved ?? []), ...copiesOf(now), ...ownAdditions(grid, sheets)],
      };
    },
  };
}

const STEP = 'sheet.mutation.';

interface StepParameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string; readonly custom?: unknown };
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

/** Steps that change what a file says of a sheet. Marks are compared by themselves, and fitting a row to its text changes nothing. */
const TOUCHING: ReadonlySet<string> = new Set([
  'set-range-values',
  'move-range',
  'insert-row',
  'insert-col',
  'remove-rows',
  'remove-col',
  'move-rows',
  'move-columns',
  'reorder-range',
  'add-worksheet-merge',
  'remove-worksheet-merge',
  'set-row-data',
  'set-col-data',
  'set-worksheet-col-width',
  'set-worksheet-row-height',
  'set-worksheet-row-is-auto-height',
  'set-row-hidden',
  'set-row-visible',
  'set-col-hidden',
  'set-col-visible',
  'set-frozen',
  'add-table',
  'delete-table',
  'set-sheet-table',
]);

interface KeptSheets {
  readonly kept: Map<string, KeptSheet>;
  readonly removed: Map<string, KeptSheet[]>;
}

function noteStep(
  step: string,
  params: StepParameters,
  options: IExecutionOptions,
  { kept, removed }: KeptSheets,
): void {
  const id = params.subUnitId ?? params.sheet?.id ?? '';
  if (step === 'remove-sheet') {
    const sheet = kept.get(id);
    kept.delete(id);
    if (sheet) removed.set(id, [...(removed.get(id) ?? []), sheet]);
  } else if (step === 'insert-sheet') {
    const sheet = isOfFile(params.sheet) ? removed.get(id)?.pop() : undefined;
    if (sheet) kept.set(id, sheet);
  } else if (TOUCHING.has(step) && options['fromFormula'] !== true) {
    for (const sheetId of new Set([id, params.from?.subUnitId, params.to?.subUnitId])) {
      const sheet = kept.get(sheetId ?? '');
      if (sheet) sheet.isTouched = true;
    }
    const move = moveOf(step, params);
    if (move) kept.get(params.subUnitId ?? params.from?.subUnitId ?? '')?.moves.push(move);
  }
}

function moveOf(
  step: string,
  { range, sourceRange, targetRange, fromRange, toRange, from, to }: StepParameters,
): SheetMove | undefined {
  const axis = step.endsWith('col') || step.endsWith('columns') ? 'column' : 'row';
  const lines = (of: IRange): { at: number; count: number } => {
    const { row, column, rows, columns } = fromGridRange(of);
    return axis === 'row' ? { at: row, count: rows } : { at: column, count: columns };
  };
  switch (step) {
    case 'insert-row':
    case 'insert-col':
      return range && { kind: 'insert', axis, ...lines(range) };
    case 'remove-rows':
    case 'remove-col':
      return range && { kind: 'remove', axis, ...lines(range) };
    case 'move-rows':
    case 'move-columns':
      return sourceRange && targetRange && { kind: 'move', axis, ...lines(sourceRange), to: lines(targetRange).at };
    case 'move-range': {
      if (!fromRange || !toRange || from?.subUnitId !== to?.subUnitId) return undefined;
      const rows = toRange.startRow - fromRange.startRow;
      return {
        kind: 'carry',
        from: fromGridRange(fromRange),
        rows,
        columns: toRange.startColumn - fromRange.startColumn,
      };
    }
    default:
      return undefined;
  }
}

/** What a sheet of the file carries in the grid, so that one that comes back by undoing is told from one that took its place. */
export const OF_FILE = { isOfFile: true } as const;

function isOfFile(sheet: { readonly custom?: unknown } | undefined): boolean {
  return (sheet?.custom as { readonly isOfFile?: boolean } | undefined)?.isOfFile === true;
}

/** Whether a formula of an untouched sheet gives something else since other sheets changed, or reads another way. */
function hasOtherResults(grid: Grid, sheet: Worksheet, { plan }: KeptSheet): boolean {
  const workbook = grid.workbook();
  return plan.rows.some((row, rowIndex) =>
    row.some((content, column) => {
      if (typeof content !== 'object' || content === null || !('formula' in content)) return false;
      return !isSameContent(contentOf(workbook, sheet.getCellMatrix().getValue(rowIndex, column)), content);
    }),
  );
}

function untouchedPlan(sheet: Worksheet, { shown }: KeptSheet): SheetPlan {
  const isHidden = sheet.getConfig().hidden === BooleanNumber.TRUE;
  const name = sheet.getName();
  if (name === shown.name && isHidden === (shown.isHidden ?? false)) return shown;
  return { ...shown, name, isHidden };
}

interface SheetNow {
  readonly sheet: Worksheet;
  readonly known: KeptSheet | undefined;
  readonly plan: SheetPlan;
  readonly isTouched?: boolean;
}

function openedSheets(sheets: readonly SheetNow[]): OpenedFile['sheets'] {
  return new Map(
    sheets.flatMap(({ sheet, known, plan, isTouched = false }): [string, OpenedSheet][] =>
      known ? [[plan.name, { plan: known.plan, isTouched, moves: [...known.moves], ...resized(sheet, known) }]] : [],
    ),
  );
}

/** The columns and rows whose size is another than the one that they were put into the grid with. */
function resized(
  sheet: Worksheet,
  { shown, moves, isTouched }: KeptSheet,
): Pick<OpenedSheet, 'resizedColumns' | 'resizedRows'> {
  const resizedColumns = new Map<number, number>();
  const resizedRows = new Map<number, number | undefined>();
  if (!isTouched) return { resizedColumns, resizedRows };
  const { columnData, rowData, defaultColumnWidth } = sheet.getConfig();
  for (const column of Object.keys(columnData).map(Number)) {
    const now = columnData[column]?.w;
    const old = placeBefore(moves, 'column', column);
    const width = old === undefined ? undefined : shown.columns[old]?.width;
    const before = width === undefined ? defaultColumnWidth : pixelsOfCharacters(width);
    if (now !== undefined && now !== before) resizedColumns.set(column, charactersOfPixels(now));
  }
  const fixedHeight = (row: number): number | undefined => {
    const data = rowData[row];
    return data?.ia === BooleanNumber.FALSE ? data.h : undefined;
  };
  for (const row of new Set([...Object.keys(rowData).map(Number), ...(shown.rowHeights?.keys() ?? [])])) {
    const old = placeBefore(moves, 'row', row);
    const points = old === undefined ? undefined : shown.rowHeights?.get(old);
    const [before, now] = [points === undefined ? undefined : pixelsOfPoints(points), fixedHeight(row)];
    if (now !== before) resizedRows.set(row, now === undefined ? undefined : pointsOfPixels(now));
  }
  return { resizedColumns, resizedRows };
}

/** Copies of sheets of the file: only what the grid shows was copied. */
function copiesOf(sheets: readonly SheetNow[]): readonly string[] {
  return sheets.flatMap(({ sheet, known, plan }) =>
    !known && isOfFile(sheet.getConfig()) ? [PAGE_STRINGS.copiedSheet(plan.name)] : [],
  );
}

/** Rules and notes that the user made in the grid: the grid keeps them in its own way. */
function ownAdditions(grid: Grid, sheets: readonly Worksheet[]): readonly string[] {
  return sheets.flatMap((sheet) => [
    ...(hasOwnRules(grid, sheet.getSheetId()) ? [PAGE_STRINGS.ownRules(sheet.getName())] : []),
    ...(hasOwnNotes(grid, sheet.getSheetId()) ? [PAGE_STRINGS.ownNotes(sheet.getName())] : []),
  ]);
}
