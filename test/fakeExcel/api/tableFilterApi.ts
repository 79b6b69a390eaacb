import { ExcelError } from '../excelError';
import { bodyOf } from '../sheet';
import type { FilterCriteria, Sheet, Table } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseProtected } from './protection';

/** The members of `Excel.AutoFilter` of a table. */
export class TableAutoFilterApi {
  constructor(private readonly table: Table) {}
  get enabled(): boolean {
    return true;
  }
  get isDataFiltered(): boolean {
    return this.table.filters.size > 0;
  }
  /** One entry a column; what does not say anything is null, as Excel answers it. */
  get criteria(): readonly object[] {
    return Array.from({ length: this.table.range.columns }, (_, column) => ({
      ...NO_CRITERIA,
      ...this.table.filters.get(column),
    }));
  }
}

const NO_CRITERIA = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: 'Unknown',
  filterOn: 'Custom',
  icon: null,
  operator: 'And',
  subField: null,
  values: null,
};

/** The members of `Excel.TableColumnCollection`. */
export class TableColumnsApi {
  readonly items = [];
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {}
  /** Makes room within the rows of the table: what stands at its right moves. Takes the looks of the column before it. */
  add(index: number | null | undefined, values: unknown, name?: string): TableColumnApi {
    refuseProtected(this.sheet);
    if ((index ?? -1) >= 0 || (values !== null && values !== undefined))
      throw new Error('The fake adds empty columns at the end only.');
    const { range } = this.table;
    const at = range.column + range.columns;
    this.sheet.insertRight({ ...range, column: at, columns: 1 });
    this.table.range = { ...range, columns: range.columns + 1 };
    const header = this.sheet.cell(range.row, at);
    header.value = name ?? `列${range.columns + 1}`;
    return new TableColumnApi(this.workbook, this.sheet, this.table, range.columns);
  }
  getItemOrNullObject(key: string | number): TableColumnApi | null {
    if (typeof key === 'number') return this.getItemAt(key - 1);
    const { range } = this.table;
    for (let index = 0; index < range.columns; index += 1) {
      const { value } = this.sheet.look(range.row, range.column + index);
      if (String(value).toLowerCase() === key.toLowerCase()) return this.getItemAt(index);
    }
    return null;
  }
  getItem(key: string | number): TableColumnApi {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound', 'No such column.', 'TableColumnCollection.getItem');
    return found;
  }
  getItemAt(index: number): TableColumnApi {
    if (index >= this.table.range.columns)
      throw new ExcelError('ItemNotFound', 'No such column.', 'TableColumnCollection.getItemAt');
    return new TableColumnApi(this.workbook, this.sheet, this.table, index);
  }
}

class TableColumnApi {
  readonly id: number;
  readonly filter: FilterApi;
  constructor(
    workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly index: number,
  ) {
    this.id = index + 1;
    this.filter = new FilterApi(workbook, sheet, table, index);
  }
  get name(): string {
    const { row, column } = this.table.range;
    return String(this.sheet.look(row, column + this.index).value);
  }
  delete(): void {
    refuseProtected(this.sheet);
    const { range } = this.table;
    if (range.columns === 1) throw new ExcelError('InvalidOperation', 'A table keeps a column.', 'TableColumn.delete');
    this.table.range = { ...range, columns: range.columns - 1 };
    this.sheet.deleteLeft({ ...range, column: range.column + this.index, columns: 1 });
  }
}

class FilterApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly column: number,
  ) {}
  /** Hides rows now; they stay as they are when cells change later. */
  apply(criteria: FilterCriteria): void {
    refuseProtected(this.sheet);
    if (Object.values(criteria).includes(null) || !Array.isArray(criteria.values)) {
      throw new ExcelError('InvalidArgument', 'The argument is invalid or missing.', 'Filter.apply');
    }
    this.table.filters.set(this.column, { filterOn: 'Values', values: criteria.values });
    applyFilters(this.workbook, this.sheet, this.table);
  }
}

/** Hides the rows of a table that its filters leave out. */
export function applyFilters(workbook: Workbook, sheet: Sheet, table: Table): void {
  const { row: first, rows, column } = bodyOf(table);
  table.filteredRows.clear();
  for (let row = first; row < first + rows; row += 1) {
    const isShown = [...table.filters].every(([at, { values }]) =>
      values.includes(String(workbook.valueAt(sheet, row, column + at))),
    );
    if (!isShown) table.filteredRows.add(row);
  }
}
