import type { SourceCell } from '../grid/sourceCell';
import type { FormRow } from './formRow';
import { isHeadingRow } from './indicatorHeading';
import { level1Of, meaningOf } from './labelMeaning';
import { plainText } from './labelText';

/**
 * Rows in which a label that is written downwards, a sign or two in each cell, is one cell at the first of its rows. Beside a
 * list it stands at the headings, as one that is merged does. Linear in the cells.
 *
 *     绩 | 一级指标 | 二级指标 | …
 *     效 | 产出指标 | 数量指标 | …
 *     指 |          | 质量指标 | …
 *     标 | 效益指标 | …
 */
export function joinSidewaysLabels(rows: readonly FormRow[]): readonly FormRow[] {
  const labels = runsOf(rows)
    .flatMap(labelsIn)
    .filter((label) => !runsOn(rows, label));
  if (labels.length === 0) return rows;
  const parts = new Set(labels.flat().map(({ cell }) => cell));
  const joined = rows.map(({ cells }) => cells.filter((cell) => !parts.has(cell)));
  for (const label of labels) {
    const [first] = label;
    if (!first) continue;
    const at = headingAbove(rows, first);
    joined[at] = [...(joined[at] ?? []), joinedCell(label, rows[at]?.cells[0]?.row ?? first.cell.row)].sort(
      (one, other) => one.column - other.column,
    );
  }
  return rows.flatMap((row, at) => {
    const cells = joined[at] ?? [];
    return cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** A cell that may be a part of a label, with the position of its row. */
interface Part {
  readonly at: number;
  readonly cell: SourceCell;
}

/** Cells with a sign or two each, below each other in one column, with nothing else between them. */
function runsOf(rows: readonly FormRow[]): Part[][] {
  const runs: Part[][] = [];
  const open = new Map<number, Part[]>();
  let table: number | undefined;
  rows.forEach((row, at) => {
    if (row.table !== table) open.clear();
    table = row.table;
    for (const cell of row.cells) {
      const run = open.get(cell.column);
      if (PART.test(plainText(cell.text))) {
        if (run) run.push({ at, cell });
        else {
          const begun = [{ at, cell }];
          open.set(cell.column, begun);
          runs.push(begun);
        }
      } else for (const column of open.keys()) if (covers(cell, column)) open.delete(column);
    }
  });
  return runs.filter(({ length }) => length >= FEWEST);
}

const PART = /^\p{Script=Han}{1,2}$/u;
const FEWEST = 2;

function covers({ column, columnSpan }: SourceCell, other: number): boolean {
  return other >= column && other < column + columnSpan;
}

/** The labels that parts of a run make together, the longest first. */
function labelsIn(run: readonly Part[]): Part[][] {
  const labels: Part[][] = [];
  for (let start = 0; start < run.length; start++) {
    for (let end = Math.min(run.length, start + MOST); end >= start + FEWEST; end--) {
      const parts = run.slice(start, end);
      if (!isLabel(textOf(parts))) continue;
      labels.push(parts);
      start = end - 1;
      break;
    }
  }
  return labels;
}

/** No label has more signs. */
const MOST = 12;
/** Of two signs, only a level is told from words that stand below each other by chance. */
const SHORTEST = 3;

function isLabel(text: string): boolean {
  if (level1Of(text) !== undefined) return true;
  const kind = text.length < SHORTEST ? undefined : meaningOf(text)?.kind;
  return kind === 'block' || kind === 'goal';
}

/** Whether the label is longer than its column: 项目 | 绩效 over 目标 is 项目绩效目标, whose parts a text gives in lines of their own. */
function runsOn(rows: readonly FormRow[], label: readonly Part[]): boolean {
  const last = label.at(-1)?.at ?? 0;
  const between = rows.slice(label[0]?.at, last + 1).flatMap(({ cells }, at, { length }) => {
    const parts = cells.filter(({ text }) => PART.test(plainText(text)));
    // Behind its last part the label is at its end.
    return at === length - 1 ? parts.slice(0, 1) : parts;
  });
  return between.length > label.length && isLabel(between.map(({ text }) => plainText(text)).join(''));
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ cell }) => plainText(cell.text)).join('');
}

/** The row of the headings beside which a label stands, where nothing is in its column up to there; else its own row. */
function headingAbove(rows: readonly FormRow[], { at, cell }: Part): number {
  for (let above = at; above >= 0; above--) {
    const row = rows[above];
    if (!row || row.table !== rows[at]?.table) return at;
    const others = row.cells.filter((one) => one !== cell);
    if (others.some((one) => covers(one, cell.column))) return at;
    if (isHeadingRow(others)) return above;
  }
  return at;
}

function joinedCell(parts: readonly Part[], row: number): SourceCell {
  const cells = parts.map(({ cell }) => cell);
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) throw new Error('A label without parts.');
  return {
    ...first,
    row,
    rowSpan: last.row + last.rowSpan - row,
    text: cells.map(({ text }) => text.trim()).join(''),
    spans: cells.flatMap(({ spans }) => spans),
    fence: cells.flatMap(({ fence }) => fence),
  };
}
