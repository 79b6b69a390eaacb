import type { CellRange, CellValue } from './sheetPlan';

/** A worksheet as a host reads it: the values from A1 to the last used cell. Formulas come as their results. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  /** What numbers show that look like something else, by row and column (「3,7」): dates, shares, words of a format. Only files tell it. */
  readonly shown?: ReadonlyMap<string, string>;
  /** The cells that hold a formula, by row and column (「3,7」). Only told where it was asked for. */
  readonly formulas?: ReadonlySet<string>;
}
