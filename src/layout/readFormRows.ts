import { cellAddress } from '../model/cellAddress';
import type { FieldPath } from '../model/fieldPath';
import { fieldLabel } from '../model/fieldPath';
import type { Form, Side } from '../model/form';
import { normaliseText } from '../model/normaliseText';
import type { CellValue } from '../model/sheetPlan';
import type { DataProblem } from './dataProblem';
import type { PlacedRecord } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { readExtra } from './extraText';
import { EXTRA_COLUMN, FIELD_COLUMNS } from './formColumns';
import type { FieldColumn } from './formColumns';
import { isDateOrShare, readId, readNumber, readText, readWhole } from './readCell';
import type { CellDoubt, CellReading } from './readCell';
import type { IndicatorGroup } from './readIndicatorRows';
import { strings } from './strings';

export interface FormRows {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly DataProblem[];
}

/** Reads 项目总表 row by row and joins the indicators of each 编号. A row without 编号, or with one that another row has, is a problem. */
export function readFormRows(table: DataTable | undefined, indicators: ReadonlyMap<string, IndicatorGroup>): FormRows {
  if (!table) return { records: [], problems: [] };
  const problems: DataProblem[] = [];
  const records: PlacedRecord[] = [];
  const rowsById = new Map<string, number[]>();
  for (const row of table.rows) {
    if (isTotalsRow(table, row)) continue;
    const id = readId(table.valueAt(row, strings.id));
    const rows = rowsById.get(id);
    if (rows) rows.push(row);
    else rowsById.set(id, [row]);
    records.push(readRow(table, row, id, indicators.get(id), problems));
  }
  for (const [id, rows] of rowsById) {
    const place = { sheet: table.sheet, row: rows[0] ?? 0, column: table.columns.get(strings.id) ?? 0 };
    const numbers = rows.map((row) => row + 1).join('、');
    if (id === '') {
      for (const row of rows) problems.push(obstacle(strings.idMissing(table.sheet, row + 1), { ...place, row }));
    } else if (rows.length > 1) {
      problems.push(obstacle(strings.idTwice(table.sheet, id, numbers), place));
    }
  }
  const isAlone = (record: PlacedRecord): boolean => record.id !== '' && rowsById.get(record.id)?.length === 1;
  return { records: records.filter(isAlone), problems };
}

/** The row that Excel adds under a table: no project, but a word at its left. */
export function isTotalsRow(table: DataTable, row: number): boolean {
  return (
    table.kind === 'forms' &&
    strings.totals.includes(normaliseText(String(table.valueAt(row, strings.id) ?? ''))) &&
    normaliseText(String(table.valueAt(row, strings.projectName) ?? '')) === ''
  );
}

function readRow(
  table: DataTable,
  row: number,
  id: string,
  group: IndicatorGroup | undefined,
  problems: DataProblem[],
): PlacedRecord {
  const unreadable: FieldPath[] = (group?.unreadable ?? []).map((side): FieldPath => `indicators.${side}`);
  const values = new Map<FieldPath, CellValue>();
  for (const column of FIELD_COLUMNS) {
    const cell = shownIn(table, row, column);
    const reading = readField(column, cell);
    if ('value' in reading) {
      values.set(column.path, reading.value);
    } else {
      unreadable.push(column.path);
      problems.push(fieldProblem(table, row, column, String(cell ?? ''), reading.doubt));
    }
  }
  const placed = (side: Side) => group?.sides[side] ?? [];
  const extra = readExtra(String(table.valueAt(row, EXTRA_COLUMN.header) ?? ''));
  const form = {
    ...buildForm(values, {
      period: placed('period').map(({ indicator }) => indicator),
      annual: placed('annual').map(({ indicator }) => indicator),
    }),
    ...(extra.length > 0 && { extra }),
  };
  const indicatorRows = {
    period: placed('period').map((indicator) => indicator.row),
    annual: placed('annual').map((indicator) => indicator.row),
  };
  return { id, form, row, indicatorRows, unreadableRows: group?.unreadableRows ?? [], unreadable };
}

/** A text is what its cell shows. A number stays one under any words of its format, but a date or a share is no amount. */
function shownIn(table: DataTable, row: number, { header, kind }: FieldColumn): CellValue {
  const at = table.columns.get(header);
  const shown = at === undefined ? null : table.shownAt(row, at);
  return kind === 'text' || (typeof shown === 'string' && isDateOrShare(shown)) ? shown : table.valueAt(row, header);
}

function readField(column: FieldColumn, cell: CellValue): CellReading<CellValue> {
  switch (column.kind) {
    case 'text':
      return readText(cell);
    case 'amount':
      return readNumber(cell);
    case 'year':
      return readWhole(cell);
  }
}

function fieldProblem(
  table: DataTable,
  row: number,
  { header, path, kind }: FieldColumn,
  text: string,
  doubt: CellDoubt,
): DataProblem {
  const column = table.columns.get(header) ?? 0;
  const address = `「${table.sheet}」${cellAddress(row, column)}`;
  const place = { sheet: table.sheet, row, column };
  if (doubt === 'error') return note(strings.errorValue(address, fieldLabel(path), text), place);
  if (doubt === 'rounded') return note(strings.roundedNumber(address, fieldLabel(path)), place);
  return note(
    kind === 'year' ? strings.notAYear(address, text) : strings.notAnAmount(address, fieldLabel(path), text),
    place,
  );
}

function buildForm(values: ReadonlyMap<FieldPath, CellValue>, indicators: Form['indicators']): Form {
  const text = (path: FieldPath): string => (values.get(path) as string | undefined) ?? '';
  const number = (path: FieldPath): number | null => (values.get(path) as number | null | undefined) ?? null;
  const funds = (side: Side): Form['funds'][Side] => ({
    total: number(`funds.${side}.total`),
    central: number(`funds.${side}.central`),
    provincial: number(`funds.${side}.provincial`),
    municipal: number(`funds.${side}.municipal`),
    selfRaised: number(`funds.${side}.selfRaised`),
    other: number(`funds.${side}.other`),
  });
  return {
    title: text('title'),
    year: number('year'),
    projectName: text('projectName'),
    department: { code: text('department.code'), name: text('department.name') },
    unit: text('unit'),
    attribute: text('attribute'),
    duration: text('duration'),
    funds: { period: funds('period'), annual: funds('annual') },
    overview: text('overview'),
    basis: text('basis'),
    necessity: text('necessity'),
    safeguards: text('safeguards'),
    plan: text('plan'),
    goals: { period: text('goals.period'), annual: text('goals.annual') },
    indicators,
    signoff: {
      responsible: text('signoff.responsible'),
      handler: text('signoff.handler'),
      phone: text('signoff.phone'),
      filedAt: text('signoff.filedAt'),
    },
  };
}

function note(message: string, place: DataProblem['place'] & object): DataProblem {
  return { message, isObstacle: false, place };
}

function obstacle(message: string, place: DataProblem['place'] & object): DataProblem {
  return { message, isObstacle: true, place };
}
