import { exportTables } from '../layout/exportTables';
import { ownCellsOf } from '../layout/ownCellsOf';
import type { OutputFile } from '../model/outputFile';
import type { Host, LongWork } from './host';
import { readWorkbook } from './readWorkbook';
import { refuseUnreadable } from './refuseUnreadable';

/**
 * 项目总表 and 绩效指标 of the open workbook as CSV files; none for a workbook without forms. Throws `HostError` 'conflict' when the data
 * sheets cannot be read.
 */
export async function exportWorkbook(host: Host, work: LongWork = {}): Promise<readonly OutputFile[]> {
  const reading = await readWorkbook(host, work);
  refuseUnreadable(reading);
  if (reading.records.length === 0) return [];
  const records = reading.records.map((record) => ({ ...record, own: ownCellsOf(reading, record) }));
  return exportTables(records).map((table): OutputFile => ({ kind: 'csv', name: `${table.name}.csv`, table }));
}
