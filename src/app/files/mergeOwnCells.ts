import type { Side } from '../../model/form';
import { indicatorKey } from '../../model/indicatorKey';
import { normaliseText } from '../../model/normaliseText';
import type { OwnCells, OwnIndicatorRow, OwnRow } from '../../model/ownCells';
import type { CellValue } from '../../model/sheetPlan';
import { SIDE_LABELS } from '../../model/vocabulary';
import { strings } from '../strings';

/** A cell beside a form, or a word on a finding, that two files fill differently. */
export interface OwnDifference {
  /** The place as a user knows it. */
  readonly label: string;
  readonly existing: string;
  readonly incoming: string;
}

interface MergedOwnCells {
  readonly own: OwnCells;
  readonly differences: readonly OwnDifference[];
}

/**
 * What two users wrote beside one form, together: cells that only one has filled come from him; where both say different things the
 * first version stays, and the difference is told. Headers that read alike are one column. Linear.
 */
export function mergeOwnCells(first: OwnCells, second: OwnCells): MergedOwnCells {
  const differences: OwnDifference[] = [];
  const form = mergeRows(first.form, second.form, '', differences);
  const waiting = new Map<string, OwnIndicatorRow[]>();
  for (const row of second.indicators) {
    const key = indicatorKey(row.side, row.indicator);
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const both = first.indicators.map((row) => {
    const other = waiting.get(indicatorKey(row.side, row.indicator))?.shift();
    if (!other) return row;
    return { ...row, cells: mergeRows(row.cells, other.cells, placeOf(row.side, row.indicator.name), differences) };
  });
  return { own: { form, indicators: [...both, ...[...waiting.values()].flat()] }, differences };
}

function placeOf(side: Side, name: string): string {
  return strings.ownIndicator(SIDE_LABELS[side], name);
}

function mergeRows(first: OwnRow, second: OwnRow, place: string, differences: OwnDifference[]): OwnRow {
  const merged = new Map(first);
  const headers = new Map([...first.keys()].map((header) => [normaliseText(header), header]));
  for (const [header, incoming] of second) {
    const own = headers.get(normaliseText(header));
    const existing = own === undefined ? undefined : first.get(own);
    if (existing === undefined) merged.set(header, incoming);
    else if (existing !== incoming)
      differences.push({
        label: strings.ownColumn(place, header),
        existing: wordsOf(existing),
        incoming: wordsOf(incoming),
      });
  }
  return merged;
}

function wordsOf(value: CellValue): string {
  return String(value ?? '');
}
