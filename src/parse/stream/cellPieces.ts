import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import type { CategoryPart } from './findCategories';
import { OVERFLOW } from './columnWidths';
import type { ColumnWidths } from './columnWidths';
import { looseCuts } from './looseCells';
import type { TextRange } from './textRange';
import { displayWidth } from './textValue';

/** A run of characters that surely belongs to one cell, or a label between cells. */
export interface Piece extends TextRange {
  readonly kind: 'text' | 'left-label' | 'right-label';
  /** What stands before it in the source. */
  readonly break: number;
}

/**
 * Cuts the parts of a category into pieces: at every gap and line end, and where a glued cell may end. Whether a cut
 * is a border is decided later.
 *
 *     "教师培训合格率≥92% 教师培训合格率 ≥92%" → 教师培训合格率|≥92%|教师培训合格率|≥92%
 */
export function cellPieces(text: CondensedText, parts: readonly CategoryPart[], widths: ColumnWidths): Piece[] {
  const pieces: Piece[] = [];
  parts.forEach(({ left, right }, at) => {
    if (at > 0) pieces.push(marker('left-label', left.start));
    addPieces(text, left, pieces);
    pieces.push(marker('right-label', right.start));
    addPieces(text, right, pieces);
  });
  return cutGlued(text, pieces, widths);
}

function marker(kind: 'left-label' | 'right-label', at: number): Piece {
  return { kind, start: at, end: at, break: BREAK.line };
}

function addPieces({ breaks }: CondensedText, { start, end }: TextRange, pieces: Piece[]): void {
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && (breaks[at] === BREAK.none || breaks[at] === BREAK.loose)) continue;
    pieces.push({ kind: 'text', start: from, end: at, break: breaks[from] ?? BREAK.none });
    from = at;
  }
}

function cutGlued(condensed: CondensedText, pieces: readonly Piece[], widths: ColumnWidths): Piece[] {
  const { text } = condensed;
  const endings = new Set(pieces.filter(isShort).map(({ start, end }) => text.slice(start, end)));
  for (const ending of commonEndings(text, pieces)) endings.add(ending);
  const cut: Piece[] = [];
  pieces.forEach((piece, at) => {
    const glued = mayBeGlued(text, piece, pieces[at + 1]) ? cutsOf(text, piece, endings, widths) : [];
    const cuts = isLoose(condensed, piece) ? cutsOfColumn(text, piece, pieces, glued) : glued;
    let { start, break: before } = piece;
    for (const end of cuts) {
      cut.push({ kind: 'text', start, end, break: before });
      start = end;
      before = condensed.breaks[start] ?? BREAK.none;
    }
    cut.push(cuts.length === 0 ? piece : { kind: 'text', start, end: piece.end, break: before });
  });
  return cut;
}

/** Whether the characters of a piece stand on lines of their own, so that it may be many cells. */
function isLoose({ breaks }: CondensedText, { kind, start, end }: Piece): boolean {
  return kind === 'text' && end - start > 1 && breaks[start + 1] === BREAK.loose;
}

/**
 * Where cells may end in a column of single characters: where its words tell, where the text says the same again, or what
 * another piece says.
 *
 *     改造小区居民满意度≥95%改造小区居民满意度≥95% → 改造小区居民满意度|≥95%|改造小区居民满意度|≥95%
 */
function cutsOfColumn(
  text: string,
  { start, end }: Piece,
  pieces: readonly Piece[],
  glued: readonly number[],
): number[] {
  const cuts = new Set([...glued, ...looseCuts(text, { start, end })]);
  for (const other of pieces) {
    const length = other.end - other.start;
    if (length < SHORTEST_GLUED || other.start === start || length >= end - start) continue;
    if (text.startsWith(text.slice(other.start, other.end), start)) cuts.add(start + length);
  }
  const known = [...cuts].sort((one, other) => one - other);
  let next = 0;
  for (let from = start; from < end;) {
    const length = repeatedLength(text, from, end);
    if (length > 0) cuts.add(from + length).add(from + 2 * length);
    while (next < known.length && (known[next] ?? end) <= from) next++;
    from = length > 0 ? from + 2 * length : (known[next] ?? end);
  }
  cuts.delete(start);
  cuts.delete(end);
  return [...cuts].sort((one, other) => one - other);
}

