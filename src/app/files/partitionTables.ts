import { DATA_SHEETS } from '../../model/dataSheets';
import type { ExportColumn, ExportTable } from '../../model/exportTable';
import { FIELD_COLUMNS, ID_COLUMN } from '../../layout/formColumns';

/** The rows of a table that are of one year and one department; these two are no columns of it. */
export interface TablePart {
  readonly keys: readonly PartitionKey[];
  readonly table: ExportTable;
}

/** A column by which a table is parted, and what it says in all rows of a part; null where it says nothing. */
export interface PartitionKey {
  readonly header: string;
  readonly value: string | null;
}

const KEYS = (['year', 'department.name'] as const).map(
  (wanted) => FIELD_COLUMNS.find(({ path }) => path === wanted)?.header ?? wanted,
);

/**
 * Each table parted by 年度 and 主管部门 of its rows, or of the form of their 编号 where a table has no such columns. Together the parts have all rows;
 * a table without rows is one part without keys. The tables are those of `exportTables`. Linear in the cells.
 */
export function partitionTables(tables: readonly ExportTable[]): readonly TablePart[] {
  const forms = tables.find(({ name }) => name === DATA_SHEETS.forms);
  const keysById = new Map(forms && rowsOf(forms).map((row) => [row(ID_COLUMN.header), KEYS.map(row)] as const));
  return tables.flatMap((table): TablePart[] => {
    const rest = table.columns.filter(({ header }) => !KEYS.includes(header));
    const rows = rowsOf(table);
    if (rows.length === 0)
      return [
        partOf(
          table,
          rest,
          KEYS.map(() => null),
          [],
        ),
      ];
    const groups = new Map<string, { readonly values: readonly (string | null)[]; readonly at: number[] }>();
    rows.forEach((row, at) => {
      const ofForm = keysById.get(row(ID_COLUMN.header));
      const values = KEYS.map((header, key) => wordOf(row(header)) ?? wordOf(ofForm?.[key]));
      const name = JSON.stringify(values);
      const group = groups.get(name);
      if (group) group.at.push(at);
      else groups.set(name, { values, at: [at] });
    });
    return [...groups.values()].map(({ values, at }) => partOf(table, rest, values, at));
  });
}

type Value = ExportColumn['values'][number] | undefined;

/** Of each row a look at its cells by the headers of its columns. */
function rowsOf({ columns }: ExportTable): readonly ((header: string) => Value)[] {
  const byHeader = new Map(columns.toReversed().map(({ header, values }) => [header, values]));
  return Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => (header) => byHeader.get(header)?.[row]);
}

function wordOf(value: Value): string | null {
  const word = String(value ?? '').trim();
  return word === '' ? null : word;
}

function partOf(
  { name }: ExportTable,
  columns: readonly ExportColumn[],
  values: readonly (string | null)[],
  rows: readonly number[],
): TablePart {
  const cut = columns.map((column) => ({ ...column, values: rows.map((row) => column.values[row] ?? null) }));
  return { keys: KEYS.map((header, at) => ({ header, value: values[at] ?? null })), table: { name, columns: cut } };
}
