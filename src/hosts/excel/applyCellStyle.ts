import type { BorderLine, CellStyle, Color } from '../../model/cellStyle';

/** How many calls `applyCellStyle` makes at most. */
export const CALLS_PER_STYLE = 30;

/** Gives cells a look; what the style leaves out stays as it is. */
export function applyCellStyle(
  range: Excel.Range,
  style: CellStyle,
  size: { readonly rows: number; readonly columns: number },
): void {
  const { format } = range;
  if (style.format !== undefined) range.numberFormat = style.format as unknown as string[][];
  if (style.font) applyFont(format.font, style.font);
  if (style.fill !== undefined) format.fill.color = excelColor(style.fill);
  if (style.border) applyBorder(format.borders, style.border, size);
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.stacked === true) format.textOrientation = STACKED;
}

/** A colour as Excel writes it. */
export function excelColor(color: Color): string {
  return `#${color}`;
}

/** Excel's value for characters that stand upright one below the other. */
const STACKED = 180;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS = { thin: 'Thin', medium: 'Medium' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function applyFont(font: Excel.RangeFont, { name, size, bold, color }: NonNullable<CellStyle['font']>): void {
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = size;
  if (bold !== undefined) font.bold = bold;
  if (color !== undefined) font.color = excelColor(color);
}

function applyBorder(
  borders: Excel.RangeBorderCollection,
  line: BorderLine,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  const sides = [
    ...EDGES,
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = 'Continuous';
    border.weight = WEIGHTS[line];
  }
}
