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

/** What to write so that 校验结果 carries another 处理 on these findings, and another 备注 if there is one; undefined where it does not list one of them. Linear. */
export function changeFindingWords(
  table: DataTable,
  findings: readonly FindingRow[],
  word: { readonly state: FindingState; readonly remark?: string | undefined },
): TableChange | undefined {
  const rowOf = new Map(readFindingSheet(table).map(({ key, message, row }) => [`${key}\n${message}`, row]));
  const rows = findings.map(({ record, rule, path, message }) =>
    rowOf.get(`${findingKey(record.id, rule, fieldLabel(path, record.form))}\n${message}`),
  );
  const state = table.columns.get(strings.state);
  const remark = table.columns.get(strings.remark);
  if (rows.includes(undefined) || state === undefined || remark === undefined) return undefined;
  const patches = runsOf(rows.map((row = 0) => row)).flatMap(({ row, length }) => {
    const patch = (column: number, text: string) => ({ row, column, values: Array.from({ length }, () => [text]) });
    return [
      patch(state, FINDING_STATE_LABELS[word.state]),
      ...(word.remark === undefined ? [] : [patch(remark, word.remark)]),
    ];
  });
  return tableChange(table, FINDING_COLUMNS, { patches, removedRows: [], appendedRows: [] });
}

/** Rows that follow each other, together: a host writes them at once. */
function runsOf(rows: readonly number[]): readonly { readonly row: number; readonly length: number }[] {
  const runs: { row: number; length: number }[] = [];
  for (const row of new Set(rows.toSorted((one, other) => one - other))) {
    const last = runs.at(-1);
    if (last && last.row + last.length === row) last.length += 1;
    else runs.push({ row, length: 1 });
  }
  return runs;
}
