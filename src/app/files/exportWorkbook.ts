import { placeDoubts } from '../../layout/doubts/placedDoubt';
import { exportTables } from '../../layout/exportTables';
import { ownCellsOf } from '../../layout/ownCellsOf';
import { recallFindings } from '../../layout/findings/recallFindings';
import type { FindingRow } from '../../layout/findings/findingRow';
import { readReceipts } from '../../layout/receipts/receiptRows';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import type { FindingWord } from '../../model/findingWord';
import { groupBy } from '../../model/groupBy';
import type { OutputFile } from '../../model/outputFile';
import type { Host, LongWork } from '../host';
import { readWithRegister } from '../workbook/readWorkbook';
import { refuseUnreadable } from '../workbook/refuseUnreadable';
import { unresolvedDuplicates } from '../workbook/unresolvedDuplicates';

/**
 * 项目总表, 绩效指标, 校验结果, 待核对 and 收表登记 of the open workbook as CSV files; none for a workbook without forms. Throws `HostError` 'conflict' when the data
 * sheets cannot be read.
 */
export async function exportWorkbook(host: Host, work: LongWork = {}): Promise<readonly OutputFile[]> {
  const reading = await readWithRegister(host, work);
  refuseUnreadable(reading);
  if (reading.records.length === 0) return [];
  const doubts = groupBy(placeDoubts(reading), ({ id }) => id);
  const findings = groupBy([...recallFindings(reading)], ({ record }) => record.id);
  const receipts = groupBy(readReceipts(reading.tables.receipts), ({ id }) => id);
  const duplicates = unresolvedDuplicates(reading);
  const listed = new Set(reading.records.map(({ id }) => id));
  // Of a form that is gone its rounds stay.
  const others = [...receipts].flatMap(([id, rows]) => (listed.has(id) ? [] : rows));
  const records = reading.records.map((record) => ({
    ...record,
    own: ownCellsOf(reading, record),
    doubts: doubts.get(record.id),
    findings: findings.get(record.id)?.map(wordsOf),
    receipts: receipts.get(record.id),
    isDuplicate: duplicates.has(record.id),
  }));
  return exportTables(records, doubts.get(''), others).map((table): OutputFile => ({
    kind: 'csv',
    name: `${table.name}.csv`,
    table,
  }));
}

/** What 校验结果 says of a finding. */
function wordsOf({ severity, rule, record, path, message, state, remark }: FindingRow): FindingWord {
  return { severity: SEVERITY_LABELS[severity], rule, place: fieldLabel(path, record.form), message, state, remark };
}