const LONGEST_ROW = 80;

/** The length of what stands twice in a row from a place on; 0 if nothing does. */
function repeatedLength(text: string, from: number, end: number): number {
  for (let length = SHORTEST_GLUED; length <= LONGEST_ROW && from + 2 * length <= end; length++) {
    if (text.startsWith(text.slice(from, from + length), from + length)) return length;
  }
  return 0;
}

/** Whether a piece may be two cells: not where it is a value, and not where a value stands behind it. */
function mayBeGlued(text: string, { kind, start, end }: Piece, next: Piece | undefined): boolean {
  if (kind !== 'text' || end - start < SHORTEST_GLUED || VALUE_SIGN.test(text.charAt(start))) return false;
  return next?.kind !== 'text' || next.break !== BREAK.space || !VALUE_SIGN.test(text.charAt(next.start));
}

const VALUE_SIGN = /[\d≥≤＞＜>＝=<]/u;
const SHORTEST_GLUED = 5;
const LONGEST_VALUE = 14;

function isShort({ kind, start, end }: Piece): boolean {
  return kind === 'text' && end - start >= 2 && end - start <= LONGEST_VALUE;
}

/** What two long pieces both end with: where both sides are glued, that is the value. */
function commonEndings(text: string, pieces: readonly Piece[]): string[] {
  const long = pieces.filter(({ start, end }) => end - start >= LONG_PIECE).slice(0, MOST_COMPARED);
  return long.flatMap((one, at) =>
    long.slice(at + 1).flatMap((other) => {
      let length = 0;
      while (length <= LONGEST_VALUE && text[one.end - 1 - length] === text[other.end - 1 - length]) length++;
      const isEnding = length >= 2 && length < Math.min(one.end - one.start, other.end - other.start) - 2;
      return isEnding ? [text.slice(one.end - length, one.end)] : [];
    }),
  );
}

const LONG_PIECE = 9;
const MOST_COMPARED = 24;

/** Where a value may begin inside a piece: at a comparator or number, where the column is full, where another piece ends it. */
function cutsOf(text: string, { start, end }: Piece, endings: ReadonlySet<string>, widths: ColumnWidths): number[] {
  const cuts = new Set<number>();
  const word = text.slice(start, end);
  const compared = COMPARATOR.exec(word);
  if (compared) cuts.add(start + compared.index);
  else {
    const numbers = [...word.matchAll(NUMBER)];
    for (const number of [numbers[0], numbers.at(-1)]) if (number) cuts.add(start + number.index);
  }
  for (let length = 2; length <= LONGEST_VALUE && length < word.length - 1; length++) {
    if (endings.has(word.slice(-length))) cuts.add(end - length);
  }
  for (const { least } of [widths.name.period, widths.name.annual]) {
    for (const full of least > 0 ? [least, least + OVERFLOW] : []) {
      const at = fullAt(text, { start, end }, full);
      if (at !== undefined) cuts.add(at);
    }
  }
  cuts.delete(start);
  return [...cuts].sort((one, other) => one - other);
}

/** Where a piece that is wider than a column fills it. */
function fullAt(text: string, { start, end }: TextRange, least: number): number | undefined {
  let width = 0;
  for (let at = start; at < end; at++) {
    width += displayWidth(text, { start: at, end: at + 1 });
    if (width > least) return at;
  }
  return undefined;
}

/** A comparator behind a character of a name. */
const COMPARATOR = /(?<=[^≥≤＞＜>＝=<])(?:[≥≤＞＜>＝=<]|[大小]于等于|不[低少高大小]于|不超过)/u;
/** A number behind a character of a name. */
const NUMBER = /(?<=[\p{Script=Han}）)])\d/gu;
