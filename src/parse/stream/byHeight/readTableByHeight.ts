import type { Level2Indicator } from '../../../model/form';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import type { TextRange } from '../textRange';
import { decodeRows } from './decodeRows';
import type { DecodedRow, DecodedRows } from './decodeRows';
import { UNKNOWN_ROW_WIDTHS, learnRowWidths } from './learnRowWidths';
import { makeRows } from './openRow';
import type { RowWidths, Rows, ScatteredIndicator } from './openRow';
import { bestBorders } from './tableBorders';
import type { Borders, Centre, Steps } from './tableBorders';
import { tableLines } from './tableLines';
import type { LabelMention, TableLines } from './tableLines';

export interface TableByHeight {
  readonly categories: readonly {
    readonly level2: Level2Indicator;
    readonly rows: readonly DecodedRow[];
    /** Those that may be put together otherwise, or belong to a neighbour. */
    readonly doubtful: ReadonlySet<ScatteredIndicator>;
  }[];
  readonly labels: readonly TextRange[];
}

const FARTHEST = 4;
/** How many lines a row may be higher than its text; the one that fits a form best is taken. */
const PADDINGS = [0.2, 0.6, 1] as const;

/** Reads an indicator table whose lines were sorted by height: each 二级指标 stands at the height of the middle of its rows. */
export function readTableByHeight(
  text: CondensedText,
  range: TextRange,
  table: FormTemplate['indicatorTable'],
): TableByHeight {
  const found = tableLines(text, range, table);
  const centres = centresOf(found);
  const first = readLines(text, found, centres, UNKNOWN_ROW_WIDTHS);
  const best = readLines(text, found, centres, learnRowWidths(text, first?.decoded ?? []));
  return {
    categories: centres.map(({ level2 }, at) => {
      const { rows = [], doubtful } = best?.decoded[at] ?? {};
      const open = [...(best?.openLines[at] ?? []), ...(best?.openLines[at + 1] ?? [])];
      return {
        level2,
        rows,
        doubtful: new Set([...(doubtful?.() ?? []), ...indicatorsOn(rows, best?.borders[at] ?? 0, open)]),
      };
    }),
    labels: found.labels,
  };
}

function readLines(
  text: CondensedText,
  { lines }: TableLines,
  centres: readonly Centre[],
  widths: RowWidths,
): Borders | undefined {
  const steps = stepsOf(makeRows(text, widths), lines, centres);
  const ways = PADDINGS.map((padding) => bestBorders(steps, centres, padding, lines.length));
  return ways.sort((one, other) => one.cost - other.cost)[0];
}

function stepsOf(rows: Rows, lines: TableLines['lines'], centres: readonly Centre[]): Steps[] {
  const total = lines.length;
  let starts: Iterable<number> = [0];
  return centres.map((centre, at) => {
    const isLast = at === centres.length - 1;
    const steps = new Map<number, Map<number, DecodedRows>>();
    for (const start of starts) {
      const decoder = decodeRows(rows, total);
      const middle = 2 * centre.line - start + 1;
      const last = isLast ? total : Math.min(total, Math.max(middle, centre.lastLine) + 2 * FARTHEST);
      const first = isLast ? total : Math.max(start, middle - 2 * FARTHEST);
      const ends = new Map<number, DecodedRows>();
      let read = start;
      for (let end = Math.ceil(first); end <= last; end++) {
        if (!holds(centre, start, end)) continue;
        for (; read < end; read++) decoder.addLine(lines[read] ?? []);
        ends.set(end, decoder.conclude());
      }
      steps.set(start, ends);
    }
    const reached = new Set([...steps.values()].flatMap((ends) => [...ends.keys()]));
    if (reached.size > 0) starts = reached;
    return steps;
  });
}

/** Whether rows hold the one that the label stands in; a label between two rows stands in none. */
function holds({ line, lastLine }: Centre, start: number, end: number): boolean {
  return (!Number.isInteger(line) || (start <= line && line < end)) && lastLine < end;
}

function indicatorsOn(rows: readonly DecodedRow[], first: number, lines: readonly number[]): ScatteredIndicator[] {
  let next = first;
  return rows.flatMap(({ indicators, lines: own }) => {
    const start = next;
    next += own.length;
    return lines.some((line) => line >= start && line < next) ? indicators : [];
  });
}

/**
 * Where each 二级指标 stands: its two labels, left and right, are at one height. Where a page ends among its rows they are
 * printed again at the top of the next one, although the first ones are in the middle of all rows.
 */
function centresOf({ mentions }: TableLines): Centre[] {
  const centres: { level2: Level2Indicator; line: number; lastLine: number; mentions: LabelMention[] }[] = [];
  for (const mention of mentions) {
    const last = centres.at(-1);
    const known = last?.level2 === mention.level2 ? last : centres.at(-2);
    if (known?.level2 !== mention.level2) centres.push({ ...mention, lastLine: mention.line, mentions: [mention] });
    else {
      if (known.mentions.length < 2) known.mentions.push(mention);
      known.lastLine = mention.line;
    }
  }
  return centres;
}
