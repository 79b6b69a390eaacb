import { SIDES } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import type { PlacedRecord } from '../dataSheetsReading';

/** What a row of 绩效指标 is among those of its project, e.g. `年度3`, by rows of the sheet; 位置 counts the same way. */
export function indicatorNames(records: readonly Pick<PlacedRecord, 'indicatorRows'>[]): ReadonlyMap<number, string> {
  return new Map(
    records.flatMap(({ indicatorRows }) =>
      SIDES.flatMap((side) =>
        indicatorRows[side].map((row, index): [number, string] => [row, `${SIDE_LABELS[side]}${index + 1}`]),
      ),
    ),
  );
}
