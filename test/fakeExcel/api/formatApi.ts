import type { CellRange } from '../../../src/model/sheetPlan';
import type { BorderSide, CellFormat } from '../cell';
import { ExcelError } from '../excelError';
import type { Sheet } from '../sheet';

type Change = (change: (format: CellFormat, row: number, column: number) => void) => void;
type Look = () => CellFormat;

const MAXIMUM_ROW_HEIGHT = 409.5;
const MAXIMUM_COLUMN_WIDTH = 1342.5;

/** The members of `Excel.RangeFormat`. */
export class FormatApi {
  private readonly change: Change;
  private readonly look: Look;

  constructor(
    private readonly sheet: Sheet,
    private readonly block: CellRange,
    private readonly touch: () => void,
  ) {
    this.look = () => sheet.look(block.row, block.column).format;
    this.change = (change) => {
      touch();
      sheet.format(block, (cell, row, column) => {
        change(cell.format, row, column);
      });
    };
  }

  get fill(): FillApi {
    return new FillApi(this.change, this.look);
  }
  get font(): FontApi {
    return new FontApi(this.change, this.look);
  }
  get borders(): BordersApi {
    return new BordersApi(this.change, this.block);
  }
  get rowHeight(): number {
    return this.sheet.rowHeights.get(this.block.row) ?? 13.5;
  }
  set rowHeight(points: number) {
    this.touch();
    if (points > MAXIMUM_ROW_HEIGHT)
      throw new ExcelError('InvalidArgument', 'A row is too high.', 'RangeFormat.rowHeight');
    for (let row = this.block.row; row < this.block.row + this.block.rows; row += 1)
      this.sheet.rowHeights.set(row, points);
  }
  get columnWidth(): number {
    return this.sheet.columnWidths.get(this.block.column) ?? 54;
  }
  set columnWidth(points: number) {
    this.touch();
    if (points > MAXIMUM_COLUMN_WIDTH) throw new ExcelError('InvalidArgument', 'Too wide.', 'RangeFormat.columnWidth');
    const { column, columns } = this.block;
    for (let each = column; each < column + columns; each += 1) {
      this.sheet.columnWidths.set(each, points);
      if (points > 0) this.sheet.hiddenColumns.delete(each);
    }
  }
  get horizontalAlignment(): string {
    return this.look().horizontalAlignment;
  }
  set horizontalAlignment(value: string) {
    this.change((format) => (format.horizontalAlignment = value));
  }
  get verticalAlignment(): string {
    return this.look().verticalAlignment;
  }
  set verticalAlignment(value: string) {
    this.change((format) => (format.verticalAlignment = value));
  }
  get wrapText(): boolean {
    return this.look().wrapText;
  }
  set wrapText(value: boolean) {
    this.change((format) => (format.wrapText = value));
  }
  get indentLevel(): number {
    return this.look().indentLevel;
  }
  set indentLevel(value: number) {
    this.change((format) => (format.indentLevel = value));
  }
  get textOrientation(): number {
    return this.look().textOrientation;
  }
  set textOrientation(value: number) {
    if (value !== 180 && Math.abs(value) > 90) {
      throw new ExcelError('InvalidArgument', 'No such orientation.', 'RangeFormat.textOrientation');
    }
    this.change((format) => (format.textOrientation = value));
  }
  /** Excel does not fit rows of merged cells; the fake measures nothing, so rows stay as they are. */
  autofitRows(): void {
    this.touch();
  }
}

class FillApi {
  constructor(
    private readonly change: Change,
    private readonly look: Look,
  ) {}
  get color(): string {
    return this.look().fill.color;
  }
  set color(color: string) {
    this.change((format) => (format.fill.color = readColor(color)));
  }
  clear(): void {
    this.change((format) => (format.fill.color = ''));
  }
}

class FontApi {
  constructor(
    private readonly change: Change,
    private readonly look: Look,
  ) {}
  get name(): string {
    return this.look().font.name;
  }
  set name(name: string) {
    this.change((format) => (format.font.name = name));
  }
  get size(): number {
    return this.look().font.size;
  }
  set size(size: number) {
    this.change((format) => (format.font.size = size));
  }
  get bold(): boolean {
    return this.look().font.bold;
  }
  set bold(bold: boolean) {
    this.change((format) => (format.font.bold = bold));
  }
  get color(): string {
    return this.look().font.color;
  }
  set color(color: string) {
    this.change((format) => (format.font.color = readColor(color)));
  }
}

class BordersApi {
  constructor(
    private readonly change: Change,
    private readonly block: CellRange,
  ) {}
  getItem(index: string): BorderApi {
    const touched = SIDES_OF[index];
    if (!touched) throw new ExcelError('InvalidArgument', `No border ${index}.`, 'RangeBorderCollection.getItem');
    return new BorderApi(this.change, (row, column) => touched(row, column, this.block));
  }
}

class BorderApi {
  constructor(
    private readonly change: Change,
    private readonly sidesAt: (row: number, column: number) => readonly BorderSide[],
  ) {}
  set style(style: string) {
    this.set({ style });
  }
  set weight(weight: string) {
    this.set({ weight });
  }
  set color(color: string) {
    this.set({ color: readColor(color) });
  }
  private set(part: Partial<CellFormat['borders'][BorderSide]>): void {
    this.change((format, row, column) => {
      for (const side of this.sidesAt(row, column)) Object.assign(format.borders[side], part);
    });
  }
}

const SIDES_OF: Readonly<Record<string, (row: number, column: number, block: CellRange) => readonly BorderSide[]>> = {
  EdgeTop: (row, _column, block) => (row === block.row ? ['top'] : []),
  EdgeBottom: (row, _column, block) => (row === block.row + block.rows - 1 ? ['bottom'] : []),
  EdgeLeft: (_row, column, block) => (column === block.column ? ['left'] : []),
  EdgeRight: (_row, column, block) => (column === block.column + block.columns - 1 ? ['right'] : []),
  InsideHorizontal: (row, _column, block) => [
    ...(row > block.row ? (['top'] as const) : []),
    ...(row < block.row + block.rows - 1 ? (['bottom'] as const) : []),
  ],
  InsideVertical: (_row, column, block) => [
    ...(column > block.column ? (['left'] as const) : []),
    ...(column < block.column + block.columns - 1 ? (['right'] as const) : []),
  ],
};

function readColor(color: string): string {
  if (!/^(?:#[\dA-F]{6}|[a-z]+)$/iu.test(color))
    throw new ExcelError('InvalidArgument', `${color} is no colour.`, 'color');
  return color.toUpperCase();
}
