import type { FieldPath } from '../../model/fieldPath';
import type { Severity } from '../../model/finding';
import type { FindingState } from '../../model/findingState';
import type { PlacedRecord } from '../dataSheetsReading';

/** What a row of 校验结果 shows. */
export interface FindingRow {
  readonly severity: Severity;
  /** Title of the rule. */
  readonly rule: string;
  readonly record: PlacedRecord;
  readonly path: FieldPath;
  readonly message: string;
  readonly state: FindingState;
  readonly remark: string;
}

/** What a row of 校验结果 says as it stands in the workbook. */
export interface WrittenFinding {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly key: string;
  readonly message: string;
  readonly state: FindingState;
  readonly remark: string;
}

/** Two rows of one key speak of the same rule on the same field of the same form. */
export function findingKey(id: string, rule: string, place: string): string {
  return [id, rule, place].join('\u0000');
}

/** What `findingKey` put together. */
export function partsOfKey(key: string): { readonly id: string; readonly rule: string; readonly place: string } {
  const [id = '', rule = '', ...place] = key.split('\u0000');
  return { id, rule, place: place.join('\u0000') };
}
