import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { Mark } from '../../model/mark';
import type { CellPlace, CellRange } from '../../model/sheetPlan';

/** All our marks of a workbook, as Excel shows them: coloured cells and sentences on cells. */
export interface MarkPlan {
  readonly highlights: readonly Highlight[];
  readonly remarks: readonly Remark[];
}

interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}

export interface Remark extends CellPlace {
  readonly severity: Severity;
  readonly text: string;
}

/** A cell with several marks has the colour of the gravest and all their sentences, the gravest first. */
export function planMarks(marks: readonly Mark[]): MarkPlan {
  const cells = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.sheet}\u0000${mark.row}\u0000${mark.column}`;
    const there = cells.get(key);
    if (there) there.push(mark);
    else cells.set(key, [mark]);
  }
  const remarks = [...cells.values()].map((all) => {
    const sorted = all.toSorted((one, other) => rank(one.severity) - rank(other.severity));
    const { sheet, row, column, severity } = sorted[0] as Mark;
    return { sheet, row, column, severity, text: [...new Set(sorted.map(({ remark }) => remark))].join('\n') };
  });
  return { highlights: groupHighlights(remarks), remarks };
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function groupHighlights(remarks: readonly Remark[]): readonly Highlight[] {
  const groups = new Map<string, { sheet: string; severity: Severity; ranges: CellRange[] }>();
  for (const { sheet, severity, row, column } of remarks) {
    const key = `${sheet}\u0000${severity}`;
    const group = groups.get(key) ?? { sheet, severity, ranges: [] };
    group.ranges.push({ row, column, rows: 1, columns: 1 });
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((one, other) => rank(one.severity) - rank(other.severity));
}
