import { headingOf, level1Of, level2Of, meaningOf } from '../form/labelMeaning';
import { waitingOf } from './decodeHead';
import type { LinePiece } from './pieces';

/** Goals that stand beside each other below their labels. */
export interface GoalColumns {
  readonly from: number;
  readonly to: number;
  /** The label of all of them, such as 绩效目标; none where each label has a text. */
  readonly block: LinePiece | undefined;
  readonly labels: readonly LinePiece[];
  /** One for each label. */
  readonly texts: readonly (readonly LinePiece[])[];
}

/**
 * Finds three labels or more behind each other, goals and what came of those of the year before, with as many texts below:
 * 绩效目标 实施期目标 年度目标 上年度目标完成情况. The second of two goals is told by the ends of sentences, where lines are wrapped. Linear.
 */
export function findGoalColumns(pieces: readonly LinePiece[]): GoalColumns | undefined {
  for (let from = 0; from < pieces.length; from++) {
    if (!isGoal(pieces[from])) continue;
    let end = from;
    while (isGoal(pieces[end]) || isOfGoals(pieces[end])) end++;
    const labels = pieces.slice(from, end);
    let to = end;
    while (to < pieces.length && to < end + MOST_LINES && isText(pieces[to])) to++;
    const found = labels.length < FEWEST ? undefined : columnsOf(labels, pieces.slice(end, to));
    if (found) return { from, to, ...found };
    from = end - 1;
  }
  return undefined;
}

const FEWEST = 3;
const MOST_LINES = 60;

function columnsOf(
  labels: readonly LinePiece[],
  texts: readonly LinePiece[],
): Pick<GoalColumns, 'block' | 'labels' | 'texts'> | undefined {
  const [first, ...rest] = labels;
  const isBlock = isPlain(first) && rest.filter(isGoal).length > 1;
  const whole = partsOf(texts, labels.length);
  if (whole && !(isBlock && partsOf(texts, rest.length))) return { block: undefined, labels, texts: whole };
  const parts = isBlock ? partsOf(texts, rest.length) : undefined;
  return parts && { block: first, labels: rest, texts: parts };
}

/** Texts in so many parts: one each, or each to the end of its sentences. */
function partsOf(texts: readonly LinePiece[], count: number): LinePiece[][] | undefined {
  if (texts.length === count) return texts.map((text) => [text]);
  const parts: LinePiece[][] = [[]];
  for (const text of texts) {
    parts.at(-1)?.push(text);
    if (ENDS.test(text.text)) parts.push([]);
  }
  return parts.pop()?.length === 0 && parts.length === count ? parts : undefined;
}

const ENDS = /[。！]$/u;

function isGoal(piece: LinePiece | undefined): boolean {
  return piece !== undefined && meaningOf(piece.text)?.kind === 'goal';
}

function isPlain(piece: LinePiece | undefined): boolean {
  const meaning = meaningOf(piece?.text ?? '');
  return meaning?.kind === 'goal' && meaning.isPlain && meaning.side === undefined;
}

/** 上年度目标完成情况 */
function isOfGoals(piece: LinePiece | undefined): boolean {
  return piece !== undefined && /目标/u.test(piece.text) && meaningOf(piece.text)?.kind === 'other';
}

function isText(piece: LinePiece | undefined): boolean {
  const text = piece?.text ?? '';
  return (
    text !== '' &&
    waitingOf(text) === undefined &&
    headingOf(text) === undefined &&
    (level1Of(text) ?? level2Of(text)) === undefined
  );
}
