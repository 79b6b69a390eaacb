import type { CondensedText } from '../condenseText';
import { firstWordWidth } from '../firstWordWidth';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import { fragmentsOf } from '../fragmentsOf';
import { COSTS } from '../../evidence/costs';

/** A row of the head: its labels, which stand in one line, from left to right. */
export interface HeadRow {
  /** Counts the lines of the head. */
  readonly line: number;
  readonly labels: readonly TextRange[];
}

export interface DividedRow {
  /** The value of each label. */
  readonly values: readonly Passage[];
  /** Some line of it could belong elsewhere. */
  readonly isUncertain: boolean;
}

/** Between how many lines of two rows a border is looked for: more are no wrapped values. */
const MOST_LINES = 24;

const COST = COSTS.headByHeight;

/**
 * Divides the lines of a form's head among its rows: values that are wrapped go on above and below the line of their label.
 *
 *     关于阳泉市城区2025年度义务教育薄弱环节改善与能力提升项目                ← above
 *     项目名称 及普通高中国家助学金市级配套资金
 *     主管部门及代码 017-中国共产主义青年团阳泉市委员 实施单位 阳泉市教育科学研究院
 *     会                                                            ← below
 */
export function divideHead(text: CondensedText, lines: readonly TextRange[], rows: readonly HeadRow[]): DividedRow[] {
  let paths: HeadPath[] = [{ cost: 0, start: 0, cells: [] }];
  rows.forEach((row, at) => {
    const nextLine = rows[at + 1]?.line ?? lines.length;
    const first = at === rows.length - 1 ? nextLine : row.line + 1;
    const last = nextLine - first > MOST_LINES ? first : nextLine;
    const best: HeadPath[] = [];
    for (let end = first; end <= last; end++) {
      const ways = paths.map((path) => {
        const cells = cellsOf(text, lines, row, { start: path.start, end });
        const cost = path.cost + rowCost(text, cells, row.line - path.start - (end - 1 - row.line));
        return { cost, start: end, cells: [...path.cells, cells] };
      });
      const [least] = ways.sort((one, other) => one.cost - other.cost);
      if (least) best.push(least);
    }
    paths = best;
  });
  const cells = paths[0]?.cells ?? [];
  return rows.map(({ line }, at) => {
    const isBetween = (from: number | undefined, to: number | undefined): boolean =>
      from !== undefined && to !== undefined && to - from > 1;
    return {
      values: cells[at] ?? [],
      isUncertain: isBetween(rows[at - 1]?.line, line) || isBetween(line, rows[at + 1]?.line),
    };
  });
}

interface HeadPath {
  readonly cost: number;
  /** The line with which the next row begins. */
  readonly start: number;
  readonly cells: readonly (readonly Passage[])[];
}

/** The values of a row's labels; a text alone in its line goes on with the widest of them. */
function cellsOf(
  text: CondensedText,
  lines: readonly TextRange[],
  { line, labels }: HeadRow,
  { start, end }: TextRange,
): Passage[] {
  const own = labels.map((label, at): TextRange => ({
    start: label.end,
    end: labels[at + 1]?.start ?? lines[line]?.end ?? label.end,
  }));
  const widths = own.map((range) => displayWidth(text.text, range));
  const widest = widths.indexOf(Math.max(...widths));
  const cells = own.map((): TextRange[] => []);
  for (let at = start; at < end; at++) {
    const whole = lines[at];
    if (!whole) continue;
    const parts = at === line ? own : fragmentsOf(text, whole);
    const isAligned = parts.length === own.length;
    parts.forEach((part, column) => {
      if (part.start < part.end) cells[isAligned ? column : widest]?.push(part);
    });
  }
  return cells;
}

function rowCost({ text }: CondensedText, cells: readonly Passage[], offset: number): number {
  let cost = COST.offCentre * Math.max(0, Math.abs(offset) - 1);
  for (const cell of cells) {
    const widths = cell.map((line) => displayWidth(text, line));
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    cell.slice(1).forEach((next, at) => {
      if ((widths[at] ?? 0) + firstWordWidth(text, next) <= widest) cost += COST.shortLine;
    });
  }
  return cost;
}
