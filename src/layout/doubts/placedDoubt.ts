import type { Doubt, DoubtState } from '../../model/doubt';
import { DOUBT_STATES, DOUBT_STATE_LABELS } from '../../model/doubt';
import { parseIndicatorPath } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { shownAt } from '../../model/shownAt';
import type { CellPlace } from '../../model/sheetPlan';
import type { DataSheetsReading, PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { fieldPlace } from '../findings/fieldPlace';
import { strings } from '../strings';
import { doubtPlaces } from './doubtPlaces';
import type { DoubtPlaces } from './doubtPlaces';

/** A row of 待核对 with what it speaks of in the workbook as it stands. */
export interface PlacedDoubt extends Doubt {
  /** Row of the sheet, from 0. */
  readonly row: number;
  /** The place in the words of the sheet. */
  readonly label: string;
  /** The user's word, and 'changed' where the cell holds something else by now. */
  readonly state: DoubtState;
  /** What 处理 itself says. */
  readonly said: DoubtState;
  /** Undefined for what belongs to no form, or to one that is gone. */
  readonly record: PlacedRecord | undefined;
  /** The cell that shows the doubtful value. */
  readonly place: CellPlace | undefined;
}

/** The rows of 待核对. Linear in the rows and in the places of the forms that they speak of, but for names that indicators share. */
export function placeDoubts(reading: DataSheetsReading): readonly PlacedDoubt[] {
  const table = reading.tables.doubts;
  if (!table) return [];
  const records = new Map(reading.records.map((record) => [record.id, record]));
  const places = new Map<string, DoubtPlaces>();
  return table.rows.map((row): PlacedDoubt => {
    const written = readRow(table, row);
    const record = records.get(written.id);
    const known = places.get(written.id) ?? (record && doubtPlaces(record.form));
    if (known) places.set(written.id, known);
    const path = record && pathNow(record.form, known?.pathOf(written.label), written.readAs);
    const place = record && path && fieldPlace(reading, record, path);
    const isChanged = record !== undefined && path !== undefined && !says(record.form, path, written.readAs);
    return { ...written, path, record, place, state: written.said === 'open' && isChanged ? 'changed' : written.said };
  });
}

/** Only what the row says, so that it can leave the workbook. */
export function plainDoubt({ id, path, readAs, original, alternative, message, source, state }: PlacedDoubt): Doubt {
  return { id, path, readAs, original, ...(alternative !== undefined && { alternative }), message, source, state };
}

type WrittenDoubt = Omit<PlacedDoubt, 'path' | 'record' | 'place' | 'state'>;

function readRow(table: DataTable, row: number): WrittenDoubt {
  const text = (header: string): string => String(table.valueAt(row, header) ?? '');
  const alternative = text(strings.alternative);
  return {
    row,
    id: text(strings.id).trim(),
    label: text(strings.place).trim(),
    readAs: text(strings.readAs),
    original: text(strings.original),
    ...(alternative !== '' && { alternative }),
    message: text(strings.explanation),
    source: text(strings.source),
    said: stateOf(text(strings.state)),
  };
}

/** A word that is none of ours settles nothing. */
function stateOf(label: string): DoubtState {
  return DOUBT_STATES.find((state) => DOUBT_STATE_LABELS[state] === label.trim()) ?? 'open';
}

/** Indicators are counted in their names: where one was added or removed before it, the doubtful one is known by what it says. */
function pathNow(form: Form, path: FieldPath | undefined, readAs: string): FieldPath | undefined {
  const indicator = path === undefined ? undefined : parseIndicatorPath(path);
  if (path === undefined || !indicator || readAs === '' || says(form, path, readAs)) return path;
  const { side, field } = indicator;
  const pathAt = (index: number): FieldPath => `indicators.${side}[${index}]${field ? `.${field}` : ''}` as FieldPath;
  const moved = form.indicators[side].findIndex((_, index) => says(form, pathAt(index), readAs));
  return moved < 0 ? path : pathAt(moved);
}

function says(form: Form, path: FieldPath, readAs: string): boolean {
  return withoutBlanks(shownAt(form, path)) === withoutBlanks(readAs);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
