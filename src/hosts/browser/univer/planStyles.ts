import { WrapStrategy } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { CellStyle } from '../../../model/cellStyle';
import type { CellRange, SheetPlan } from '../../../model/sheetPlan';
import { toStyleData } from './styleData';

/** The styles of a sheet plan by short keys, so that thousands of cells share one. */
export interface PlanStyles {
  readonly all: Readonly<Record<string, IStyleData>>;
  /** The same styles in our terms. */
  readonly looks: ReadonlyMap<string, CellStyle>;
  keyOfColumn(column: number): string | undefined;
  /** The style of a cell: that of its column with the plan's styles laid over it. */
  keyAt(row: number, column: number): string | undefined;
  isWrapped(row: number, column: number): boolean;
  /** Every cell that the plan's styles cover. */
  styledPlaces(): Iterable<{ readonly row: number; readonly column: number }>;
}

/** Collects the styles of a plan; their keys begin with these words. */
export function planStyles(plan: SheetPlan, keyStart: string): PlanStyles {
  const all: Record<string, IStyleData> = {};
  const looks = new Map<string, CellStyle>();
  const keys = new Map<string, string>();
  const keyOf = (style: CellStyle | undefined): string | undefined => {
    if (!style) return undefined;
    const data = toStyleData(style);
    const text = JSON.stringify(data);
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = `${keyStart}-${keys.size}`;
    keys.set(text, key);
    all[key] = data;
    looks.set(key, style);
    return key;
  };
  const columnKeys = plan.columns.map((column) => keyOf(column.style));
  const cellKeys = keysOfOverlays(plan, keyOf);
  const keyAt = (row: number, column: number): string | undefined =>
    cellKeys.get(row)?.get(column) ?? columnKeys[column];
  return {
    all,
    looks,
    keyOfColumn: (column) => columnKeys[column],
    keyAt,
    isWrapped: (row, column) => all[keyAt(row, column) ?? '']?.tb === WrapStrategy.WRAP,
    *styledPlaces() {
      for (const [row, columns] of cellKeys) for (const column of columns.keys()) yield { row, column };
    },
  };
}

function keysOfOverlays(
  plan: SheetPlan,
  keyOf: (style: CellStyle | undefined) => string | undefined,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const styles = new Map<number, Map<number, CellStyle>>();
  for (const { range, style } of plan.styles ?? []) {
    for (const { row, column } of cellsOf(range)) {
      const inRow = styles.get(row) ?? new Map<number, CellStyle>();
      styles.set(row, inRow);
      inRow.set(column, overlaid(inRow.get(column) ?? plan.columns[column]?.style, style));
    }
  }
  return new Map(
    [...styles].map(([row, inRow]) => [
      row,
      new Map([...inRow].map(([column, style]) => [column, keyOf(style) ?? ''])),
    ]),
  );
}

function* cellsOf(range: CellRange): Iterable<{ readonly row: number; readonly column: number }> {
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) yield { row, column };
  }
}

function overlaid(under: CellStyle | undefined, over: CellStyle): CellStyle {
  const font = under?.font || over.font ? { font: { ...under?.font, ...over.font } } : {};
  return { ...under, ...over, ...font };
}
