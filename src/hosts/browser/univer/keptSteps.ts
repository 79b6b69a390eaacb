import type { IExecutionOptions, IRange } from '@univerjs/core';
import type { SheetMove } from '../../../model/sheetMoves';
import type { SheetPlan } from '../../../model/sheetPlan';
import { fromGridRange } from './gridRange';

/** What is known of a sheet of the file, by the id that it has in the grid. */
export interface KeptSheet {
  /** As the file has it. */
  readonly plan: SheetPlan;
  /** As it was put into the grid. */
  readonly shown: SheetPlan;
  readonly moves: SheetMove[];
  isTouched: boolean;
}

/** What the ids of the steps that change a sheet begin with. */
export const STEP = 'sheet.mutation.';

/** What the steps say of what they do, as far as it is looked at. */
export interface StepParameters {
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

/** The sheets of the file by the ids that they have in the grid. */
export interface KeptSheets {
  readonly kept: Map<string, KeptSheet>;
  /** Sheets that were taken away, latest last; undoing brings them back under their ids. */
  readonly removed: Map<string, KeptSheet[]>;
}

/** Notes what a step does to the sheets of the file. */
export function noteStep(
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

export function isOfFile(sheet: { readonly custom?: unknown } | undefined): boolean {
  return (sheet?.custom as { readonly isOfFile?: boolean } | undefined)?.isOfFile === true;
}
