import { DOUBT_STATE_LABELS } from '../../model/doubt';
import type { FormDoubt } from '../../model/doubt';
import type { FormRecord } from '../../model/form';
import type { SheetChange } from '../../model/workbookChange';
import { changeListedRows, isShown } from '../contentsByHeader';
import type { RowContents } from '../contentsByHeader';
import type { DataSheetsReading } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { planDoubtSheet } from '../planDataSheets';
import { strings } from '../strings';
import { DOUBT_COLUMNS } from './doubtColumns';
import { doubtPlaces } from './doubtPlaces';
import { placeDoubts } from './placedDoubt';
import type { PlacedDoubt } from './placedDoubt';

/** The doubts that come with a form which is written; they take the place of those that the workbook has of it. */
export interface RecordDoubts {
  readonly record: FormRecord;
  readonly doubts: readonly FormDoubt[];
}

/**
 * What to write so that 待核对 lists these doubts. Of the forms that are written, rows that speak of the same doubt stay in their place
 * with the user's word, the others go; rows of all other forms stay untouched. `loose` belongs to no form and is added where it is
 * not listed yet. The sheet is created where it is missing; undefined when there is nothing to write.
 */
export function changeDoubtSheet(
  reading: DataSheetsReading,
  written: readonly RecordDoubts[],
  loose: readonly FormDoubt[],
): SheetChange | undefined {
  const table = reading.tables.doubts;
  const wanted = rowsOf(written, loose);
  if (!table) return { kind: 'create-sheet', plan: planDoubtSheet([...wanted.values()].map(contentOf)) };
  const replaced = new Set(written.map(({ record }) => record.id));
  return changeRows(table, wanted, placeDoubts(reading), (id) => replaced.has(id));
}

/** What the rows of 待核对 say of these doubts, each once, by the headers of its columns. */
export function doubtRows(written: readonly RecordDoubts[], loose: readonly FormDoubt[]): readonly RowContents[] {
  return [...rowsOf(written, loose).values()].map(contentOf);
}

/** By their keys. */
function rowsOf(written: readonly RecordDoubts[], loose: readonly FormDoubt[]): ReadonlyMap<string, DoubtRow> {
  return eachOnce([
    ...written.flatMap(({ record, doubts }) => {
      if (doubts.length === 0) return [];
      const { labelOf } = doubtPlaces(record.form);
      return doubts.map((doubt) => rowOf(doubt, labelOf(doubt.path), record));
    }),
    ...loose.map((doubt) => rowOf(doubt, strings.unreadText, undefined)),
  ]);
}

/** A row of 待核对 to be written. */
interface DoubtRow extends FormDoubt {
  readonly id: string;
  readonly projectName: string;
  readonly label: string;
}

function rowOf(doubt: FormDoubt, label: string, record: FormRecord | undefined): DoubtRow {
  return { ...doubt, label, id: record?.id ?? '', projectName: record?.form.projectName ?? '' };
}

/** Two rows of one key speak of the same characters at the same place of the same form, or of the same file where there is no form. */
function keyOf({ id, label, original, source }: Pick<DoubtRow, 'id' | 'label' | 'original' | 'source'>): string {
  return [id, label, original, ...(id === '' ? [source] : [])].join('\u0000');
}

/** A doubt that is told twice is one row: all that is said of it, and the word of whoever has settled it. */
function eachOnce(rows: readonly DoubtRow[]): ReadonlyMap<string, DoubtRow> {
  const wanted = new Map<string, DoubtRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = wanted.get(key);
    wanted.set(key, known ? together(known, row) : row);
  }
  return wanted;
}

function together(first: DoubtRow, second: DoubtRow): DoubtRow {
  const alternative = first.alternative ?? second.alternative;
  const state = first.state ?? second.state;
  const isSaid = first.message.includes(second.message);
  return {
    ...first,
    message: isSaid ? first.message : first.message + second.message,
    ...(alternative !== undefined && { alternative }),
    ...(state && { state }),
  };
}

function changeRows(
  table: DataTable,
  wanted: ReadonlyMap<string, DoubtRow>,
  existing: readonly PlacedDoubt[],
  isReplaced: (id: string) => boolean,
): SheetChange | undefined {
  const rewritten: { row: number; contents: RowContents }[] = [];
  const gone: number[] = [];
  const kept = new Set<string>();
  for (const old of existing) {
    const key = keyOf(old);
    const row = kept.has(key) ? undefined : wanted.get(key);
    if (row) {
      kept.add(key);
      const contents = contentOf({ ...row, state: row.state ?? stateKept(old, row) });
      if (!isShown(table, old.row, contents)) rewritten.push({ row: old.row, contents });
    } else if (isReplaced(old.id)) gone.push(old.row);
  }
  const added = [...wanted].flatMap(([key, row]) => (kept.has(key) ? [] : [contentOf(row)]));
  return changeListedRows(table, DOUBT_COLUMNS, { rewritten, gone, added });
}

/** Whoever confirmed a reading has confirmed the same reading that comes again; what he changed has come back. */
function stateKept(old: PlacedDoubt, row: DoubtRow): DoubtRow['state'] & string {
  return old.said === 'confirmed' && old.readAs === row.readAs ? 'confirmed' : 'open';
}

function contentOf(row: DoubtRow): RowContents {
  return new Map([
    [strings.id, row.id],
    [strings.projectName, row.projectName],
    [strings.place, row.label],
    [strings.readAs, row.readAs],
    [strings.original, row.original],
    [strings.alternative, row.alternative ?? ''],
    [strings.explanation, row.message],
    [strings.source, row.source],
    [strings.state, DOUBT_STATE_LABELS[row.state ?? 'open']],
  ]);
}
