import { placeDoubts } from '../../layout/doubts/placedDoubt';
import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import type { PlacedDoubt } from '../../layout/doubts/placedDoubt';
import { isOpen } from '../../model/doubt';
import { withValueAt } from '../../model/withValueAt';
import type { Host, LongWork } from '../host';
import { readWorkbook } from './readWorkbook';

/** A doubt of 待核对 that nobody has settled, with the cell that shows the doubtful value. */
export interface OpenDoubt extends PlacedDoubt {
  /** Whether the other reading can be put into the cell as it is; of whole rows and sides it only tells what to look for. */
  readonly canTakeAlternative: boolean;
}

/**
 * The open doubts of the workbook, in the order of 待核对. Not those whose 处理 says that they are settled, whose cell holds something else
 * than what was read, whose row was deleted, or whose form is gone. None for a workbook without the sheet. One round trip.
 */
export async function readDoubts(host: Host, work?: LongWork): Promise<readonly OpenDoubt[]> {
  return openDoubtsIn(await readWorkbook(host, work)).map((doubt): OpenDoubt => ({
    ...doubt,
    canTakeAlternative: canTakeAlternative(doubt),
  }));
}

/** Those of a workbook that was read already. */
export function openDoubtsIn(reading: DataSheetsReading): readonly PlacedDoubt[] {
  const doubts = placeDoubts(reading).filter((doubt) => isOpen(doubt));
  return doubts.filter(({ id, record }) => id === '' || record !== undefined);
}

function canTakeAlternative({ record, path, alternative }: PlacedDoubt): boolean {
  if (!record || path === undefined || alternative === undefined) return false;
  return withValueAt(record.form, path, alternative) !== undefined;
}
