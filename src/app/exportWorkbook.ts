import { placeDoubts } from '../layout/doubts/placedDoubt';
import { exportTables } from '../layout/exportTables';
import { ownCellsOf } from '../layout/ownCellsOf';
import { groupBy } from '../model/groupBy';
import type { OutputFile } from '../model/outputFile';
import type { Host, LongWork } from './host';
import { readWorkbook } from './readWorkbook';
import { refuseUnreadable } from './refuseUnreadable';

/**
 * 项目总表, 绩效指标 and 待核对 of the open workbook as CSV files; none for a workbook without forms. Throws `HostError` 'conflict' when the data
 * sheets cannot be read.
 */
export async function exportWorkbook(host: Host, work: LongWork = {}): Promise<readonly OutputFile[]> {
  const reading = await readWorkbook(host, work);
  refuseUnreadable(reading);
  if (reading.records.length === 0) return [];
  const doubts = groupBy(placeDoubts(reading), ({ id }) => id);
  const records = reading.records.map((record) => ({
    ...record,
    own: ownCellsOf(reading, record),
    doubts: doubts.get(record.id),
  }));
  return exportTables(records, doubts.get('')).map((table): OutputFile => ({
    kind: 'csv',
    name: `${table.name}.csv`,
    table,
  }));
}
