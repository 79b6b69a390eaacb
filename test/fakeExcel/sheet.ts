import { columnLetters, columnNumber } from '../../src/model/cellAddress';
import type { CellRange } from '../../src/model/sheetPlan';
import { intersection, isInside, SHEET_ROWS, WHOLE_SHEET } from './address';
import { copyCell, emptyCell } from './cell';
import type { Cell } from './cell';
import { ExcelError } from './excelError';
import { moveReferences } from './moveReferences';

export interface Table {
  readonly id: string;
  name: string;
  /** Header, body and totals. A table always has at least one row in its body. */
  range: CellRange;
  hasTotals: boolean;
  /** The body is the empty row that Excel keeps in a table without rows. */
  isEmpty: boolean;
  style: string;
  /** What columns are filtered by, counted from the first of the table. */
  filters: Map<number, FilterCriteria>;
  /** The rows that the filters hid when they were applied; typing does not apply them anew. */
  filteredRows: Set<number>;
}

/** A filter by texts, the only kind that the fake knows. */
export interface FilterCriteria {
  readonly filterOn: 'Values';
  readonly values: readonly string[];
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  ranges: CellRange[];
  formula: string;
  fill: string;
  fontColor: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  series: { name: string; values: CellRange; categories: CellRange | undefined; color: string }[];
  place: CellRange | undefined;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  content: string;
}

export interface PageLayout {
  orientation: string;
  paperSize: string | null;
  zoom: Readonly<Record<string, number>>;
  centerHorizontally: boolean;
  margins: Record<string, number>;
  titleRows: CellRange | undefined;
  titleColumns: CellRange | undefined;
  area: CellRange | undefined;
  centerFooter: string;
  firstPageNumber: number | '';
  breaks: number[];
}

