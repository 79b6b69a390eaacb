import type { CellLabel } from './cellLabel';
import type { FormRow, LabelledCell } from './formRow';
import { isTitleLine, isUnitLine, isYearLine } from './titleLine';

/** The rows of one form, and the cells above them that name it. */
export interface FoundForm {
  readonly title: LabelledCell | undefined;
  readonly year: LabelledCell | undefined;
  /** Says in which unit the amounts are. */
  readonly unit: LabelledCell | undefined;
  readonly rows: readonly FormRow[];
}

/** How far above 项目名称 a title is looked for: notes such as 附件2 or 单位：元 may stand between. */
const HIGHEST_TITLE = 8;

/** The forms among the rows of a source: each begins at its title, or at 项目名称 where it has none. */
export function findForms(rows: readonly FormRow[]): FoundForm[] {
  const starts = rows.flatMap((row, at) => (beginsForm(row) ? [at] : []));
  const first = starts.length > 0 ? undefined : rows.findIndex(hasLabel);
  if (first !== undefined && first >= 0) starts.push(first);
  const heads = starts.map((start, at) => headAbove(rows, start, (starts[at - 1] ?? -1) + 1));
  return starts.map((start, at) => {
    const { title, year, unit } = heads[at] ?? {};
    return { title, year, unit, rows: rows.slice(start, heads[at + 1]?.top ?? rows.length) };
  });
}

function beginsForm({ cells }: FormRow): boolean {
  const labels = cells.find((cell) => cell.labels.length === 0 || cell.labels.some(isOfField))?.labels ?? [];
  return labels.some((label) => label?.kind === 'scalar' && label.path === 'projectName');
}

function hasLabel({ cells }: FormRow): boolean {
  return cells.some(({ labels }) => labels.some(isOfField));
}

function isOfField(label: CellLabel | undefined): boolean {
  return label !== undefined && label.kind !== 'block';
}

interface Head {
  readonly title: LabelledCell | undefined;
  readonly year: LabelledCell | undefined;
  readonly unit: LabelledCell | undefined;
  /** The first row that belongs to the form. */
  readonly top: number;
}

function headAbove(rows: readonly FormRow[], start: number, lowest: number): Head {
  let head: Head = { title: undefined, year: undefined, unit: undefined, top: start };
  for (let at = start - 1; at >= Math.max(lowest, start - HIGHEST_TITLE); at--) {
    const row = rows[at];
    if (!row || hasLabel(row)) break;
    const year = head.year ?? row.cells.find(({ text }) => isYearLine(text));
    const title = head.title ?? row.cells.find(({ text }) => isTitleLine(text));
    const unit = head.unit ?? row.cells.find(({ text }) => isUnitLine(text));
    if (year !== head.year || title !== head.title) head = { title, year, unit, top: at };
    else if (unit) head = { ...head, unit };
  }
  return head;
}
