import { DOUBT_STATE_LABELS } from '../../model/doubt';
import type { DoubtState } from '../../model/doubt';
import type { TableChange } from '../../model/workbookChange';
import type { DataTable } from '../dataTable';
import { tableChange } from '../dataTableChange';
import { strings } from '../strings';
import { DOUBT_COLUMNS } from './doubtColumns';

/** What to write so that 处理 of these rows of 待核对 says what became of them; where the user took that column away, the rows go. */
export function changeDoubtWords(table: DataTable, words: ReadonlyMap<number, DoubtState>): TableChange {
  const column = table.columns.get(strings.state);
  const rows = [...words].sort(([one], [other]) => one - other);
  const nothing = { patches: [], removedRows: [], appendedRows: [] };
  if (column === undefined)
    return tableChange(table, DOUBT_COLUMNS, { ...nothing, removedRows: rows.map(([row]) => row) });
  const patches = rows.map(([row, state]) => ({ row, column, values: [[DOUBT_STATE_LABELS[state]]] }));
  return tableChange(table, DOUBT_COLUMNS, { ...nothing, patches });
}