/** A worksheet of the fake workbook, with what Excel does to its neighbours when cells move. */
export class Sheet {
  visibility = 'Visible';
  isProtected = false;
  tables: Table[] = [];
  merges: CellRange[] = [];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  notes: Note[] = [];
  /** Cells with a threaded comment of a user; such a cell takes no note. */
  threads: { readonly row: number; readonly column: number }[] = [];
  frozen: CellRange | undefined;
  /** Rows that were hidden by hand. */
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** The rows that a filter of the sheet itself hides, not one of its tables. */
  readonly filteredRows = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly page: PageLayout = {
    orientation: 'Portrait',
    paperSize: null,
    zoom: { scale: 100 },
    centerHorizontally: false,
    margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 },
    titleRows: undefined,
    titleColumns: undefined,
    area: undefined,
    centerFooter: '',
    firstPageNumber: '',
    breaks: [],
  };
  private rows = new Map<number, Map<number, Cell>>();
  /** Changes whenever cells may have changed. */
  private stamp = 0;
  private used: { readonly stamp: number; readonly range: CellRange | undefined } | undefined;
  private readonly columnLooks = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
    /** Told where blocks come to lie when cells move. */
    private readonly whenMoved: (move: (block: CellRange) => CellRange | undefined) => void = () => undefined,
  ) {}

  /** The cell at a place, or undefined when nothing was ever done to it. */
  peek(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell at a place, made when it does not exist yet. */
  cell(row: number, column: number): Cell {
    this.stamp += 1;
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    this.rows.set(row, cells);
    const cell = cells.get(column) ?? copyCell(this.columnLooks.get(column) ?? EMPTY);
    cells.set(column, cell);
    return cell;
  }

  /** How a cell looks that may not exist yet. */
  look(row: number, column: number): Cell {
    return this.peek(row, column) ?? this.columnLooks.get(column) ?? EMPTY;
  }

  /** Changes the looks of cells; of whole columns also those of the cells that come later. */
  format(block: CellRange, change: (cell: Cell, row: number, column: number) => void): void {
    if (block.rows === SHEET_ROWS) {
      if (block.columns > 1000) {
        for (const cell of this.cellsIn(block)) change(cell.cell, cell.row, cell.column);
        this.columnLooks.clear();
        return;
      }
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const look = copyCell(this.columnLooks.get(column) ?? EMPTY);
        change(look, 0, column);
        this.columnLooks.set(column, look);
      }
      for (const cell of this.cellsIn(block)) change(cell.cell, cell.row, cell.column);
      return;
    }
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        change(this.cell(row, column), row, column);
      }
    }
  }

  /** The cells in a block that exist. */
  *cellsIn(block: CellRange): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    if (block.rows * block.columns <= SMALL_BLOCK) {
      for (let row = block.row; row < block.row + block.rows; row += 1) {
        for (let column = block.column; column < block.column + block.columns; column += 1) {
          const cell = this.peek(row, column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [row, cells] of this.rows) {
      if (row < block.row || row >= block.row + block.rows) continue;
      for (const [column, cell] of cells) {
        if (column >= block.column && column < block.column + block.columns) yield { row, column, cell };
      }
    }
  }

  /** From the first to the last cell that holds a value, or also a format. */
  usedRange(valuesOnly: boolean): CellRange | undefined {
    if (!valuesOnly) return this.measure(false);
    if (this.used?.stamp !== this.stamp) this.used = { stamp: this.stamp, range: this.measure(true) };
    return this.used.range;
  }

  private measure(valuesOnly: boolean): CellRange | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, cell } of this.cellsIn(WHOLE_SHEET)) {
      if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Makes room in the columns of a block; what stands there and below moves down. */
  insertDown(block: CellRange): void {
    this.refuseToTearTables(block);
    if (this.usedRange(true) && this.lastRowIn(block) + block.rows >= SHEET_ROWS) {
      throw new ExcelError('NonBlankCellOffSheet', 'Cells would be pushed off the sheet.', 'Range.insert');
    }
    this.moveRows(block, (row) => (row < block.row ? row : row + block.rows));
    const above = block.row > 0 ? block.row - 1 : undefined;
    if (above === undefined) return;
    this.format(block, (cell, _row, column) => {
      const { format, numberFormat } = copyCell(this.look(above, column));
      Object.assign(cell, { format, numberFormat });
    });
  }

  /** Makes room in the rows of a block; what stands there and at its right moves. */
  insertRight(block: CellRange): void {
    this.moveCells(block, (column) => column + block.columns);
    this.format(block, (cell, row) => {
      const { format, numberFormat } = copyCell(this.look(row, block.column - 1));
      Object.assign(cell, { format, numberFormat });
    });
  }

  /** Removes the cells of a block; what stands at their right in its rows moves. */
  deleteLeft(block: CellRange): void {
    const end = block.column + block.columns;
    this.moveCells(block, (column) => (column < end ? undefined : column - block.columns));
  }

  /** Moves the cells of a block and at its right within their rows. Refuses to tear merges and other tables. */
  private moveCells(block: CellRange, move: (column: number) => number | undefined): void {
    this.stamp += 1;
    const right = { ...block, columns: WHOLE_SHEET.columns - block.column };
    if (this.merges.some((merge) => intersection(merge, right))) {
      throw new ExcelError('MergedRangeConflict', 'Merged cells cannot be shifted.', 'TableColumnCollection.add');
    }
    if (this.tables.some((table) => table.range.column >= block.column && intersection(table.range, right))) {
      throw new ExcelError('InvalidOperation', 'Cells of a table cannot be shifted.', 'TableColumnCollection.add');
    }
    const moving = [...this.cellsIn(right)];
    for (const { row, column } of moving) this.rows.get(row)?.delete(column);
    for (const { row, column, cell } of moving) {
      const to = move(column);
      if (to !== undefined) this.rows.get(row)?.set(to, cell);
    }
  }

  /** Inserts a whole column, as a user does; a table that it goes through gets wider. */
  insertColumn(column: number): void {
    const moved = new Map<number, Map<number, Cell>>();
    for (const [row, cells] of this.rows) {
      moved.set(row, new Map([...cells].map(([at, cell]) => [at < column ? at : at + 1, cell])));
    }
    this.rows = moved;
    const shift = (range: CellRange): CellRange => {
      if (range.column >= column) return { ...range, column: range.column + 1 };
      return range.column + range.columns > column ? { ...range, columns: range.columns + 1 } : range;
    };
    this.merges = this.merges.map(shift);
    for (const table of this.tables) table.range = shift(table.range);
    for (const format of this.conditionalFormats) {
      format.ranges = format.ranges.map(shift);
      format.formula = format.formula.replaceAll(/\b[A-Z]{1,3}(?=\$?\d)/gu, (letters) => {
        const at = columnNumber(letters);
        return columnLetters(at < column ? at : at + 1);
      });
    }
  }

  /** Inserts a whole row, as a user does; a table that it goes through gets longer. */
  insertRow(row: number): void {
    this.moveRows({ ...WHOLE_SHEET, row, rows: 1 }, (at) => (at < row ? at : at + 1));
  }

  /**
   * Sorts rows within the columns of a block: cells go with what they look like, formulas go on naming their own row, notes go along, and
   * data validation stays where it was.
   */
  sortRows(block: CellRange, placeOf: (row: number) => number): void {
    this.stamp += 1;
    const moving = [...this.cellsIn(block)];
    const validations = new Map(moving.map(({ row, column, cell }) => [`${row},${column}`, cell.validation]));
    for (const { row, column } of moving) this.rows.get(row)?.delete(column);
    this.notes = this.notes.map((note) => {
      const isInside = note.column >= block.column && note.column < block.column + block.columns;
      return isInside ? { ...note, row: placeOf(note.row) } : note;
    });
    for (const { row, column, cell } of moving) {
      const to = placeOf(row);
      const own = (range: CellRange): CellRange =>
        range.rows === 1 && range.row === row ? { ...range, row: to } : range;
      if (cell.formula !== undefined) cell.formula = moveReferences(cell.formula, (name) => name === undefined, own);
      const cells = this.rows.get(to) ?? new Map<number, Cell>();
      this.rows.set(to, cells);
      cells.set(column, cell);
      cell.validation = validations.get(`${to},${column}`);
    }
  }

  /** Removes the cells of a block; what stands below in its columns moves up. */
  deleteUp(block: CellRange): void {
    this.refuseToTearTables(block);
    this.moveRows(block, (row) => {
      if (row < block.row) return row;
      return row < block.row + block.rows ? undefined : row - block.rows;
    });
  }

  /** Whether a filter of a table hides a row. */
  isFilteredOut(row: number): boolean {
    return this.filteredRows.has(row) || this.tables.some((table) => table.filteredRows.has(row));
  }

  /** The cells to which something was done. */
  cellCount(): number {
    return [...this.rows.values()].reduce((count, cells) => count + cells.size, 0);
  }

  /** How many cells lead somewhere. */
  links(): number {
    return [...this.cellsIn(WHOLE_SHEET)].filter(({ cell }) => cell.hyperlink !== undefined).length;
  }

  /** Clears all but the upper left cell and merges the block. */
  merge(block: CellRange): void {
    if (this.tables.some((table) => intersection(table.range, block))) {
      throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.', 'Range.merge');
    }
    this.merges = [...this.merges.filter((merge) => !intersection(merge, block)), block];
    this.format(block, (cell, row, column) => {
      if (row !== block.row || column !== block.column) Object.assign(cell, { value: '', formula: undefined });
    });
  }

  unmerge(block: CellRange): void {
    this.merges = this.merges.filter((merge) => !intersection(merge, block));
  }

  /** Whether a merge shows another cell in the place of this one. */
  isCovered(row: number, column: number): boolean {
    const one = { row, column, rows: 1, columns: 1 };
    return this.merges.some((merge) => isInside(one, merge) && (merge.row !== row || merge.column !== column));
  }

  private lastRowIn(block: CellRange): number {
    let last = 0;
    for (const { row, cell } of this.cellsIn({ ...block, row: 0, rows: SHEET_ROWS })) {
      if (cell.value !== '') last = Math.max(last, row);
    }
    return last;
  }

  private refuseToTearTables(block: CellRange): void {
    const band = { ...block, rows: SHEET_ROWS - block.row };
    const torn = this.tables.some((table) => {
      const shared = intersection(table.range, band);
      return shared !== undefined && shared.columns !== table.range.columns;
    });
    if (torn) throw new ExcelError('InvalidOperation', 'Cells of a table cannot be shifted.', 'Range.insert');
  }

  private moveRows(block: CellRange, move: (row: number) => number | undefined): void {
    this.stamp += 1;
    const moving = [...this.cellsIn({ ...block, rows: SHEET_ROWS - block.row })];
    for (const { row, column } of moving) this.rows.get(row)?.delete(column);
    for (const { row, column, cell } of moving) {
      const to = move(row);
      if (to === undefined) continue;
      const cells = this.rows.get(to) ?? new Map<number, Cell>();
      this.rows.set(to, cells);
      cells.set(column, cell);
    }
    this.moveNeighbours(block, move);
  }

  private moveNeighbours(block: CellRange, move: (row: number) => number | undefined): void {
    const band = { ...block, row: 0, rows: SHEET_ROWS };
    const moveBlock = (range: CellRange): CellRange | undefined => {
      if (!isInside(range, band)) return range;
      const end = range.row + range.rows - 1;
      const next = (row: number, step: number): number | undefined => {
        for (let at = row; at >= range.row && at <= end; at += step) if (move(at) !== undefined) return move(at);
        return undefined;
      };
      const [first, last] = [next(range.row, 1), next(end, -1)];
      if (first === undefined || last === undefined) return undefined;
      return { ...range, row: first, rows: Math.min(last, SHEET_ROWS - 1) - first + 1 };
    };
    this.whenMoved(moveBlock);
    this.merges = this.merges.flatMap((merge) => moveBlock(merge) ?? []);
    for (const format of this.conditionalFormats) {
      format.ranges = format.ranges.flatMap((range) => moveBlock(range) ?? []);
      format.formula = moveReferences(format.formula, (name) => name === undefined, moveBlock);
    }
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.ranges.length > 0);
    for (const table of this.tables) table.range = moveBlock(table.range) ?? table.range;
    this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => moveBlock({ ...block, row, rows: 1 })?.row ?? []));
    this.notes = this.notes.flatMap((note) => {
      const place = moveBlock({ row: note.row, column: note.column, rows: 1, columns: 1 });
      return place ? { ...note, row: place.row } : [];
    });
  }
}

const EMPTY = emptyCell();
const SMALL_BLOCK = 10_000;

/** The rows of a table between its header and its totals. */
export function bodyOf(table: Table): CellRange {
  return { ...table.range, row: table.range.row + 1, rows: table.range.rows - 1 - (table.hasTotals ? 1 : 0) };
}
