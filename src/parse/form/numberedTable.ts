import type { SourceCell } from '../grid/sourceCell';
import { claimLabel, claimValue } from './formParts';
import type { FormParts, LabelledValue } from './formParts';
import type { FormRow } from './formRow';
import { bareLabel, plainText, printedLabel } from './labelText';

/**
 * Keeps the rows of a numbered table that is no list of indicators beside the form, each under what stands behind its number, and
 * returns how many rows it takes; 0 where the row does not head one. Its amounts are none of the form.
 *
 *     序号 | 支出明细 | 测算依据 | 金额（万元）
 *     1    | 设备购置 | 询价     | 200
 */
export function readNumberedTable(parts: FormParts, row: FormRow, below: readonly FormRow[]): number {
  const [first, ...headings] = row.cells;
  if (!first || headings.length < FEWEST_HEADINGS || !NUMBER_HEADING.test(bareLabel(first.text))) return 0;
  const rows: SourceCell[][] = [];
  for (const { table, cells } of below) {
    const number = plainText(cells[0]?.text ?? '');
    const isNext = number === String(rows.length + 1) || (rows.length > 0 && SUM.test(number));
    if (table !== row.table || !isNext || cells.length < 2) break;
    rows.push([...cells]);
  }
  if (rows.length === 0) return 0;
  for (const cell of row.cells) claimLabel(parts, cell, 'line');
  for (const [number, ...cells] of rows) if (number) keepRow(parts, number, cells);
  return 1 + rows.length;
}

const FEWEST_HEADINGS = 2;
const NUMBER_HEADING = /^(?:序号|编号)$/u;
const SUM = /^(?:合计|总计|小计)$/u;

function keepRow(parts: FormParts, number: SourceCell, cells: readonly SourceCell[]): void {
  const isSum = SUM.test(plainText(number.text)) || cells.length < 2;
  const [label, values] = isSum ? [number, cells] : [cells[0] ?? number, cells.slice(1)];
  const pair: LabelledValue = {
    label: printedLabel(label.text),
    meaning: { kind: 'other' },
    column: label.column,
    start: label.spans[0]?.start ?? 0,
    values: [],
    within: 'other',
    isDoubtful: false,
  };
  claimLabel(parts, label);
  if (label !== number) parts.labels.push(...number.spans, ...number.fence);
  for (const cell of values) claimValue(parts, pair, cell);
  parts.pairs.push(pair);
}
