import { ID_COLUMN } from '../../layout/formColumns';
import { strings } from '../../layout/strings';
import type { ExportTable } from '../../model/exportTable';

/** The column of an exported table that says which rows no sum may count, and the 编号 of these rows; none for a table without such a column. */
export function uncountedIn({ columns }: ExportTable): { readonly column: string; readonly ids: readonly string[] } {
  const valuesOf = (wanted: string) => columns.find(({ header }) => header === wanted)?.values ?? [];
  const ids = valuesOf(ID_COLUMN.header);
  const uncounted = valuesOf(strings.counted).flatMap((word, row) =>
    word === strings.isCounted.no ? [String(ids[row] ?? '')] : [],
  );
  return { column: strings.counted, ids: uncounted };
}
