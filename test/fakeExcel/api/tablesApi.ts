import type { CellRange } from '../../../src/model/sheetPlan';
import { intersection, parseBlock } from '../address';
import { ExcelError } from '../excelError';
import { bodyOf } from '../sheet';
import type { Sheet, Table } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseFiltered } from './refuseFiltered';
import { refuseProtected } from './protection';
import { RangeApi } from './rangeApi';
import { TableAutoFilterApi, TableColumnsApi } from './tableFilterApi';
import { WorksheetApi } from './worksheetApi';

/** The members of `Excel.TableCollection`: the tables of a sheet, or of the workbook when no sheet is given. */
export class TablesApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet?: Sheet,
  ) {}

  get items(): readonly TableApi[] {
    const sheets = this.sheet ? [this.sheet] : this.workbook.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new TableApi(this.workbook, sheet, table)));
  }
  getItemOrNullObject(key: string): TableApi | null {
    return this.items.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  getItem(key: string): TableApi {
    const table = this.getItemOrNullObject(key);
    if (!table) throw new ExcelError('ItemNotFound', 'No such table.', 'TableCollection.getItem');
    return table;
  }

  getItemAt(index: number): TableApi {
    const table = this.items[index];
    if (!table) throw new ExcelError('ItemNotFound', 'No such table.', 'TableCollection.getItemAt');
    return table;
  }

  add(place: RangeApi | string, hasHeaders: boolean): TableApi {
    const sheet = typeof place === 'string' ? this.sheet : place.sheet;
    if (!sheet) throw new ExcelError('InvalidArgument', 'No sheet.', 'TableCollection.add');
    refuseProtected(sheet);
    let range = typeof place === 'string' ? parseBlock(place) : place.block;
    if (!hasHeaders) throw new Error('The fake makes tables with headers only.');
    const isEmpty = range.rows === 1;
    if (isEmpty) {
      sheet.insertDown({ ...range, row: range.row + 1 });
      range = { ...range, rows: 2 };
    }
    this.refuseOverlap(sheet, range);
    const table: Table = {
      id: this.workbook.nextId(),
      name: `表${this.workbook.nextId()}`,
      range,
      hasTotals: false,
      isEmpty,
      style: 'TableStyleMedium2',
      filters: new Map(),
      filteredRows: new Set(),
    };
    sheet.tables.push(table);
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const header = sheet.cell(range.row, column);
      header.value = header.value === '' ? `列${column - range.column + 1}` : String(header.value);
    }
    return new TableApi(this.workbook, sheet, table);
  }

  private refuseOverlap(sheet: Sheet, range: CellRange): void {
    if (sheet.merges.some((merge) => intersection(merge, range))) {
      throw new ExcelError('MergedRangeConflict', 'A table cannot overlap merged cells.', 'TableCollection.add');
    }
    if (sheet.tables.some((table) => intersection(table.range, range))) {
      throw new ExcelError('InvalidArgument', '表不能与另一个表重叠。', 'TableCollection.add');
    }
  }
}

class TableApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {}
  get id(): string {
    return this.table.id;
  }
  get name(): string {
    return this.table.name;
  }
  set name(name: string) {
    const other = this.workbook.sheets.flatMap((sheet) => sheet.tables).find((table) => table.name === name);
    if (other && other !== this.table) throw new ExcelError('InvalidArgument', '名称已存在。', 'Table.name');
    if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name)) throw new ExcelError('InvalidArgument', '名称无效。', 'Table.name');
    this.table.name = name;
  }
  get style(): string {
    return this.table.style;
  }
  set style(style: string) {
    this.table.style = style;
  }
  get showTotals(): boolean {
    return this.table.hasTotals;
  }
  get worksheet(): WorksheetApi {
    return new WorksheetApi(this.workbook, this.sheet);
  }
  get rows(): TableRowsApi {
    return new TableRowsApi(this.workbook, this.sheet, this.table);
  }
  get columns(): TableColumnsApi {
    return new TableColumnsApi(this.workbook, this.sheet, this.table);
  }
  get autoFilter(): TableAutoFilterApi {
    return new TableAutoFilterApi(this.table);
  }
  clearFilters(): void {
    refuseProtected(this.sheet);
    this.table.filters.clear();
    this.table.filteredRows.clear();
  }
  getRange(): RangeApi {
    return this.block(this.table.range);
  }
  getHeaderRowRange(): RangeApi {
    return this.block({ ...this.table.range, rows: 1 });
  }
  getDataBodyRange(): RangeApi {
    return this.block(bodyOf(this.table));
  }
  /** The header stays in its row, and the new cells touch the old ones. */
  resize(place: RangeApi | string): void {
    refuseProtected(this.sheet);
    const range = typeof place === 'string' ? parseBlock(place) : place.block;
    if (range.row !== this.table.range.row || range.rows < 2 || !intersection(range, this.table.range)) {
      throw new ExcelError('InvalidArgument', '表的新区域无效。', 'Table.resize');
    }
    if (this.sheet.merges.some((merge) => intersection(merge, range))) {
      throw new ExcelError('MergedRangeConflict', 'A table cannot overlap merged cells.', 'Table.resize');
    }
    if (this.sheet.tables.some((table) => table !== this.table && intersection(table.range, range))) {
      throw new ExcelError('InvalidArgument', '表不能与另一个表重叠。', 'Table.resize');
    }
    this.table.range = range;
  }
  delete(): void {
    refuseProtected(this.sheet);
    this.getRange().clear();
    this.convertToRange();
  }
  convertToRange(): RangeApi {
    refuseProtected(this.sheet);
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.table);
    return this.getRange();
  }
  private block(range: CellRange): RangeApi {
    return new RangeApi(this.workbook, this.sheet, range);
  }
}

class TableRowsApi {
  readonly items = [];
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {}
  get count(): number {
    return this.table.isEmpty ? 0 : bodyOf(this.table).rows;
  }

  /** Adds rows at an index, or at the end; the first rows of a table without rows take the place of its empty one. */
  add(index: number | undefined, values: readonly (readonly unknown[])[] | undefined): object {
    refuseProtected(this.sheet);
    const lines = values ?? [[]];
    const { range } = this.table;
    if (lines.some((line) => line.length !== 0 && line.length !== range.columns)) {
      throw new ExcelError('InvalidArgument', 'A row has another width than the table.', 'TableRowCollection.add');
    }
    if (index !== undefined && (index < 0 || index >= this.count)) {
      throw new ExcelError('InvalidArgument', 'No such row.', 'TableRowCollection.add');
    }
    refuseFiltered(this.sheet, this.table.range);
    const body = bodyOf(this.table);
    const at = index === undefined ? body.row + (this.table.isEmpty ? 0 : body.rows) : body.row + index;
    const room = lines.length - (this.table.isEmpty ? 1 : 0);
    if (room > 0) this.grow({ ...range, row: at + lines.length - room, rows: room });
    this.table.isEmpty = false;
    const block = { ...range, row: at, rows: lines.length };
    if (values) new RangeApi(this.workbook, this.sheet, block).values = values;
    this.workbook.tell({ sheet: this.sheet, block, changeType: 'RowInserted', source: 'Local', isOurs: true });
    return { id: 0, items: undefined };
  }

  private grow(block: CellRange): void {
    const { rows } = this.table.range;
    this.sheet.insertDown(block);
    this.table.range = { ...this.table.range, rows: rows + block.rows };
  }
}
