import type { PlacedRecord } from '../../layout/dataSheetsReading';
import type { FindingRow } from '../../layout/findings/findingRow';
import type { FieldPath } from '../../model/fieldPath';
import type { CellPlace } from '../../model/sheetPlan';

/** A field that a finding speaks of; its cell is undefined where the user has taken the column away. */
export interface FindingField {
  readonly record: PlacedRecord;
  readonly path: FieldPath;
  readonly place: CellPlace | undefined;
  /** The header of its column there. */
  readonly header?: string | undefined;
}

/** A finding with the cells it stands on and what the user said of it. */
export interface CheckedFinding extends FindingRow {
  readonly ruleId: string;
  /** The field of the finding, then those of its related places. */
  readonly fields: readonly FindingField[];
  /** The cells of these fields in the data sheets. */
  readonly places: readonly CellPlace[];
}
