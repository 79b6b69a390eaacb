/** A colour as six hexadecimal digits, RRGGBB. */
export type Color = string;

export type BorderLine = 'thin' | 'medium';

/** How a cell looks; what is left out stays as the host has it. */
export interface CellStyle {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean; readonly color?: Color };
  readonly fill?: Color;
  readonly border?: BorderLine;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Characters stand upright one below the other, as 绩效指标 does at the left edge of the form. */
  readonly stacked?: boolean;
  /** Indent in steps of the host (about one character each). */
  readonly indent?: number;
  /** Number format in Excel's language; '@' is text. */
  readonly format?: string;
}
