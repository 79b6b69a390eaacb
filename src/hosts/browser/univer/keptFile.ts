import { BooleanNumber } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import type { KeptPieces, WorkPiece } from '../../../app/workbook/keptWork';
import type { OpenedFile, OpenedSheet } from '../../../model/openedFile';
import { isSameContent } from '../../../model/sameContent';
import { placeBefore } from '../../../model/sheetMoves';
import type { SheetPlan } from '../../../model/sheetPlan';
import type { WorkbookFile } from '../../../model/workbookFile';
import { PAGE_STRINGS } from '../strings';
import type { Grid } from './grid';
import { charactersOfPixels, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from './sheetData';
import { fileOfPieces, filePieces } from './keptFilePieces';
import type { ReadFile } from './keptFilePieces';
import { isOfFile, noteStep, STEP } from './keptSteps';
import type { KeptSheet, StepParameters } from './keptSteps';
import { hasOwnNotes, hasOwnRules } from './marks';
import { contentReader, sheetPlanOf } from './sheetPlanOf';
import type { OpenedStyles } from './sheetPlanOf';

/** The file that the open workbook came out of, and what is done to its sheets: what the grid cannot show is carried from it into the next file. */
export interface KeptFile {
  /** Begins anew with the file of a workbook that was just put into the grid. */
  begin(file: WorkbookFile, sheetIds: ReadonlyMap<string, string>, styles: OpenedStyles): void;
  /** The sheets as they are now, and the file with what became of it. */
  contents(): Pick<WorkbookFile, 'sheets' | 'opened' | 'unsaved'>;
  /** The file and what became of its sheets, to be kept over a reload of the page; none where the workbook came out of no file. */
  pieces(): readonly WorkPiece[];
  /**
   * Reads a file that was kept in pieces. The answer goes on with it, for a workbook of the grid that was kept in the same moment. Rejects
   * where the pieces are none; nothing is touched then.
   */
  prepare(pieces: KeptPieces, read: ReadFile): Promise<() => void>;
}

/** Watches the grid from now on. */
export function keepFile(grid: Grid): KeptFile {
  let file: WorkbookFile | undefined;
  let styles: OpenedStyles = new Map();
  /** Another one after every step. */
  let token = {};
  const kept = new Map<string, KeptSheet>();
  /** Sheets that were taken away, latest last; undoing brings them back under their ids. */
  const removed = new Map<string, KeptSheet[]>();
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params, options }) => {
    const step = (params ?? {}) as StepParameters;
    if (!id.startsWith(STEP) || step.unitId !== grid.workbook().getUnitId()) return;
    noteStep(id.slice(STEP.length), step, options ?? {}, { kept, removed });
    token = {};
  });
  const begin = (opened: WorkbookFile | undefined, openedStyles: OpenedStyles): void => {
    kept.clear();
    removed.clear();
    file = opened;
    styles = openedStyles;
    token = {};
  };
  const keep = (id: string, shown: SheetPlan, done: Pick<KeptSheet, 'moves' | 'isTouched'>): void => {
    const plan = file?.opened?.sheets.get(shown.name)?.plan;
    if (plan) kept.set(id, { plan, shown, ...done });
  };
  return {
    begin: (opened, sheetIds, openedStyles) => {
      begin(opened, openedStyles);
      for (const shown of opened.sheets) {
        const id = sheetIds.get(shown.name);
        if (id !== undefined) keep(id, shown, { moves: [], isTouched: false });
      }
    },
    pieces: () => {
      const { opened } = file ?? {};
      if (!opened) return [];
      return filePieces({ bytes: opened.bytes, looks: styles, kept, token });
    },
    prepare: async (pieces, read) => {
      const back = await fileOfPieces(pieces, read);
      return () => {
        begin(back?.file, back?.looks ?? new Map());
        for (const { id, shown, done } of back?.sheets ?? []) keep(id, shown, done);
      };
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

/** Whether a formula of an untouched sheet gives something else since other sheets changed, or reads another way. */
function hasOtherResults(grid: Grid, sheet: Worksheet, { plan }: KeptSheet): boolean {
  const contentOf = contentReader(grid, sheet);
  const cells = sheet.getCellMatrix();
  return plan.rows.some((row, rowIndex) =>
    row.some((content, column) => {
      if (typeof content !== 'object' || content === null || !('formula' in content)) return false;
      return !isSameContent(contentOf(cells.getValue(rowIndex, column), rowIndex, column), content);
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
