import { DATA_SHEETS } from '../../model/dataSheets';
import { DOUBT_STATE_LABELS, DOUBT_STATES } from '../../model/doubt';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import type { SheetContent } from '../../model/sheetContent';
import type { CellPlace } from '../../model/sheetPlan';
import type { DataSheetsReading } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { strings } from '../strings';

/** A cell of 项目总表 that says another count than the sheets hold, and what it says. */
export interface StrayCount extends CellPlace {
  readonly text: string;
}

/**
 * The cells that count the rows of 校验结果 and 待核对 for a form and say something else than these hold. One that holds a formula only waits to
 * be reckoned; any other was written over by hand (`typedCounts`).
 */
export function strayCounts({ records, tables }: DataSheetsReading): readonly StrayCount[] {
  const { forms, findings, doubts } = tables;
  if (!forms) return [];
  const settled = DOUBT_STATES.filter((state) => state !== 'open').map((state) => DOUBT_STATE_LABELS[state]);
  const counted = [
    ...SEVERITIES.map((severity) => {
      const label = SEVERITY_LABELS[severity];
      return { header: label, counts: rowsById(findings, strings.severity, (word) => word === label) };
    }),
    {
      header: DATA_SHEETS.doubts,
      counts: rowsById(doubts, strings.state, (word) => !settled.some((label) => label === word)),
    },
  ];
  return counted.flatMap(({ header, counts }) => {
    const column = forms.columns.get(header);
    if (column === undefined) return [];
    return records.flatMap(({ id, row }): StrayCount[] => {
      const value = forms.cellAt(row, column);
      const isStray = value !== null && value !== '' && value !== (counts.get(id) ?? 0);
      return isStray ? [{ sheet: forms.sheet, row, column, text: String(value) }] : [];
    });
  });
}

/** Those of them that hold no formula. */
export function typedCounts(
  stray: readonly StrayCount[],
  { formulas }: Pick<SheetContent, 'formulas'>,
): readonly StrayCount[] {
  return formulas ? stray.filter(({ row, column }) => !formulas.has(`${row},${column}`)) : [];
}

function rowsById(
  table: DataTable | undefined,
  header: string,
  isCounted: (word: string) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    if (!table || !isCounted(String(table.valueAt(row, header) ?? ''))) continue;
    const id = String(table.valueAt(row, strings.id) ?? '');
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
