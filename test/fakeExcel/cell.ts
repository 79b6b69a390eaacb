/** Borders, font, fill and alignment of a cell, in the shape that `getCellProperties` has. */
export interface CellFormat {
  fill: { color: string };
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: string; color: string };
  borders: Record<BorderSide, { style: string; weight: string; color: string }>;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  textOrientation: number;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Validation {
  rule: Readonly<Record<string, unknown>>;
  prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  errorAlert?: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  ignoreBlanks?: boolean;
}

/** One cell of the fake workbook. An empty cell holds ''. */
export interface Cell {
  value: string | number | boolean;
  /** With its '='; the value is then computed. */
  formula: string | undefined;
  numberFormat: string;
  format: CellFormat;
  hyperlink: Hyperlink | undefined;
  validation: Validation | undefined;
}

const NO_BORDER = { style: 'None', weight: 'Thin', color: '#000000' } as const;

/** A cell as a new sheet has it. */
export function emptyCell(): Cell {
  return {
    value: '',
    formula: undefined,
    numberFormat: 'General',
    format: {
      fill: { color: '' },
      font: { name: '宋体', size: 11, bold: false, italic: false, underline: 'None', color: '#000000' },
      borders: { top: { ...NO_BORDER }, bottom: { ...NO_BORDER }, left: { ...NO_BORDER }, right: { ...NO_BORDER } },
      horizontalAlignment: 'General',
      verticalAlignment: 'Center',
      wrapText: false,
      indentLevel: 0,
      textOrientation: 0,
    },
    hyperlink: undefined,
    validation: undefined,
  };
}

/** A cell of its own with the same contents and looks. */
export function copyCell(cell: Cell): Cell {
  return structuredClone(cell);
}
