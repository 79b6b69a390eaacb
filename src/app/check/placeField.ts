import type { DataSheetsReading, PlacedRecord } from '../../layout/dataSheetsReading';
import { fieldPlace } from '../../layout/findings/fieldPlace';
import type { FieldPath } from '../../model/fieldPath';
import type { FindingField } from './checkedFinding';

/** A field with its cell in the data sheets, and by what the cell is known wherever its row goes. */
export function placeField(reading: DataSheetsReading, record: PlacedRecord, path: FieldPath): FindingField {
  const place = fieldPlace(reading, record, path);
  const table = [reading.tables.forms, reading.tables.indicators].find((one) => one?.sheet === place?.sheet);
  const header = place && table && String(table.cellAt(table.header.row, place.column) ?? '');
  return { record, path, place, header };
}
