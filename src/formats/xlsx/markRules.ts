import type { CellStyle as FileStyle, ConditionalRule } from 'hucre/xlsx';
import { cellAddress, rangeAddress } from '../../model/cellAddress';
import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import { MARK_COLORS, markFormula } from '../../model/mark';
import type { Mark } from '../../model/mark';
import { isInMarkedTable, markedRange, tableMarkFormula } from '../../model/markedTable';
import type { MarkedTable } from '../../model/markedTable';
import type { CellRange } from '../../model/sheetPlan';

/**
 * The rules of a sheet: one a severity for the rows of each marked table, and one a severity over all other marked cells, so that a mark
 * never touches a fill of the user.
 */
export function markRules(marks: readonly Mark[], tables: readonly MarkedTable[] = []): ConditionalRule[] {
  const others = marks.filter((mark) => !tables.some((table) => isInMarkedTable(mark, table)));
  const rules = SEVERITIES.flatMap((severity) => {
    const blocks = columnBlocks(others.filter((mark) => mark.severity === severity));
    return [
      ...tables.map((table) => ({
        severity,
        formula: tableMarkFormula(severity, table),
        range: rangeAddress(markedRange(table)),
      })),
      ...(blocks.length > 0
        ? [{ severity, formula: markFormula(severity), range: blocks.map(blockAddress).join(' ') }]
        : []),
    ];
  });
  return rules.map(({ severity, formula, range }, index) => ({
    type: 'expression',
    formula,
    priority: index + 1,
    range,
    style: ruleStyle(severity),
  }));
}

function ruleStyle(severity: Severity): FileStyle {
  const { fill, text } = MARK_COLORS[severity];
  return {
    font: { color: { rgb: text } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } },
  };
}

/** Marked cells that stand one below the other, as one block. */
function columnBlocks(marks: readonly Mark[]): readonly CellRange[] {
  const blocks: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of marks.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = blocks.at(-1);
    const end = last && last.row + last.rows;
    if (last?.column === column && end !== undefined && row <= end) last.rows = Math.max(last.rows, row - last.row + 1);
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  return blocks;
}

function blockAddress(block: CellRange): string {
  return block.rows === 1 ? cellAddress(block.row, block.column) : rangeAddress(block);
}
