import { FINDING_STATES, FINDING_STATE_LABELS } from '../../model/findingState';
import type { FindingState } from '../../model/findingState';
import type { DataTable } from '../dataTable';
import { strings } from '../strings';
import { findingKey } from './findingRow';
import type { WrittenFinding } from './findingRow';

/** The rows of 校验结果 with what the user wrote into 处理 and 备注. A word in 处理 that is none of ours counts as 待处理. */
export function readFindingSheet(table: DataTable | undefined): readonly WrittenFinding[] {
  if (!table) return [];
  return table.rows.map((row) => {
    const text = (header: string): string => String(table.valueAt(row, header) ?? '');
    return {
      row,
      key: findingKey(text(strings.id), text(strings.rule), text(strings.place)),
      message: text(strings.message),
      state: stateOf(text(strings.state)),
      remark: text(strings.remark),
    };
  });
}

function stateOf(label: string): FindingState {
  return FINDING_STATES.find((state) => FINDING_STATE_LABELS[state] === label.trim()) ?? 'open';
}
