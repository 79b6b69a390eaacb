import type { CellStyle, Color } from './cellStyle';

/** What a cell holds. A string is always literal text: no host may read a formula, a date or a number into it. */
export type CellValue = string | number | boolean | null;

/** A formula in Excel's English language without the leading '='; `result` is its value as far as we know it. */
export interface FormulaCell {
  readonly formula: string;
  readonly result?: CellValue;
}

/** Text that leads to another cell of the workbook. */
export interface LinkCell {
  readonly text: string;
  readonly target: CellPlace;
}

export type CellContent = CellValue | FormulaCell | LinkCell;

/** One cell; rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells; rows and columns count from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ColumnPlan {
  /** In characters of the standard font, as Excel counts them. */
  readonly width: number;
  readonly style?: CellStyle;
  readonly isHidden?: boolean;
  /** What it shows can be made anew at any time: that it was written over since is no edit of the user, and it does not come back. */
  readonly isDerived?: boolean;
  /** Words that a cell of its table offers to choose from; others may be written too. */
  readonly choices?: readonly string[];
}

export interface TablePlan {
  /** Unique in the workbook. */
  readonly name: string;
  /** Includes the header row. */
  readonly range: CellRange;
  /** As in a change of the table: the columns, counted from its first, that tell its rows apart; without any, the whole row does. */
  readonly rowIdentity?: readonly number[];
}

export interface PagePlan {
  readonly orientation: 'portrait' | 'landscape';
  /** Pages across. Paper is A4. */
  readonly fitToWidth: number;
  /** In centimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Rows repeated at the top of each page, first and last. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated at the left of each page, first and last. */
  readonly titleColumns?: readonly [number, number];
  /** The only columns that are printed, first and last. */
  readonly printedColumns?: readonly [number, number];
  /** Rows before which a new page starts. */
  readonly breaks?: readonly number[];
  readonly footer?: string;
  /** The number of the first page; where it is missing, pages go on from the sheet that is printed before. */
  readonly firstPage?: number;
  readonly centered?: boolean;
}

export interface ChartPlan {
  readonly kind: 'column' | 'bar';
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange; readonly color: Color }[];
  /** The cells that the chart covers. */
  readonly anchor: CellRange;
}

/** A whole worksheet as plain data; every host can write it. */
export interface SheetPlan {
  /** 1–31 characters, none of \ / ? * [ ] : and no apostrophe at an end. */
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly columns: readonly ColumnPlan[];
  /** Laid over the column styles, later ones over earlier ones. */
  readonly styles?: readonly { readonly range: CellRange; readonly style: CellStyle }[];
  /** In points, for rows whose height is not left to the host. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly isHidden?: boolean;
  readonly merges?: readonly CellRange[];
  readonly table?: TablePlan;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page?: PagePlan;
  readonly chart?: ChartPlan;
}
