import type { CellRange } from '../../../src/model/sheetPlan';
import { fullAddress, intersection, isInside, parseBlock, SHEET_COLUMNS, SHEET_ROWS } from '../address';
import { emptyCell } from '../cell';
import type { Cell, Hyperlink } from '../cell';
import { ExcelError } from '../excelError';
import { bodyOf } from '../sheet';
import type { Sheet, Table } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseFiltered } from './refuseFiltered';
import { refuseProtected } from './protection';
import { ConditionalFormatsApi } from './conditionalFormatsApi';
import { DataValidationApi } from './dataValidationApi';
import { FormatApi } from './formatApi';
import { readProperties, writeProperties } from './properties';
import type { PropertyTree } from './properties';
import { RangeAreasApi } from './rangeAreasApi';
import { WorksheetApi } from './worksheetApi';

/** Excel answers a request for more cells with an error. */
const MAXIMUM_CELLS_READ = 5_000_000;

/** A sheet of Excel takes no more links. */
const MAXIMUM_LINKS = 65_530;

/** Excel does not tell of more merged areas at once. */
const MAXIMUM_MERGED_AREAS = 512;

/** A block of cells with the members of `Excel.Range`. */
export class RangeApi {
  readonly isKeptByReference = true;

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly block: CellRange,
  ) {}

  get worksheet(): WorksheetApi {
    return new WorksheetApi(this.workbook, this.sheet);
  }
  get address(): string {
    return fullAddress(this.sheet.name, this.block);
  }
  get rowIndex(): number {
    return this.block.row;
  }
  get columnIndex(): number {
    return this.block.column;
  }
  get rowCount(): number {
    return this.block.rows;
  }
  get columnCount(): number {
    return this.block.columns;
  }

  /** Only cells with rules of data validation or input messages are looked for; those below each other are one area. */
  getSpecialCellsOrNullObject(type: string): RangeAreasApi | null {
    if (type !== 'DataValidations') throw new ExcelError('NotImplemented', `No special cells ${type}.`);
    const blocks: { row: number; column: number; rows: number; columns: number }[] = [];
    const cells = [...this.sheet.cellsIn(this.block)].filter(({ cell }) => cell.validation !== undefined);
    cells.sort((one, other) => one.column - other.column || one.row - other.row);
    for (const { row, column } of cells) {
      const last = blocks.at(-1);
      if (last?.column === column && last.row + last.rows === row) last.rows += 1;
      else blocks.push({ row, column, rows: 1, columns: 1 });
    }
    return blocks.length === 0 ? null : new RangeAreasApi(this.workbook, this.sheet, blocks);
  }

  get values(): unknown {
    return this.grid((row, column) => this.workbook.valueAt(this.sheet, row, column));
  }
  set values(entries: unknown) {
    this.enter(entries);
  }
  get formulas(): unknown {
    return this.grid((row, column) => {
      const cell = this.sheet.look(row, column);
      return cell.formula ?? cell.value;
    });
  }
  set formulas(entries: unknown) {
    this.enter(entries);
  }
  get numberFormat(): unknown {
    return this.grid((row, column) => this.sheet.look(row, column).numberFormat);
  }
  set numberFormat(formats: unknown) {
    this.change();
    this.eachEntry(formats, (row, column, format) => {
      this.sheet.format({ row, column, rows: 1, columns: 1 }, (cell) => {
        cell.numberFormat = format as string;
      });
    });
  }
  get hyperlink(): Hyperlink {
    return this.sheet.look(this.block.row, this.block.column).hyperlink ?? {};
  }
  /** Excel writes the text of the link into the cell, as if it were typed. */
  set hyperlink(link: Hyperlink) {
    this.change();
    if (this.sheet.cellCount() >= MAXIMUM_LINKS && this.sheet.links() >= MAXIMUM_LINKS)
      throw new ExcelError('InvalidOperation', 'Too many links.', 'Range.hyperlink');
    const text = link.textToDisplay ?? link.documentReference ?? link.address ?? '';
    for (const { row, column } of this.cells()) {
      this.sheet.cell(row, column).hyperlink = link;
      this.workbook.enter(this.sheet, row, column, text);
    }
    this.tell('RangeEdited');
  }
  get rowHidden(): boolean | null {
    return this.same((row) => this.sheet.hiddenRows.has(row) || this.sheet.isFilteredOut(row));
  }
  set rowHidden(isHidden: boolean | null) {
    this.change();
    for (const row of this.rows()) {
      if (isHidden === true) this.sheet.hiddenRows.add(row);
      else this.sheet.hiddenRows.delete(row);
      if (isHidden === false) for (const table of this.sheet.tables) table.filteredRows.delete(row);
    }
  }
  get columnHidden(): boolean {
    return this.sheet.hiddenColumns.has(this.block.column);
  }
  set columnHidden(isHidden: boolean) {
    this.change();
    for (let column = this.block.column; column < this.block.column + this.block.columns; column += 1) {
      if (isHidden) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
    }
  }
  /** 'Normal' takes all looks of a cell but its conditional formats. */
  set style(style: string) {
    this.change();
    if (style !== 'Normal') throw new ExcelError('InvalidArgument', 'The fake knows one style.', 'Range.style');
    const { numberFormat, format } = emptyCell();
    this.sheet.format(this.block, (cell) => {
      Object.assign(cell, structuredClone({ numberFormat, format }));
    });
  }
  get format(): FormatApi {
    return new FormatApi(this.sheet, this.block, () => {
      this.change();
    });
  }
  get conditionalFormats(): ConditionalFormatsApi {
    return new ConditionalFormatsApi(this.workbook, this.sheet, [this.block]);
  }
  get dataValidation(): DataValidationApi {
    return new DataValidationApi(this.sheet, this.block, () => {
      this.change();
    });
  }

  getCellProperties(wanted: PropertyTree): unknown {
    return this.grid((row, column) => readProperties(this.sheet.look(row, column), wanted));
  }
  setCellProperties(properties: readonly (readonly (Record<string, unknown> | null)[])[]): void {
    this.change();
    this.eachEntry(properties, (row, column, wanted) => {
      writeProperties(this.sheet.cell(row, column), wanted as Record<string, unknown>);
    });
  }
  getRowProperties(): unknown {
    return this.indices(this.block.row, this.block.rows).map((row) => ({
      format: { rowHeight: this.sheet.rowHeights.get(row) ?? 13.5 },
    }));
  }
  getColumnProperties(): unknown {
    return this.indices(this.block.column, this.block.columns).map((column) => ({
      format: { columnWidth: this.sheet.columnWidths.get(column) ?? 54 },
    }));
  }
  setRowProperties(properties: readonly { readonly format: { readonly rowHeight: number } }[]): void {
    this.change();
    properties.forEach(({ format }, index) => this.sheet.rowHeights.set(this.block.row + index, format.rowHeight));
  }
  setColumnProperties(properties: readonly { readonly format: { readonly columnWidth: number } }[]): void {
    this.change();
    properties.forEach(({ format }, index) =>
      this.sheet.columnWidths.set(this.block.column + index, format.columnWidth),
    );
  }

  clear(applyTo = 'All'): void {
    this.change();
    const [contents, formats, links] = [
      ['All', 'Contents'].includes(applyTo),
      ['All', 'Formats'].includes(applyTo),
      ['All', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo),
    ];
    const empty = emptyCell();
    const clearCell = (cell: Cell): void => {
      if (contents) Object.assign(cell, { value: '', formula: undefined });
      if (formats) Object.assign(cell, structuredClone({ numberFormat: empty.numberFormat, format: empty.format }));
      if (links) cell.hyperlink = undefined;
      if (applyTo === 'All') cell.validation = undefined;
    };
    if (formats) {
      this.sheet.format(this.block, clearCell);
      this.sheet.unmerge(this.block);
      this.conditionalFormats.clearAll();
    } else for (const { row, column } of [...this.sheet.cellsIn(this.block)]) clearCell(this.sheet.cell(row, column));
    if (contents) this.tell('RangeEdited');
  }

  merge(): void {
    this.change();
    this.sheet.merge(this.block);
  }
  unmerge(): void {
    this.change();
    this.sheet.unmerge(this.block);
  }
  getMergedAreasOrNullObject(): RangeAreasApi | null {
    const merges = this.sheet.merges.flatMap((merge) => intersection(merge, this.block) ?? []);
    if (merges.length > MAXIMUM_MERGED_AREAS) {
      throw new ExcelError('GeneralException', 'Too many merged areas.', 'Range.getMergedAreasOrNullObject');
    }
    return merges.length === 0 ? null : new RangeAreasApi(this.workbook, this.sheet, merges);
  }
  insert(): this {
    this.change();
    refuseFiltered(this.sheet, this.block);
    this.sheet.insertDown(this.block);
    this.tell('CellInserted');
    return this;
  }
  delete(): void {
    this.change();
    refuseFiltered(this.sheet, this.block);
    const emptied = this.sheet.tables.find((table) => isInside(bodyOf(table), this.block));
    if (emptied) this.emptyTable(emptied);
    else this.sheet.deleteUp(this.block);
    this.tell('CellDeleted');
  }
  select(): void {
    if (this.workbook.isInactive) throw new ExcelError('GeneralException', 'Something went wrong.', 'Range.select');
    this.workbook.select({ sheet: this.sheet.name, row: this.block.row, column: this.block.column });
  }
  /** The client library splits large grids itself, and asks beforehand whether the whole fits. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.block.rows || columns !== this.block.columns) {
      throw new ExcelError('InvalidArgument', 'The grid has another shape than the range.', 'Range.values');
    }
  }
  getCell(row: number, column: number): RangeApi {
    return this.within({ row: this.block.row + row, column: this.block.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): RangeApi {
    return this.within({ ...this.block, row: this.block.row + row, rows: 1 });
  }
  getColumn(column: number): RangeApi {
    return this.within({ ...this.block, column: this.block.column + column, columns: 1 });
  }
  getBoundingRect(other: RangeApi | string): RangeApi {
    const block = typeof other === 'string' ? parseBlock(other) : other.block;
    const row = Math.min(block.row, this.block.row);
    const column = Math.min(block.column, this.block.column);
    const rows = Math.max(block.row + block.rows, this.block.row + this.block.rows) - row;
    return this.within({
      row,
      column,
      rows,
      columns: Math.max(block.column + block.columns, this.block.column + this.block.columns) - column,
    });
  }

  /** Excel keeps one empty row in a table whose last rows are deleted. */
  private emptyTable(table: Table): void {
    if (this.block.rows > 1) this.sheet.deleteUp({ ...this.block, rows: this.block.rows - 1 });
    for (const { cell } of this.sheet.cellsIn(bodyOf(table))) Object.assign(cell, { value: '', formula: undefined });
    table.isEmpty = true;
  }

  private within(block: CellRange): RangeApi {
    return new RangeApi(this.workbook, this.sheet, block);
  }

  private enter(entries: unknown): void {
    this.change();
    this.eachEntry(entries, (row, column, entry) => {
      this.workbook.enter(this.sheet, row, column, entry);
      for (const table of this.sheet.tables) {
        if (table.isEmpty && entry !== '' && isInside({ row, column, rows: 1, columns: 1 }, table.range)) {
          table.isEmpty = row === table.range.row;
        }
      }
    });
    this.tell('RangeEdited');
  }

  /** One entry for all cells, or a grid of the shape of the range; null leaves a cell as it is. */
  private eachEntry(entries: unknown, visit: (row: number, column: number, entry: unknown) => void): void {
    if (!Array.isArray(entries)) {
      if (this.block.rows === SHEET_ROWS) {
        this.sheet.format(this.block, (_cell, row, column) => {
          visit(row, column, entries);
        });
        return;
      }
      for (const { row, column } of this.cells()) visit(row, column, entries);
      return;
    }
    const grid = entries as readonly (readonly unknown[])[];
    const isOne = grid.length === 1 && grid[0]?.length === 1;
    if (!isOne && (grid.length !== this.block.rows || grid.some((line) => line.length !== this.block.columns))) {
      throw new ExcelError('InvalidArgument', 'The grid has another shape than the range.', 'Range.values');
    }
    const lines = this.linesOfGrid();
    for (const { row, column } of this.cells()) {
      const line = lines.get(row);
      if (line === undefined) continue;
      const entry = isOne ? grid[0]?.[0] : grid[line]?.[column - this.block.column];
      if (entry !== null && entry !== undefined) visit(row, column, entry);
    }
  }

  /**
   * The line of a written grid that lands in each row. Where a filter hides rows among several, Excel fills each run of shown rows
   * from the first line on.
   */
  private linesOfGrid(): ReadonlyMap<number, number> {
    const lines = new Map<number, number>();
    const rows = this.rows();
    const isFiltered = rows.length > 1 && rows.some((row) => this.sheet.isFilteredOut(row));
    let line = 0;
    for (const row of rows) {
      if (isFiltered && this.sheet.isFilteredOut(row)) line = 0;
      else lines.set(row, line++);
    }
    return lines;
  }

  private rows(): readonly number[] {
    return Array.from({ length: this.block.rows }, (_, down) => this.block.row + down);
  }

  private same(is: (row: number) => boolean): boolean | null {
    const answers = new Set(this.rows().map(is));
    return answers.size === 1 ? answers.has(true) : null;
  }

  private *cells(): Generator<{ readonly row: number; readonly column: number }> {
    for (let row = this.block.row; row < this.block.row + this.block.rows; row += 1) {
      for (let column = this.block.column; column < this.block.column + this.block.columns; column += 1) {
        yield { row, column };
      }
    }
  }

  private grid<T>(read: (row: number, column: number) => T): readonly (readonly T[])[] {
    if (this.block.rows * this.block.columns > MAXIMUM_CELLS_READ) {
      throw new ExcelError('RangeExceedsLimit', 'Too many cells.', 'Range.values');
    }
    return this.indices(this.block.row, this.block.rows).map((row) =>
      this.indices(this.block.column, this.block.columns).map((column) => read(row, column)),
    );
  }

  private indices(first: number, count: number): readonly number[] {
    return Array.from(
      { length: Math.min(count, SHEET_ROWS, first === 0 ? count : SHEET_ROWS) },
      (_, index) => first + index,
    );
  }

  private change(): void {
    refuseProtected(this.sheet);
    if (this.block.row + this.block.rows > SHEET_ROWS || this.block.column + this.block.columns > SHEET_COLUMNS) {
      throw new ExcelError('InvalidArgument', 'The range leaves the sheet.', 'Range');
    }
  }

  private tell(changeType: string): void {
    this.workbook.tell({ sheet: this.sheet, block: this.block, changeType, source: 'Local', isOurs: true });
  }
}
