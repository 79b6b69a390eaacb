import type { Grid } from './grid';

/** Rows that are kept together. */
export const BLOCK_ROWS = 256;

/** Which parts of the open workbook changed, as counts that grow with each change. */
export interface ChangedRows {
  /** Of the whole workbook. */
  readonly all: () => number;
  readonly ofSheet: (sheetId: string) => number;
  /** Of each block of `BLOCK_ROWS` rows, from the top. */
  readonly ofBlocks: (sheetId: string, blocks: number) => readonly number[];
}

/** What a step changes of a sheet besides its frame: these rows, these and all below, all of them, none. */
export type TouchedRows =
  | { readonly kind: 'rows'; readonly rows: readonly number[] }
  | { readonly kind: 'from'; readonly row: number }
  | 'all'
  | 'none';

interface SheetChanges {
  any: number;
  /** By block: it changed; it and all below changed. */
  readonly blocks: Map<number, number>;
  readonly tails: Map<number, number>;
}

/** Watches the steps of the grid, also those of Univer's own reckoning, and calls back after each. */
export function watchChangedRows(grid: Grid, changed: () => void): ChangedRows {
  let unitId = '';
  let count = 0;
  let everySheet = 0;
  const sheets = new Map<string, SheetChanges>();
  const sheetOf = (id: string): SheetChanges => {
    const known = sheets.get(id) ?? { any: 0, blocks: new Map<number, number>(), tails: new Map<number, number>() };
    sheets.set(id, known);
    return known;
  };
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params }) => {
    const step = (params ?? {}) as StepParameters;
    if (!/^sheets?\.mutation\./u.test(id) || step.unitId !== grid.workbook().getUnitId()) return;
    if (step.unitId !== unitId) {
      unitId = step.unitId;
      sheets.clear();
    }
    count += 1;
    const sheetId = step.subUnitId ?? step.sheetId ?? step.sheet?.id;
    if (sheetId === undefined) everySheet = count;
    else markSheet(sheetOf(sheetId), touchedRows(id, step), count);
    changed();
  });
  return {
    all: () => count,
    ofSheet: (id) => Math.max(everySheet, sheets.get(id)?.any ?? 0),
    ofBlocks: (id, blocks) => {
      const known = sheets.get(id);
      let above = everySheet;
      return Array.from({ length: blocks }, (_, block) => {
        above = Math.max(above, known?.tails.get(block) ?? 0);
        return Math.max(above, known?.blocks.get(block) ?? 0);
      });
    },
  };
}

function markSheet(sheet: SheetChanges, touched: TouchedRows, count: number): void {
  sheet.any = count;
  if (touched === 'none') return;
  if (touched === 'all') sheet.tails.set(0, count);
  else if (touched.kind === 'from') sheet.tails.set(Math.floor(touched.row / BLOCK_ROWS), count);
  else for (const row of touched.rows) sheet.blocks.set(Math.floor(row / BLOCK_ROWS), count);
}

interface StepParameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly sheet?: { readonly id: string };
  readonly range?: { readonly startRow: number };
  readonly cellValue?: Readonly<Record<number, unknown>>;
  readonly rowsAutoHeightInfo?: readonly { readonly row: number }[];
}

/** Steps that leave cells and rows alone. One that is not listed here is taken to change all of its sheet. */
const FRAME_STEPS: ReadonlySet<string> = new Set([
  'add-conditional-rule',
  'delete-conditional-rule',
  'move-conditional-rule',
  'set-conditional-rule',
  'add-table',
  'delete-table',
  'set-sheet-table',
  'set-table-filter',
  're-calc-filter',
  'remove-filter',
  'set-filter-criteria',
  'set-filter-range',
  'mark-dirty-filter-change',
  'update-note',
  'remove-note',
  'toggle-note-popup',
  'update-note-position',
  'add-worksheet-merge',
  'remove-worksheet-merge',
  'set-col-data',
  'set-col-hidden',
  'set-col-visible',
  'set-worksheet-col-width',
  'set-worksheet-row-count',
  'set-worksheet-column-count',
  'set-worksheet-name',
  'set-worksheet-order',
  'set-worksheet-hidden',
  'set-frozen',
  'set-tab-color',
  'empty',
]);

/** The rows that a step of Univer touches. */
export function touchedRows(id: string, step: StepParameters): TouchedRows {
  const name = id.slice(id.lastIndexOf('mutation.') + 'mutation.'.length);
  if (name === 'set-range-values' && step.cellValue) {
    return { kind: 'rows', rows: Object.keys(step.cellValue).map(Number) };
  }
  if (name === 'set-worksheet-row-auto-height' && step.rowsAutoHeightInfo) {
    return { kind: 'rows', rows: step.rowsAutoHeightInfo.map(({ row }) => row) };
  }
  if ((name === 'insert-row' || name === 'remove-rows') && step.range)
    return { kind: 'from', row: step.range.startRow };
  return FRAME_STEPS.has(name) ? 'none' : 'all';
}
