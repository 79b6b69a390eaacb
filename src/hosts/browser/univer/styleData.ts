import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData, Nullable } from '@univerjs/core';
import type { BorderLine, CellStyle } from '../../../model/cellStyle';

const INDENT_PIXELS = 9;

const LINES: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
};
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

/** A style of ours in the terms of Univer. */
export function toStyleData(style: CellStyle): IStyleData {
  const { font } = style;
  const line = style.border && { s: LINES[style.border], cl: { rgb: '#000000' } };
  return {
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.bold !== undefined && { bl: font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(font?.color !== undefined && { cl: { rgb: `#${font.color}` } }),
    ...(style.fill !== undefined && { bg: { rgb: `#${style.fill}` } }),
    ...(line && { bd: { t: line, r: line, b: line, l: line } }),
    ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.CLIP }),
    ...(style.stacked && { tr: { a: 0, v: BooleanNumber.TRUE } }),
    ...(style.indent !== undefined && { pd: { l: style.indent * INDENT_PIXELS } }),
    ...(style.format !== undefined && { n: { pattern: style.format } }),
  };
}

/** What a style of Univer says in our terms; undefined when it says nothing that we can keep. */
export function fromStyleData(data: Nullable<IStyleData>): CellStyle | undefined {
  if (!data) return undefined;
  const font = fontOf(data);
  const fill = colorOf(data.bg?.rgb);
  const border = lineOf(data.bd?.t?.s);
  const horizontal = nameOf(HORIZONTAL, data.ht);
  const vertical = nameOf(VERTICAL, data.vt);
  const style: CellStyle = {
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(border && { border }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(data.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(data.tr?.v === BooleanNumber.TRUE && { stacked: true }),
    ...(data.pd?.l !== undefined && data.pd.l >= INDENT_PIXELS && { indent: Math.round(data.pd.l / INDENT_PIXELS) }),
    ...(data.n?.pattern && { format: data.n.pattern }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function fontOf(data: IStyleData): CellStyle['font'] {
  const color = colorOf(data.cl?.rgb);
  const font = {
    ...(data.ff && { name: data.ff }),
    ...(data.fs !== undefined && { size: data.fs }),
    ...(data.bl === BooleanNumber.TRUE && { bold: true }),
    ...(color !== undefined && { color }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

/** Univer keeps colours as its dialogs give them: #rgb, #rrggbb or rgb(r, g, b). */
function colorOf(text: Nullable<string>): string | undefined {
  if (!text) return undefined;
  const long = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/iu.exec(text)?.[1];
  if (long) return long.toUpperCase();
  const short = /^#([0-9a-f]{3})$/iu.exec(text)?.[1];
  if (short) return short.replace(/./gu, '$&$&').toUpperCase();
  const parts = /^rgba?\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})/u.exec(text);
  return parts
    ?.slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function lineOf(line: BorderStyleTypes | undefined): BorderLine | undefined {
  if (line === undefined || line === BorderStyleTypes.NONE) return undefined;
  return line === BorderStyleTypes.MEDIUM || line === BorderStyleTypes.THICK ? 'medium' : 'thin';
}

function nameOf<Name extends string>(names: Readonly<Record<Name, number>>, value: Nullable<number>): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value);
}
