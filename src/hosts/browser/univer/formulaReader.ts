import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';

/** The formula of a cell that stands at a place, with its sign; undefined where it has none. */
export type FormulaReader = (cell: Nullable<ICellData>, row: number, column: number) => string | undefined;

/** A formula that filled or pasted cells share, and where the one stands that has it written out. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Reads the formulas of a sheet, also of cells that were filled or pasted: of those the first alone has the formula written out, the others
 * name it and mean it moved to their own place.
 */
export function formulaReader(grid: Grid, sheet: Worksheet): FormulaReader {
  let shared: ReadonlyMap<string, SharedFormula> | undefined;
  return (cell, row, column) => {
    if (cell?.f?.startsWith('=')) return cell.f;
    if (!cell?.si) return undefined;
    shared ??= sharedFormulas(sheet);
    const owner = shared.get(cell.si);
    if (!owner) return undefined;
    return grid.get(LexerTreeBuilder).moveFormulaRefOffset(owner.formula, column - owner.column, row - owner.row);
  };
}

function sharedFormulas(sheet: Worksheet): ReadonlyMap<string, SharedFormula> {
  const shared = new Map<string, SharedFormula>();
  sheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    if (cell?.si && cell.f?.startsWith('=')) shared.set(cell.si, { formula: cell.f, row, column });
  });
  return shared;
}
