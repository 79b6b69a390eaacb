import { fieldLabel } from '../../model/fieldPath';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { FindingState } from '../../model/findingState';
import type { TableChange } from '../../model/workbookChange';
import type { DataTable } from '../dataTable';
import { tableChange } from '../dataTableChange';
import { FINDING_COLUMNS } from '../findingColumns';
import { strings } from '../strings';
import { findingKey } from './findingRow';
import type { FindingRow } from './findingRow';
import { readFindingSheet } from './readFindingSheet';

/** What to write so that 校验结果 carries another 处理 and 备注 on these findings; undefined where it does not list one of them. Linear. */
export function changeFindingWords(
  table: DataTable,
  findings: readonly FindingRow[],
  word: { readonly state: FindingState; readonly remark: string },
): TableChange | undefined {
  const rowOf = new Map(readFindingSheet(table).map(({ key, message, row }) => [`${key}\n${message}`, row]));
  const rows = findings.map(({ record, rule, path, message }) =>
    rowOf.get(`${findingKey(record.id, rule, fieldLabel(path, record.form))}\n${message}`),
  );
  const state = table.columns.get(strings.state);
  const remark = table.columns.get(strings.remark);
  if (rows.includes(undefined) || state === undefined || remark === undefined) return undefined;
  const patches = rows.flatMap((row = 0) => [
    { row, column: state, values: [[FINDING_STATE_LABELS[word.state]]] },
    { row, column: remark, values: [[word.remark]] },
  ]);
  return tableChange(table, FINDING_COLUMNS, { patches, removedRows: [], appendedRows: [] });
}
