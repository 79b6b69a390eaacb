import type { SourceCell } from '../grid/sourceCell';
import { isHeadingRow } from '../form/indicatorHeading';
import { headingOf, level1Of, level2Of, meaningOf, sideOfLabel, sideOfRow } from '../form/labelMeaning';
import { LONGEST_LABEL, plainText } from '../form/labelText';
import { joinPieces } from './pieces';
import type { LinePiece } from './pieces';

/** The headings of an indicator table: pieces `from` to before `to`, the cells from column 1 on; those of a list begin with what it says of projects. */
export interface HeadingRun {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly SourceCell[];
  /** Headings below one of them that part it further: 符号, 值, 单位 under 指标值. */
  readonly deeper: readonly SourceCell[];
  /** The label at the left edge of the table, such as 年度绩效指标. */
  readonly edge: SourceCell | undefined;
  /** What stands first below the headings. */
  readonly below: string;
}

/** Finds the runs of headings in the pieces of a form. */
export function findHeadings(text: string, pieces: readonly LinePiece[]): HeadingRun[] {
  const runs: HeadingRun[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!startsRun(pieces, at)) continue;
    const run = runFrom(text, pieces, at);
    if (!run) continue;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

function startsRun(pieces: readonly LinePiece[], at: number): boolean {
  const { to, text } = headAt(pieces, at, isHeading) ?? { to: 0, text: '' };
  if (to === 0) return false;
  const role = headingOf(text)?.role;
  if (role === 'level1' || role === 'level2') return true;
  return role === 'name' && (meaningOf(text)?.kind !== 'block' || headsTargets(pieces, at, to));
}

/** Whether 绩效指标 heads the names of a table without levels: what belongs to a target stands beside it. */
function headsTargets(pieces: readonly LinePiece[], at: number, to: number): boolean {
  const [before, next] = [pieces[at - 1]?.text ?? '', headAt(pieces, to, isHeading)?.text ?? ''];
  return (
    OF_TARGETS.has(headingOf(next)?.role) ||
    (headingOf(next)?.role === 'extra' && OF_TARGETS.has(headingOf(before)?.role))
  );
}

const OF_TARGETS: ReadonlySet<string | undefined> = new Set(['value', 'number', 'comparator']);

interface Head {
  readonly to: number;
  readonly text: string;
}

/** The longest text from a piece on that is a heading. */
function headAt(pieces: readonly LinePiece[], at: number, is: (text: string) => boolean): Head | undefined {
  let text = '';
  let found: Head | undefined;
  for (let to = at + 1; to <= Math.min(at + MOST_IN_HEADING, pieces.length); to++) {
    const piece = pieces[to - 1];
    const own = piece?.text ?? '';
    if (to > at + 1 && is(text) && !goesOn(text, own, piece?.startsLine === true)) break;
    if (to > at + 1 && own.length > 2 && (is(own) || level1Of(own) !== undefined)) break;
    text += own;
    if (text.length > LONGEST_LABEL || own === '') break;
    if (is(text)) found = { to, text };
  }
  return found;
}

const MOST_IN_HEADING = 4;
/** Whether a heading that is one by itself goes on in the next line: 三级 and 指标, but not 指标值 and 确定依据. */
function goesOn(head: string, rest: string, startsLine: boolean): boolean {
  if (!startsLine || sideOfRow(rest) !== undefined) return false;
  if (!WRAPPED.test(rest) && (isWholeWord(rest) || isWholeWord(head) || rest.length >= head.length)) return false;
  return (
    headingOf(head)?.role === headingOf(head + rest)?.role && (headingOf(rest) === undefined || WRAPPED.test(rest))
  );
}

/** Whether a word may head a column by itself, though no list has it: 行业标准值. */
function isWholeWord(text: string): boolean {
  return text.length >= SHORTEST_WHOLE && (ENDING.test(text) || level1Of(text) !== undefined);
}

const SHORTEST_WHOLE = 3;
const ENDING =
  /(?:[值数]|标准|水平|单位|权重|来源|依据|说明|备注|方法|公式|办法|材料|频次|时限|时间|日期|方向性?|性质|属性|类型|情况|科室|部门|细则|解释|条件|要求|比例)$/u;

const WRAPPED = /^指标$|^目标$|^值$/u;

function isHeading(text: string): boolean {
  return headingOf(text) !== undefined;
}

function isProjectHeading(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning !== undefined && meaning.kind !== 'block';
}

function runFrom(text: string, pieces: readonly LinePiece[], first: number): HeadingRun | undefined {
  const heads: [number, number][] = [];
  let at = first;
  while (at < pieces.length) {
    const head = headAt(pieces, at, isHeading);
    if (head) heads.push([at, head.to]);
    else if (unknownRun(pieces, at)) heads.push(...(unknownRun(pieces, at) ?? []));
    else if (pieces[at]?.text === '' || isSideOnly(pieces[at])) heads.push([at, at + 1]);
    else break;
    at = heads.at(-1)?.[1] ?? at + 1;
  }
  at = withoutSideOfRow(pieces, heads, at);
  const ofProjects = projectHeads(pieces, first, heads);
  const start = unknownHeads(pieces, extraHeads(pieces, ofProjects, heads), at, heads);
  const cellOf = (from: number, to: number, column: number): SourceCell => {
    const piece = joinPieces(text, pieces.slice(from, to));
    return { ...piece, row: 0, column, rowSpan: 1, columnSpan: 1, fence: [] };
  };
  const cells = heads.map(([from, to], column) => cellOf(from, to, column + 1)).filter((cell) => cell.text !== '');
  if (!isHeadingRow(cells)) return undefined;
  const from = ofProjects === first ? edgeBefore(pieces, start) : start;
  const edge = from < start ? cellOf(from, start, 0) : undefined;
  return { from, to: at, ...partedIn(cells), edge, below: pieces[at]?.text ?? '' };
}

/** The side of the first row is no heading, though 绩效指标 may stand below it; two sides part the heading of a column. */
function withoutSideOfRow(pieces: readonly LinePiece[], heads: [number, number][], end: number): number {
  const textFrom = (at: number): string =>
    pieces
      .slice(heads.at(at)?.[0] ?? end, end)
      .map(({ text }) => text)
      .join('');
  const length = [2, 1].find((many) => heads.length > many && sideOfRow(textFrom(-many)) !== undefined);
  if (length === undefined) return end;
  const rest = heads.slice(0, -length).map(([from, to]) => joined(pieces, from, to));
  const last = rest.at(-1) ?? '';
  const isBehindAll =
    rest.some((text) => headingOf(text)?.role === 'value') && sideOfRow(last) === undefined && !isTime(last);
  return isBehindAll ? (heads.splice(-length)[0]?.[0] ?? end) : end;
}

function joined(pieces: readonly LinePiece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}

/**
 * Headings that nobody knows before the others: those in the same line, and one of which the first row tells that it heads a
 * column, with its number or its side.
 */
function unknownHeads(pieces: readonly LinePiece[], start: number, end: number, heads: [number, number][]): number {
  let from = start;
  const first = pieces[end]?.text ?? '';
  const isOfRow = first === '1' || sideOfRow(first) !== undefined;
  const below = heads.some(([at, to]) => isOfLevels(joined(pieces, at, to))) ? 0 : levelsAt(pieces, end);
  const least = start - Math.max(isOfRow ? 1 : 0, below);
  while (from > 0 && (pieces[from]?.startsLine === false || from > least)) {
    const { text } = pieces[from - 1] ?? { text: '' };
    // 指标 beside 一级指标 is the end of the label at the edge, but over levels it heads them.
    const isOther = meaningOf(text) !== undefined && (below === 0 || headingOf(text) === undefined);
    if (!UNKNOWN_HEAD.test(text) || isOther) break;
    from--;
    heads.unshift([from, from + 1]);
  }
  return from;
}

function isOfLevels(text: string): boolean {
  const role = headingOf(text)?.role;
  return role === 'level1' || role === 'level2';
}

/** How many levels the first row begins with. */
function levelsAt(pieces: readonly LinePiece[], at: number): number {
  if (level1Of(pieces[at]?.text ?? '') === undefined) return 0;
  return level2Of(pieces[at + 1]?.text ?? '') === undefined ? 1 : 2;
}

const UNKNOWN_HEAD = /^\p{Script=Han}{2,8}$/u;

/** Other headings may stand before the first level or the names: 序号, 目标值. */
function extraHeads(pieces: readonly LinePiece[], start: number, heads: [number, number][]): number {
  let from = start;
  while (from > 0 && isBefore(pieces[from - 1])) {
    from--;
    heads.unshift([from, from + 1]);
  }
  return from;
}

function isBefore(piece: LinePiece | undefined): boolean {
  const role = headingOf(piece?.text ?? '')?.role;
  return role === 'extra' || (OF_TARGETS.has(role) && meaningOf(piece?.text ?? '') === undefined);
}

/** Where the label of the table begins that stands before its headings, perhaps character below character. */
function edgeBefore(pieces: readonly LinePiece[], start: number): number {
  let found = start;
  for (let from = start - 1, word = ''; from >= Math.max(0, start - LONGEST_EDGE); from--) {
    word = (pieces[from]?.text ?? '') + word;
    const meaning = meaningOf(word);
    const isBlock = meaning?.kind === 'block' && meaning.holds === 'indicators' && word.length > 2;
    if (isBlock || (EDGE.test(word) && level2Of(word) === undefined && level1Of(word) === undefined)) found = from;
  }
  return found;
}

const LONGEST_EDGE = 8;
/** The label of a table, whatever its words: 项目年度绩效目标衡量指标. */
const EDGE = /^\p{Script=Han}{0,8}(?:绩效|目标)\p{Script=Han}{0,6}指标(?:体系)?$/u;

/**
 * Parts headings from those below one of them. 目标值 directly before 运算符, 值 and 计量单位 heads no column of its own; where
 * others stand between, those at the end take its place.
 */
function partedIn(cells: readonly SourceCell[]): Pick<HeadingRun, 'cells' | 'deeper'> {
  return partedInSides(cells) ?? partedInTimes(cells) ?? partedInTargets(cells);
}

/** Headings that come twice below two sides: 中期指标, 年度指标 over 指标名称, 指标值, 指标名称, 指标值. */
function partedInSides(cells: readonly SourceCell[]): Pick<HeadingRun, 'cells' | 'deeper'> | undefined {
  const first = cells.findIndex(
    ({ text }, at) => sideOfRow(text) !== undefined && sideOfRow(cells[at + 1]?.text ?? '') !== undefined,
  );
  const below = cells.slice(first + 2);
  const half = below.length / 2;
  const isTwice = first >= 0 && half > 1 && below.every(({ text }, at) => at < half || text === below[at - half]?.text);
  const roles = below.map(({ text }) => headingOf(text)?.role);
  if (!isTwice || !roles.includes('name') || !roles.includes('value')) return undefined;
  const column = cells[first]?.column ?? 0;
  const over = cells
    .slice(0, first + 2)
    .map((cell, at) =>
      at < first ? cell : { ...cell, column: at === first ? column : column + half, columnSpan: half },
    );
  return { cells: over, deeper: below.map((cell, at) => ({ ...cell, column: column + at })) };
}

/** Times or sides at the end, the one of the form among them, part the targets though other headings stand between: 目标值, 权重 over 年度, 中期. */
function partedInTimes(cells: readonly SourceCell[]): Pick<HeadingRun, 'cells' | 'deeper'> | undefined {
  const first = cells.findLastIndex(({ text }) => !isTime(text) && sideOfRow(text) === undefined) + 1;
  const times = cells.slice(first);
  const value = cells.findIndex(({ text }) => headingOf(text)?.role === 'value');
  const hasOwn = times.some(({ text }) => sideOfLabel(text) !== undefined || /目标|计划/u.test(text));
  if (times.length < FEWEST_TIMES || !hasOwn || value < 0 || value >= first) return undefined;
  return partedAt(cells, value, first);
}

const FEWEST_TIMES = 2;

/** Puts headings from one on below another. */
function partedAt(cells: readonly SourceCell[], value: number, first: number): Pick<HeadingRun, 'cells' | 'deeper'> {
  const parts = cells.length - first;
  const column = cells[value]?.column ?? 0;
  const over = cells.slice(0, first).map((cell, at) => ({
    ...cell,
    column: at > value ? cell.column + parts - 1 : cell.column,
    columnSpan: at === value ? parts : 1,
  }));
  return { cells: over, deeper: cells.slice(first).map((cell, at) => ({ ...cell, column: column + at })) };
}

function partedInTargets(cells: readonly SourceCell[]): Pick<HeadingRun, 'cells' | 'deeper'> {
  const roles = cells.map(({ text }) => headingOf(text)?.role);
  const value = roles.indexOf('value');
  const first = roles.findIndex((role, at) => at > value && (role === 'comparator' || role === 'number'));
  const isParted = value >= 0 && first >= 0 && roles.includes('number', first) && !roles.slice(first).includes('name');
  if (!isParted || roles.slice(0, value).includes('comparator')) return { cells, deeper: [] };
  if (first === value + 1) return { cells: cells.filter((_, at) => at !== value), deeper: [] };
  return partedAt(cells, value, first);
}

function isSideOnly(piece: LinePiece | undefined): boolean {
  return (
    piece !== undefined &&
    piece.text.length < 8 &&
    sideOfLabel(piece.text) !== undefined &&
    level1Of(piece.text) === undefined
  );
}

/**
 * Headings that are not known stand between two that are, or before the first level: 一季度计划, 二季度计划. A single character
 * ends the one above it: 2024年实, 际.
 */
function unknownRun(pieces: readonly LinePiece[], at: number): [number, number][] | undefined {
  const run: [number, number][] = [];
  for (let to = at; to < Math.min(at + MOST_UNKNOWN, pieces.length);) {
    const { text, startsLine } = pieces[to] ?? { text: '', startsLine: true };
    const last = run.at(-1);
    if (last && (isOfTable(pieces, to) || headAt(pieces, to, isHeading))) return run;
    if (text.length > LONGEST_UNKNOWN || !/\p{Script=Han}/u.test(text) || SIGNED.test(text) || isOfTable(pieces, to))
      return undefined;
    if (last && text.length === 1 && startsLine) last[1] = to + 1;
    else run.push([to, to + 1]);
    to++;
  }
  return undefined;
}

/** Begins as a target does, and not as a year. */
const SIGNED = /^(?:[≥≤=><≧≦]|(?!(?:19|20)\d{2}年)\d)/u;

/** Whether a heading names a time: 上年, 2025年预计, 预计当年实现. */
function isTime(text: string): boolean {
  return text.length <= LONGEST_UNKNOWN && TIME.test(plainText(text));
}

const TIME = /^(?:(?:19|20)\d{2}年|(?:预计|计划)?(?:大?前年|上年|上一年|去年|往年|当年|本年|今年|历史)).{0,6}$/u;
const MOST_UNKNOWN = 12;

const LONGEST_UNKNOWN = 12;

function isOfTable(pieces: readonly LinePiece[], at: number): boolean {
  return headAt(pieces, at, (text) => level1Of(text) !== undefined || level2Of(text) !== undefined) !== undefined;
}

/** Headings of a list that say something of the project: 单位名称, 项目名称, 预算数; put before the others. */
function projectHeads(pieces: readonly LinePiece[], first: number, heads: [number, number][]): number {
  const own: [number, number][] = [];
  let from = first;
  while (from > 0) {
    const start = [1, 2, 3, 4]
      .map((length) => from - length)
      .find((at) => {
        if (at < 0) return false;
        const head = headAt(pieces.slice(0, from), at, isProjectHeading);
        return head?.to === from;
      });
    if (start === undefined) break;
    own.unshift([start, from]);
    from = start;
  }
  const isList = own.some(([start, end]) => isProjectName(pieces.slice(start, end)));
  if (!isList) return first;
  heads.unshift(...own);
  return from;
}

function isProjectName(pieces: readonly LinePiece[]): boolean {
  const meaning = meaningOf(pieces.map(({ text }) => text).join(''));
  return meaning?.kind === 'field' && meaning.path === 'projectName';
}
