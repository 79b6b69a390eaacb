import type { CellStyle } from '../../model/cellStyle';
import type { CellPlace, SheetPlan } from '../../model/sheetPlan';

/** Columns of a worksheet. */
const MOST_COLUMNS = 16_384;

type StyledPlace = Pick<CellPlace, 'row' | 'column'> & { readonly style: CellStyle };

/** The style of each cell that says more than its column; cells that look alike have one style object. */
export function laidStyles(plan: SheetPlan): readonly StyledPlace[] {
  const laid = new Map<number, CellStyle>();
  const overlay = overlays();
  for (const { range, style } of plan.styles ?? []) {
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        const place = row * MOST_COLUMNS + column;
        const below = laid.get(place) ?? plan.columns[column]?.style;
        laid.set(place, below ? overlay(below, style) : style);
      }
    }
  }
  return [...laid].map(([place, style]) => ({
    row: Math.floor(place / MOST_COLUMNS),
    column: place % MOST_COLUMNS,
    style,
  }));
}

/** One style over another; the same two give the same object. */
function overlays(): (below: CellStyle, style: CellStyle) => CellStyle {
  const known = new Map<CellStyle, Map<CellStyle, CellStyle>>();
  return (below, style) => {
    const over = known.get(below) ?? new Map<CellStyle, CellStyle>();
    known.set(below, over);
    const found = over.get(style);
    if (found) return found;
    const font = below.font && style.font && { font: { ...below.font, ...style.font } };
    const merged = { ...below, ...style, ...font };
    over.set(style, merged);
    return merged;
  };
}
