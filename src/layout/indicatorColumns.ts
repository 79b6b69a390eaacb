import type { Indicator, Side } from '../model/form';
import type { OwnRow } from '../model/ownCells';
import { readIndicatorValue } from '../model/indicatorValue';
import type { IndicatorValue } from '../model/indicatorValue';
import { FORM_LABELS, SIDE_LABELS } from '../model/vocabulary';
import { COLUMN_STYLES, MARK_COLUMN } from './dataColumn';
import type { DataColumn } from './dataColumn';
import { writeExtra } from './extraText';
import { strings } from './strings';

/** What a row of 绩效指标 shows; `order` counts the indicators of a side from 1. */
export interface IndicatorRow {
  readonly id: string;
  readonly projectName: string;
  readonly side: Side;
  readonly order: number;
  readonly indicator: Indicator;
  /** What users wrote beside it. */
  readonly own?: OwnRow | undefined;
}

/** The columns of 绩效指标 in their order on a new sheet. */
export const INDICATOR_COLUMNS: readonly DataColumn<IndicatorRow>[] = [
  textColumn(strings.id, 13, (row) => row.id),
  shown(textColumn(strings.projectName, 36, (row) => row.projectName)),
  textColumn(strings.side, 8, (row) => SIDE_LABELS[row.side]),
  {
    header: strings.order,
    width: 6,
    style: COLUMN_STYLES.whole,
    isRead: true,
    write: (row) => row.order,
  },
  textColumn(FORM_LABELS.level1, 12, (row) => row.indicator.level1),
  textColumn(FORM_LABELS.level2, 20, (row) => row.indicator.level2),
  { ...textColumn(FORM_LABELS.name, 36, (row) => row.indicator.name), style: COLUMN_STYLES.longText },
  { ...textColumn(FORM_LABELS.value, 24, (row) => row.indicator.value), style: COLUMN_STYLES.longText },
  {
    ...shown(textColumn(strings.comparator, 7, (row) => readIndicatorValue(row.indicator.value).comparator)),
    isForScreen: true,
  },
  shown({
    header: strings.number,
    width: 13,
    style: COLUMN_STYLES.number,
    isRead: false,
    write: (row) => cellNumber(readIndicatorValue(row.indicator.value)),
  }),
  shown(textColumn(strings.unit, 11, (row) => readIndicatorValue(row.indicator.value).unit)),
  shown(textColumn(strings.extra, 24, (row) => writeExtra(row.indicator.extra ?? []))),
  MARK_COLUMN,
];

function textColumn(header: string, width: number, write: (row: IndicatorRow) => string): DataColumn<IndicatorRow> {
  return { header, width, style: COLUMN_STYLES.text, isRead: true, write };
}

/** A number that a cell can hold as it was written: a range has two, and Excel rounds behind the fifteenth digit. */
function cellNumber({ number, upper, digits }: IndicatorValue): number | null {
  return upper === null && digits.replaceAll(/\D/gu, '').length <= MOST_DIGITS ? number : null;
}

const MOST_DIGITS = 15;

function shown(column: DataColumn<IndicatorRow>): DataColumn<IndicatorRow> {
  return { ...column, isRead: false };
}
