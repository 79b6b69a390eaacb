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

/** What to write so that 校验结果 carries another 处理 and 备注 on a finding; undefined where it does not list the finding. */
export function changeFindingWord(
  table: DataTable,
  { record, rule, path, message }: FindingRow,
  word: { readonly state: FindingState; readonly remark: string },
): TableChange | undefined {
  const key = findingKey(record.id, rule, fieldLabel(path, record.form));
  const row = readFindingSheet(table).find((written) => written.key === key && written.message === message)?.row;
  const state = table.columns.get(strings.state);
  const remark = table.columns.get(strings.remark);
  if (row === undefined || state === undefined || remark === undefined) return undefined;
  const patches = [
    { row, column: state, values: [[FINDING_STATE_LABELS[word.state]]] },
    { row, column: remark, values: [[word.remark]] },
  ];
  return tableChange(table, FINDING_COLUMNS, { patches, removedRows: [], appendedRows: [] });
}
