import { HostError } from '../../app/hostError';
import { runExcel } from './runExcel';

/** A table by its name and that of its sheet. */
export interface NamedTable {
  readonly sheet: string;
  readonly table: string;
}

/** A filter that was lifted: what its columns were filtered by. */
interface LiftedFilter extends NamedTable {
  readonly columns: readonly { readonly index: number; readonly criteria: Excel.FilterCriteria }[];
}

/**
 * Does work while these tables are not filtered, and filters them as before. In a filtered table Excel writes a grid of values into
 * the wrong rows and refuses to add or remove any. Throws `HostError` 'filtered' before the work when a filter cannot be lifted.
 */
export async function withFiltersLifted<T>(tables: readonly NamedTable[], work: () => Promise<T>): Promise<T> {
  if (tables.length === 0) return work();
  const lifted = await liftFilters(tables);
  try {
    return await work();
  } finally {
    await putBack(lifted);
  }
}

async function liftFilters(tables: readonly NamedTable[]): Promise<readonly LiftedFilter[]> {
  let lifted: readonly LiftedFilter[] = [];
  try {
    await runExcel(async (context) => {
      const found = tables.map((named) => ({ ...named, item: tableOf(context, named) }));
      for (const { item } of found) item.autoFilter.load('criteria');
      await context.sync();
      lifted = found.map(({ sheet, table, item }) => ({
        sheet,
        table,
        columns: item.autoFilter.criteria.flatMap((criteria, index) => usedCriteria(criteria, index)),
      }));
      for (const { item } of found) item.clearFilters();
      await context.sync();
    });
    return lifted;
  } catch (error) {
    await putBack(lifted);
    if (error instanceof HostError && error.code !== 'failed') throw error;
    throw new HostError('filtered', 'The filter of a table could not be lifted.', tables[0]?.sheet, { cause: error });
  }
}

/** What was written counts; a filter that cannot be put back leaves all rows in sight. */
async function putBack(lifted: readonly LiftedFilter[]): Promise<void> {
  try {
    await runExcel(async (context) => {
      for (const { columns, ...named } of lifted) {
        const table = tableOf(context, named);
        for (const { index, criteria } of columns) table.columns.getItemAt(index).filter.apply(criteria);
      }
      await context.sync();
    });
  } catch {
    return;
  }
}

function tableOf({ workbook }: Excel.RequestContext, { sheet, table }: NamedTable): Excel.Table {
  return workbook.worksheets.getItem(sheet).tables.getItem(table);
}

/** Excel tells of every column, and takes no null for what a criterion does not say. */
function usedCriteria(criteria: Excel.FilterCriteria | null, index: number): LiftedFilter['columns'] {
  const said = Object.entries(criteria ?? {}).filter(([, value]) => !isUnsaid(value));
  const isUsed = said.some(([name]) => CRITERIA.has(name));
  return isUsed ? [{ index, criteria: Object.fromEntries(said) as unknown as Excel.FilterCriteria }] : [];
}

function isUnsaid(value: unknown): boolean {
  return value === null || value === '' || value === 'Unknown' || (Array.isArray(value) && value.length === 0);
}

/** The parts of a criterion that filter by something; the others say how. */
const CRITERIA: ReadonlySet<string> = new Set([
  'color',
  'criterion1',
  'criterion2',
  'dynamicCriteria',
  'icon',
  'values',
]);
