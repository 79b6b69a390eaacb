import type { Level2Indicator } from '../../../model/form';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import type { TextRange } from '../textRange';
import { decodeRows } from './decodeRows';
import type { DecodedRows, ScatteredIndicator } from './decodeRows';
import { tableLines } from './tableLines';
import type { TableLines } from './tableLines';

export interface TableByHeight {
  readonly categories: readonly {
    readonly level2: Level2Indicator;
    readonly indicators: readonly ScatteredIndicator[];
    /** Its rows may belong to a neighbour: its label, or a neighbour's, does not stand in their middle. */
    readonly isUncertain: boolean;
  }[];
  readonly labels: readonly TextRange[];
}

/** What it costs for each line that a label stands away from the middle of its rows. */
const OFF_CENTRE = 1.5;
const FARTHEST = 2;
const OFF_CENTRE_AT_MOST = 0.5;

/** Reads an indicator table whose lines were sorted by height: each 二级指标 stands at the height of the middle of its rows. */
export function readTableByHeight(
  text: CondensedText,
  range: TextRange,
  table: FormTemplate['indicatorTable'],
): TableByHeight {
  const found = tableLines(text, range, table);
  const centres = centresOf(found);
  let paths = new Map<number, Path>([[0, { cost: 0, decoded: [] }]]);
  centres.forEach((centre, at) => {
    const next = new Map<number, Path>();
    const isLast = at === centres.length - 1;
    for (const [start, { cost, decoded }] of paths) {
      const decoder = decodeRows(text, found.lines.length);
      const total = found.lines.length;
      const last = isLast ? total : Math.min(total, 2 * (centre.line + FARTHEST) - start + 1);
      const first = isLast ? total : Math.max(start, 2 * (centre.line - FARTHEST) - start + 1);
      let read = start;
      for (let end = first; end <= last; end++) {
        if (!holds(centre, start, end)) continue;
        for (; read < end; read++) decoder.addLine(found.lines[read] ?? []);
        const offset = Math.abs((start + end - 1) / 2 - centre.line);
        const rows = decoder.conclude();
        const sum = cost + rows.cost + OFF_CENTRE * offset;
        const known = next.get(end);
        if (!known || sum < known.cost)
          next.set(end, { cost: sum, decoded: [...decoded, { rows, isOffCentre: offset > OFF_CENTRE_AT_MOST }] });
      }
    }
    if (next.size > 0) paths = next;
  });
  const best = paths.get(found.lines.length) ?? [...paths.values()].at(-1);
  return {
    categories: centres.map(({ level2 }, at) => ({
      level2,
      indicators: best?.decoded[at]?.rows.indicators ?? [],
      isUncertain: [at - 1, at, at + 1].some((near) => best?.decoded[near]?.isOffCentre),
    })),
    labels: found.labels,
  };
}

/** Whether rows hold the one that the label stands in; a label between two rows stands in none. */
function holds({ line }: { readonly line: number }, start: number, end: number): boolean {
  return !Number.isInteger(line) || (start <= line && line < end);
}

interface Path {
  readonly cost: number;
  readonly decoded: readonly { readonly rows: DecodedRows; readonly isOffCentre: boolean }[];
}

/** Where each 二级指标 stands: its two labels, left and right, are at one height; a third one is behind a page break. */
function centresOf({ mentions }: TableLines): { readonly level2: Level2Indicator; readonly line: number }[] {
  const centres: { level2: Level2Indicator; line: number; count: number }[] = [];
  for (const { level2, line } of mentions) {
    const last = centres.findLast((centre) => centre.level2 === level2);
    if (!last || last.count === 2) centres.push({ level2, line, count: 1 });
    else last.count = 2;
  }
  return centres;
}
