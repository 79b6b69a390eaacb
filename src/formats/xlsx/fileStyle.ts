import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle } from '../../model/cellStyle';

const STACKED = 255;

/** The font of a cell that says nothing about it. */
export const DEFAULT_FONT = { name: '宋体', size: 11 } as const;

/** A style of ours in the terms of the file library. */
export function toFileStyle(style: CellStyle): FileStyle {
  const line = style.border && { style: style.border, color: { rgb: '000000' } };
  return {
    ...(style.font && {
      font: {
        name: style.font.name ?? DEFAULT_FONT.name,
        size: style.font.size ?? DEFAULT_FONT.size,
        ...(style.font.bold !== undefined && { bold: style.font.bold }),
        ...(style.font.color !== undefined && { color: { rgb: style.font.color } }),
      },
    }),
    ...(style.fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } }),
    ...(line && { border: { top: line, right: line, bottom: line, left: line } }),
    ...(hasAlignment(style) && {
      alignment: {
        ...(style.horizontal && { horizontal: style.horizontal }),
        ...(style.vertical && { vertical: style.vertical === 'middle' ? 'center' : style.vertical }),
        ...(style.wrap !== undefined && { wrapText: style.wrap }),
        ...(style.stacked && { textRotation: STACKED }),
        ...(style.indent !== undefined && { indent: style.indent }),
      },
    }),
    ...(style.format !== undefined && { numFmt: style.format }),
  };
}

/** What a style of a file says in our terms; undefined when it says nothing that we can keep. */
export function fromFileStyle(style: FileStyle): CellStyle | undefined {
  const { font, alignment } = style;
  const border = style.border?.top?.style;
  const fill = style.fill?.type === 'pattern' && style.fill.pattern === 'solid' ? style.fill.fgColor?.rgb : undefined;
  const kept: CellStyle = {
    ...(font && {
      font: {
        ...(font.name !== undefined && { name: font.name }),
        ...(font.size !== undefined && { size: font.size }),
        ...(font.bold !== undefined && { bold: font.bold }),
        ...(font.color?.rgb !== undefined && { color: rgbDigits(font.color.rgb) }),
      },
    }),
    ...(fill !== undefined && { fill: rgbDigits(fill) }),
    ...(border !== undefined && { border: border === 'thin' || border === 'hair' ? 'thin' : 'medium' }),
    ...(isHorizontal(alignment?.horizontal) && { horizontal: alignment.horizontal }),
    ...(alignment?.vertical && VERTICAL[alignment.vertical] && { vertical: VERTICAL[alignment.vertical] }),
    ...(alignment?.wrapText !== undefined && { wrap: alignment.wrapText }),
    ...(alignment?.textRotation === STACKED && { stacked: true }),
    ...(alignment?.indent !== undefined && { indent: alignment.indent }),
    ...(style.numFmt !== undefined && { format: style.numFmt }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

const VERTICAL: Readonly<Record<string, 'top' | 'middle' | 'bottom'>> = {
  top: 'top',
  center: 'middle',
  bottom: 'bottom',
};

function hasAlignment(style: CellStyle): boolean {
  return Boolean(style.horizontal ?? style.vertical ?? style.wrap ?? style.stacked ?? style.indent);
}

function isHorizontal(value: string | undefined): value is 'left' | 'center' | 'right' {
  return value === 'left' || value === 'center' || value === 'right';
}

/** Files write colours as RRGGBB or AARRGGBB. */
function rgbDigits(color: string): string {
  return color.slice(-6).toUpperCase();
}
