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
  getItemAt(index: number): TableColumnApi {
    if (index >= this.table.range.columns)
      throw new ExcelError('ItemNotFound', 'No such column.', 'TableColumnCollection.getItemAt');
    return new TableColumnApi(this.workbook, this.sheet, this.table, index);
  }
}

class TableColumnApi {
  readonly id: number;
  readonly filter: FilterApi;
  constructor(workbook: Workbook, sheet: Sheet, table: Table, index: number) {
    this.id = index + 1;
    this.filter = new FilterApi(workbook, sheet, table, index);
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
