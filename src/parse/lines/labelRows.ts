import { isTitle, isUnitLine, isYearLine } from '../form/headLines';
import { headingOf, level1Of, level2Of, meaningOf } from '../form/labelMeaning';
import { plainText } from '../form/labelText';
import { joinCost } from './cellCosts';
import type { Wrapping } from './cellCosts';
import { isExplained, isInlineLine, OFFICE, waitingOf } from './decodeHead';
import type { LinePiece } from './pieces';

/** Labels that stand beside each other with their values in the row below. */
export interface LabelRow {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly LinePiece[];
  /** One for each label. */
  readonly values: readonly (readonly LinePiece[])[];
  /** Whether the values might be parted in another way. */
  readonly isDoubtful: boolean;
}

/**
 * Finds rows of labels over rows of their values, which in a text follow each other:
 *
 *     项目名称 主管部门 建设单位
 *     某市智慧停车平台 某市城市管理局 某市城市运营中心
 *
 * Linear: a row has few labels, and few pieces of values are looked at behind it.
 */
export function findLabelRows(pieces: readonly LinePiece[], wrapping: Wrapping): LabelRow[] {
  const found: LabelRow[] = [];
  for (let from = 0; from < pieces.length; from++) {
    if (!isShortLabel(pieces[from])) continue;
    let end = from;
    while (isShortLabel(pieces[end])) end++;
    const labels = pieces.slice(from, end);
    let to = end;
    while (to < pieces.length && to < end + MOST_PIECES && isOfValue(pieces[to])) to++;
    const row = labels.length < FEWEST ? undefined : rowOf(labels, pieces.slice(end, to), wrapping);
    if (row) found.push({ from, to, labels, ...row });
    from = Math.max(from, (row ? to : end) - 1);
  }
  return found;
}

const FEWEST = 2;
const MOST_LABELS = 5;
const MOST_PIECES = 12;

type Parted = Pick<LabelRow, 'values' | 'isDoubtful'>;

function rowOf(labels: readonly LinePiece[], pieces: readonly LinePiece[], wrapping: Wrapping): Parted | undefined {
  if (labels.length > MOST_LABELS || pieces.length < labels.length || pieces.length === MOST_PIECES) return undefined;
  const isRow = wrapping.nature === 'rows';
  // Where a row is a line, labels end theirs, and values begin one.
  if (isRow && labels.slice(1).some(({ startsLine }) => startsLine)) return undefined;
  if (isRow && pieces[0]?.startsLine !== true) return undefined;
  const parted = partAtLeastCost(labels, pieces, wrapping);
  if (!parted) return undefined;
  const isExact = pieces.length === labels.length && labels.every((label, at) => fits(label, parted[at] ?? []));
  // Of two lines below two labels the second may be the rest of the first, and a value blank.
  const isSure = isRow || labels.length > FEWEST || wrapping.nature === 'blocks';
  return { values: parted, isDoubtful: !isExact || !isSure };
}

/** Pieces in as many values as there are labels, each as long as it fits its label and its lines go on. */
function partAtLeastCost(
  labels: readonly LinePiece[],
  pieces: readonly LinePiece[],
  wrapping: Wrapping,
): LinePiece[][] | undefined {
  let ways: { readonly cost: number; readonly values: LinePiece[][] }[] = [{ cost: 0, values: [] }];
  for (const [at, label] of labels.entries()) {
    const isLast = at === labels.length - 1;
    const next = new Map<number, (typeof ways)[number]>();
    for (const { cost, values } of ways) {
      const start = values.reduce((sum, value) => sum + value.length, 0);
      for (let to = isLast ? pieces.length : start + 1; to <= pieces.length; to++) {
        const value = pieces.slice(start, to);
        const own = cost + costOf(label, value, wrapping);
        if (value.length > 0 && own < (next.get(to)?.cost ?? Infinity))
          next.set(to, { cost: own, values: [...values, value] });
      }
    }
    ways = [...next.values()];
  }
  return ways[0]?.values;
}

function costOf(label: LinePiece, value: readonly LinePiece[], wrapping: Wrapping): number {
  const [first] = value;
  if (!first) return 0;
  const joins = value
    .slice(1)
    .reduce((sum, piece, at) => sum + joinCost(wrapping, first, value[at] ?? first, piece), 0);
  return joins + (fits(label, value) ? 0 : MISFIT);
}

function fits(label: LinePiece, value: readonly LinePiece[]): boolean {
  return shapeOf(label.text)?.test(plainText(value.map(({ text }) => text).join(''))) !== false;
}

const MISFIT = 3;

/** What the value of a label looks like, where its label says so. */
function shapeOf(label: string): RegExp | undefined {
  if (/电话|联系方式/u.test(label)) return /\d{7}|\d{3,4}-\d{7}/u;
  const meaning = meaningOf(label);
  if (meaning?.kind !== 'field') return undefined;
  if (meaning.path === 'duration') return /\d{4}|年/u;
  return meaning.path === 'unit' || meaning.path === 'department' ? OFFICE : undefined;
}

function isShortLabel(piece: LinePiece | undefined): boolean {
  return piece !== undefined && waitingOf(piece.text) === 'short';
}

function isOfValue(piece: LinePiece | undefined): boolean {
  const text = piece?.text ?? '';
  return (
    text !== '' &&
    waitingOf(text) === undefined &&
    headingOf(text) === undefined &&
    (level1Of(text) ?? level2Of(text)) === undefined &&
    !isTitle(text) &&
    !isYearLine(text) &&
    !isUnitLine(text) &&
    !isInlineLine(text) &&
    !isExplained(text)
  );
}
