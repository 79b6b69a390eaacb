import { cellAddress } from '../model/cellAddress';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS, SIDES } from '../model/form';
import type { ExtraField, Indicator, Level1Indicator, Level2Indicator, Side } from '../model/form';
import { normaliseText } from '../model/normaliseText';
import { FORM_LABELS, LEVEL1_OF, SIDE_LABELS } from '../model/vocabulary';
import type { DataProblem } from './dataProblem';
import type { CellValue } from '../model/sheetPlan';
import type { DataTable } from './dataTable';
import { readExtra } from './extraText';
import { readId, readText, readWhole } from './readCell';
import type { CellDoubt } from './readCell';
import { strings } from './strings';

/** An indicator and the row of 绩效指标 that it stands in. */
interface PlacedIndicator {
  readonly row: number;
  readonly indicator: Indicator;
}

/** The indicators of one form; a side is unreadable when one of its rows could not be taken. */
export interface IndicatorGroup {
  readonly sides: Readonly<Record<Side, readonly PlacedIndicator[]>>;
  readonly unreadable: readonly Side[];
  readonly unreadableRows: readonly number[];
}

export interface IndicatorRows {
  readonly byId: ReadonlyMap<string, IndicatorGroup>;
  /** All rows of each 编号, the unreadable ones too. */
  readonly rowsById: ReadonlyMap<string, readonly number[]>;
  readonly problems: readonly DataProblem[];
}

interface OrderedIndicator extends PlacedIndicator {
  readonly order: number;
}

interface GroupInProgress {
  readonly sides: Record<Side, OrderedIndicator[]>;
  readonly unreadable: Set<Side>;
  readonly unreadableRows: number[];
}

/** Reads 绩效指标 by 编号; within a side, 序号 gives the order, and a row without one follows the row above it. */
export function readIndicatorRows(table: DataTable | undefined): IndicatorRows {
  const groups = new Map<string, GroupInProgress>();
  const rowsById = new Map<string, number[]>();
  const problems: DataProblem[] = [];
  for (const row of table?.rows ?? []) {
    if (!table) break;
    const id = readId(table.valueAt(row, strings.id));
    const rows = rowsById.get(id);
    if (rows) rows.push(row);
    else rowsById.set(id, [row]);
    if (id === '') problems.push(problemAt(table, row, strings.id, strings.idMissing(table.sheet, row + 1)));
    const group = groups.get(id) ?? { sides: { period: [], annual: [] }, unreadable: new Set(), unreadableRows: [] };
    groups.set(id, group);
    const reading = readRow(table, row, group);
    if ('problem' in reading) {
      problems.push(reading.problem);
      group.unreadableRows.push(row);
      for (const side of reading.side ? [reading.side] : SIDES) group.unreadable.add(side);
    } else {
      group.sides[reading.side].push(reading.placed);
    }
  }
  return { byId: new Map([...groups].map(([id, group]) => [id, inOrder(group)])), rowsById, problems };
}

function inOrder({ sides, unreadable, unreadableRows }: GroupInProgress): IndicatorGroup {
  const sorted = (side: Side): readonly PlacedIndicator[] => sides[side].toSorted((a, b) => a.order - b.order);
  return { sides: { period: sorted('period'), annual: sorted('annual') }, unreadable: [...unreadable], unreadableRows };
}

type RowReading =
  | { readonly side: Side; readonly placed: OrderedIndicator }
  | { readonly side: Side | undefined; readonly problem: DataProblem };

function readRow(table: DataTable, row: number, group: GroupInProgress): RowReading {
  const textAt = (header: string): string => String(table.valueAt(row, header) ?? '');
  const address = (header: string): string => `「${table.sheet}」${cellAddress(row, table.columns.get(header) ?? 0)}`;
  const fail = (side: Side | undefined, header: string, message: string): RowReading => ({
    side,
    problem: problemAt(table, row, header, message),
  });

  const doubtful = (header: string, doubt: CellDoubt): string =>
    doubt === 'error'
      ? strings.errorValue(address(header), header, textAt(header))
      : strings.roundedNumber(address(header), header);

  const sideText = textAt(strings.side);
  const side = SIDES.find((candidate) => SIDE_LABELS[candidate] === normaliseText(sideText));
  if (!side) return fail(undefined, strings.side, strings.notASide(address(strings.side), sideText));
  const level1Text = normaliseText(textAt(FORM_LABELS.level1));
  const level2Text = normaliseText(textAt(FORM_LABELS.level2));
  const extra = readExtra(textAt(strings.extra));
  const level2 =
    level2Text === '' && isWithoutLevel(level1Text, extra)
      ? ''
      : LEVEL2_INDICATORS.find((label) => label === level2Text);
  if (level2 === undefined) {
    const message = strings.notALevel(address(FORM_LABELS.level2), FORM_LABELS.level2, textAt(FORM_LABELS.level2));
    return fail(side, FORM_LABELS.level2, message);
  }
  const level1 = level1Text === '' ? level1Of(level2) : LEVEL1_INDICATORS.find((label) => label === level1Text);
  if (level1 === undefined) {
    const message = strings.notALevel(address(FORM_LABELS.level1), FORM_LABELS.level1, textAt(FORM_LABELS.level1));
    return fail(side, FORM_LABELS.level1, message);
  }
  const shownIn = (header: string): CellValue => table.shownAt(row, table.columns.get(header) ?? NO_COLUMN);
  const order = readWhole(table.valueAt(row, strings.order));
  if ('doubt' in order)
    return fail(side, strings.order, strings.notAnOrder(address(strings.order), textAt(strings.order)));
  const name = readText(shownIn(FORM_LABELS.name));
  if ('doubt' in name) {
    return fail(side, FORM_LABELS.name, doubtful(FORM_LABELS.name, name.doubt));
  }
  const value = readText(shownIn(FORM_LABELS.value));
  if ('doubt' in value) {
    return fail(side, FORM_LABELS.value, doubtful(FORM_LABELS.value, value.doubt));
  }
  const above = group.sides[side].at(-1)?.order ?? 0;
  const indicator: Indicator = {
    level1,
    level2,
    name: name.value,
    value: value.value,
    ...(extra.length > 0 && { extra }),
  };
  return { side, placed: { row, order: order.value ?? above, indicator } };
}

const NO_COLUMN = -1;

/** Forms without levels have neither; of others, what they print in place of a 二级指标 is kept beside the indicator. */
function isWithoutLevel(level1: string, extra: readonly ExtraField[]): boolean {
  return level1 === '' || extra.some(({ label }) => label === FORM_LABELS.level2);
}

function level1Of(level2: Level2Indicator | ''): Level1Indicator | '' {
  return level2 === '' ? '' : LEVEL1_OF[level2];
}

function problemAt(table: DataTable, row: number, header: string, message: string): DataProblem {
  const column = table.columns.get(header) ?? table.header.column;
  return { message, isObstacle: false, place: { sheet: table.sheet, row, column } };
}
