import type { CellNature, LinePiece } from './pieces';

/**
 * Costs of what speaks against a cell, in nats or so: the figures of the reader of forms with one list of indicators, which
 * were set on printed forms of two offices, and those that blank lines and gaps add.
 */
const CELL_COST = {
  /** A cell goes on behind a gap within a line, where gaps part cells. */
  gap: 3,
  gapBeforeSign: 0.4,
  /** A cell goes on in the next line. */
  wrap: 0.7,
  /** The same where no other cell surely does. */
  wrapNotShown: 1.8,
  wrapOfNarrowLine: 2,
  /** The line below is wider than the one that was full. */
  wrapOfShortLine: 4,
  /** Lines of one cell are of one width, but for the last. */
  wrapOfUnevenLine: 1.5,
  /** A sentence ended and the line was not full. */
  wrapBehindStop: 1,
  /** A cell goes on where no line is wrapped. */
  wrapOfWholeLine: 4,
  /** A cell goes on behind a blank line, or without one where blank lines part cells. */
  wrapOfBlock: 6,
  insideBlock: 0.1,
  openBracket: 2,
  startsInside: 6,
} as const;

/** How a part of a text wraps its cells. */
export interface Wrapping {
  readonly nature: CellNature;
  /** Whether lines are wrapped at all: a line that is wider than any page shows that they are not. */
  readonly isWrapped: boolean;
  /** Whether some line surely goes on with the one above it. */
  readonly isShown: boolean;
}

export function wrappingOf(
  pieces: readonly LinePiece[],
  nature: CellNature,
  isKnown: (word: string) => boolean,
): Wrapping {
  const isWrapped = pieces.every(({ width }) => width <= WIDEST_LINE);
  return { nature, isWrapped, isShown: nature === 'rows' || showsWraps(pieces, isKnown) };
}

/** Whether lines of a text in which each cell has its own show that cells go on in the next one: of most cells nothing else tells it. */
function showsWraps(pieces: readonly LinePiece[], isKnown: (word: string) => boolean): boolean {
  const full = Math.max(WIDE, FULL * pieces.reduce((widest, { width }) => Math.max(widest, width), 0));
  return pieces.some(({ text, width }, at) => {
    const next = pieces[at + 1]?.text ?? '';
    if (text === '' || next === '' || isKnown(text)) return false;
    if (GOES_ON.test(next) || (!isKnown(next) && isKnown(text + next))) return true;
    return width >= full && !ENDS.test(text) && !isKnown(next);
  });
}

const GOES_ON = /^(?:[，。、；：）)》”％]|指?标$)/u;
/** Of a line of a sentence, in half-width characters, and as a share of the widest one. */
const WIDE = 40;
const FULL = 0.7;
const ENDS = /[。；！？;!?.]$/u;

/** No line of a page is wider, in half-width characters. */
const WIDEST_LINE = 130;

/** What it costs that `next` goes on with the cell that `piece` is of; `first` is the first piece of that cell. */
export function joinCost(wrapping: Wrapping, first: LinePiece, piece: LinePiece, next: LinePiece): number {
  if (next.text === '' || piece.text === '') return NEVER;
  if (!next.startsLine && OPTION.test(piece.text) && OPTION.test(next.text)) return CELL_COST.gapBeforeSign;
  if (wrapping.nature === 'blocks') return next.isBehindGap ? CELL_COST.wrapOfBlock : CELL_COST.insideBlock;
  if (!next.startsLine) return INSIDE.test(next.text) ? CELL_COST.gapBeforeSign : CELL_COST.gap;
  if (!wrapping.isWrapped) return CELL_COST.wrapOfWholeLine;
  let cost: number = wrapping.isShown ? CELL_COST.wrap : CELL_COST.wrapNotShown;
  if (piece.width < NARROWEST) cost += CELL_COST.wrapOfNarrowLine;
  if (next.width > piece.width + SLACK) cost += CELL_COST.wrapOfShortLine;
  if (first !== piece && Math.abs(first.width - piece.width) > SLACK) cost += CELL_COST.wrapOfUnevenLine;
  if (STOP.test(piece.text) && next.width > 2) cost += CELL_COST.wrapBehindStop;
  return cost;
}

export const NEVER = 50;
/** No wrapped line is narrower, in half-width characters. */
const NARROWEST = 8;
/** A sign or a number that would not fit moves to the next line. */
const SLACK = 4;
const INSIDE = /^(?:[/／，。、；：）)》”〉]|[月日][前底末])/u;
/** One of several that are offered: 新增项目□ 延续项目√. */
const OPTION = /[□☑☒√■✓]/u;
const STOP = /[。！？]$/u;

/** What speaks against a text being a whole cell, whatever its column. */
export function wholenessCost(text: string): number {
  let open = 0;
  for (const sign of text) {
    if (OPENING.includes(sign)) open++;
    else if (CLOSING.includes(sign)) open--;
  }
  return (open === 0 ? 0 : CELL_COST.openBracket) + (INSIDE.test(text) ? CELL_COST.startsInside : 0);
}

const OPENING = '（(《“[【〔';
const CLOSING = '）)》”]】〕';
