import type { CellStyle as FileStyle, ConditionalRule } from 'hucre/xlsx';
import { cellAddress, rangeAddress } from '../../model/cellAddress';
import { SEVERITIES } from '../../model/finding';
import { MARK_COLORS, markFormula } from '../../model/mark';
import type { Mark } from '../../model/mark';
import type { CellRange } from '../../model/sheetPlan';

/** One rule a severity covers all its cells, so that a mark never touches a fill of the user. */
export function markRules(marks: readonly Mark[]): ConditionalRule[] {
  return SEVERITIES.flatMap((severity, index) => {
    const blocks = columnBlocks(marks.filter((mark) => mark.severity === severity));
    if (blocks.length === 0) return [];
    const { fill, text } = MARK_COLORS[severity];
    const style: FileStyle = {
      font: { color: { rgb: text } },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } },
    };
    return [
      {
        type: 'expression',
        formula: markFormula(severity),
        priority: index + 1,
        range: blocks.map(blockAddress).join(' '),
        style,
      },
    ];
  });
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
