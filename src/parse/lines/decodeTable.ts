import { LEVEL1_INDICATORS, LEVEL2_INDICATORS } from '../../model/form';
import { isOfAnotherTime, level1Of, level2Of, meaningOf, sideOfRow } from '../form/labelMeaning';
import { bareLabel, plainText } from '../form/labelText';
import type { IndicatorColumn } from '../form/indicatorColumn';
import type { ColumnRole } from '../form/lexicon';
import { shapeOf } from '../stream/cellShapes';
import { furnitureLook } from '../text/furniture';
import { bestPath } from './bestPath';
import type { Step, TakenStep } from './bestPath';
import { joinCost, NEVER, wholenessCost } from './cellCosts';
import type { Wrapping } from './cellCosts';
import type { LinePiece } from './pieces';

/** A column as the decoder sees it: one of the indicator table, or one that says something of the project of a list. */
export interface TableColumn {
  readonly role: ColumnRole | 'side' | 'project' | 'projectName' | 'amount' | 'projectText';
  readonly side: IndicatorColumn['side'];
  readonly label: string;
  /** Where its heading stands. */
  readonly column: number;
}

/** What pieces of a table are: the cell of a column, perhaps the first of its row, or nothing of the table. */
export interface TablePart {
  readonly column: number;
  readonly startsRow: boolean;
}

export const FOREIGN = -1;

const COST = {
  /** A row begins in the middle of a line, where lines are rows. */
  rowInLine: 2.5,
  /** A cell of a row stands in another line than the one before it. */
  cellInNextLine: 0.3,
  row: 0.3,
  unknownLevel: 6,
  /** 产出指标 in a column of 数量指标, or the other way about. */
  otherLevel: 1.5,
  costAsLevel1: 0.5,
  satisfied: 0.8,
  levelAsName: 7,
  /** The same where it does not say 指标: 数量, 经济效益. */
  bareLevelAsName: 3,
  levelJoin: 0.1,
  foreign: 4,
  /** What else stands in a line that is of no row. */
  foreignCell: 1.5,
  nameWithoutValue: 5,
  valueWithoutName: 7,
  /** Neither a name nor a value. */
  blankIndicator: 1,
  blankUnit: 1.5,
  blankOfTwo: 0.3,
  unitOfNothing: 3,
  /** A word that nobody counts by. */
  oddUnit: 2,
  unitOfWords: 5,
  blankComparator: 2,
  blankExtra: 1,
  blankProject: 1,
  noNumber: 7,
  noSide: 12,
  /** A cell holds what says the side of a row. */
  sideInCell: 4,
  /** Words, or a number with a unit, in a column of numbers. */
  noPlainNumber: 0.7,
  narrowColumn: 3,
  /** Words of a line are joined that has as many of them as there are columns. */
  gapOfWholeRow: 2,
  /** What came true has no sign. */
  signOfPast: 1.5,
  targetAsNote: 5,
  pointsAsNote: 3,
  usualNote: 0.3,
  /** By how much more where no other row has one, under a heading of notes and under another. */
  note: 1.6,
  rareNote: 2.4,
} as const;

/** What the rows of a table were like in a first reading of it. */
export interface TableHabits {
  /** The widest line of each column, in half-width characters. */
  readonly widths: readonly number[];
  /** In which share of the rows with a name each column is filled. */
  readonly filled: readonly number[];
}

/**
 * Divides the pieces below the headings of an indicator table into cells: of all divisions the one against which the shapes of
 * cells, the places of line ends and what the columns hold elsewhere speak least.
 */
export function decodeTable(
  pieces: readonly LinePiece[],
  columns: readonly TableColumn[],
  wrapping: Wrapping,
): TakenStep<TablePart>[] {
  const isOfWholeRow = wrapping.nature === 'rows' ? wholeRows(pieces, columns.length) : [];
  const first = decode({ pieces, isOfWholeRow, columns, wrapping, habits: undefined });
  const second = decode({ pieces, isOfWholeRow, columns, wrapping, habits: habitsOf(first, pieces, columns) });
  return decode({ pieces, isOfWholeRow, columns, wrapping, habits: habitsOf(second, pieces, columns) });
}

function wholeRows(pieces: readonly LinePiece[], columns: number): boolean[] {
  const found: boolean[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = from + 1;
    while (pieces[to]?.startsLine === false) to++;
    found.push(...Array.from({ length: to - from }, () => to - from === columns));
    from = to;
  }
  return found;
}

interface Decoder {
  readonly pieces: readonly LinePiece[];
  /** Of each piece, whether its line has as many words as the table has columns, so that each is a cell. */
  readonly isOfWholeRow: readonly boolean[];
  readonly columns: readonly TableColumn[];
  readonly wrapping: Wrapping;
  readonly habits: TableHabits | undefined;
}

/**
 * A state is the column of the cell before (0 at the start and behind what is foreign, else one more than its index) and
 * whether the side that it is of has a name so far.
 */
function decode(decoder: Decoder): TakenStep<TablePart>[] {
  const { columns, pieces } = decoder;
  const blanks = blankCosts(decoder);
  const known = new Map<number, readonly CellEnd[]>();
  const cells = (column: number, at: number): readonly CellEnd[] => {
    const key = at * columns.length + column;
    const ends = known.get(key) ?? cellsAt(decoder, column, at);
    known.set(key, ends);
    return ends;
  };
  return (
    bestPath<TablePart>({
      length: pieces.length,
      states: SAID * (columns.length + 1),
      start: 0,
      isSame: (one, other) => one.column === other.column && one.startsRow === other.startsRow,
      stepsFrom: (at, state) => stepsFrom(decoder, blanks, cells, at, state),
      endCost: (state) => endOfRow(decoder, blanks, state),
    }) ?? []
  );
}

interface Place {
  /** The index of the column before; -1 at the start of a row. */
  readonly column: number;
  /** What the side, or the project, that the column is of says so far. */
  readonly said: Said;
}

/** No name yet; a name; a name whose target is in words, so that it may be blank; a name and a target; a name and one in words. */
type Said = 0 | 1 | 2 | 3 | 4;
const SAID = 5;

function placeOf(state: number): Place {
  return { column: Math.floor(state / SAID) - 1, said: (state % SAID) as Said };
}

function stateOf({ column, said }: Place): number {
  return SAID * (column + 1) + said;
}

function stepsFrom(
  decoder: Decoder,
  blanks: Blanks,
  cellsOf: (column: number, at: number) => readonly CellEnd[],
  at: number,
  state: number,
): Step<TablePart>[] {
  const { pieces, columns, wrapping } = decoder;
  const first = pieces[at];
  if (!first) return [];
  const before = placeOf(state);
  const steps: Step<TablePart>[] = [];
  const toEnd = endOfRow(decoder, blanks, state);
  const foreign = furnitureLook(first.text) === 'page' ? 0.2 : COST.foreign;
  if (first.startsLine && first.text !== '') {
    let to = at + 1;
    while (to < pieces.length && pieces[to]?.startsLine === false) to++;
    const cost = toEnd + foreign + (to - at - 1) * COST.foreignCell;
    steps.push({ from: at, to, stateBefore: state, stateAfter: 0, cost, value: FOREIGN_PART });
  }
  const rowCost = COST.row + (wrapping.nature === 'rows' && !first.startsLine ? COST.rowInLine : 0) + toEnd;
  const inRow = wrapping.nature === 'rows' && first.startsLine ? COST.cellInNextLine : 0;
  for (let column = 0; column < columns.length; column++) {
    const skipped = column > before.column && before.column >= 0 ? blanks.between(before, column) : undefined;
    const fresh = rowCost + blanks.between(ROW_START, column).cost;
    for (const { to, cost } of cellsOf(column, at)) {
      const add = (said: Said, more: number, startsRow: boolean): void => {
        const own = ownCost(columns, column, said, first.text);
        steps.push({
          from: at,
          to,
          stateBefore: state,
          stateAfter: stateOf({ column, said: own.said }),
          cost: cost + more + own.cost,
          value: { column, startsRow },
        });
      };
      if (skipped) add(skipped.said, skipped.cost + inRow, false);
      add(0, fresh, true);
    }
  }
  return steps;
}

const ROW_START: Place = { column: -1, said: 0 };
const FOREIGN_PART: TablePart = { column: FOREIGN, startsRow: true };

/** A value needs a name, and an amount a project; a side begins without one. */
function ownCost(
  columns: readonly TableColumn[],
  column: number,
  said: Said,
  text: string,
): { readonly cost: number; readonly said: Said } {
  const isBlank = text === '';
  switch (columns[column]?.role) {
    case 'name':
    case 'projectName':
      return { cost: 0, said: isBlank ? 0 : 1 };
    case 'comparator':
      return { cost: 0, said: said > 0 && /^定性/u.test(text) ? 2 : said };
    case 'value':
    case 'number':
      return {
        cost: isBlank || said > 0 || !hasNameBefore(columns, column) ? 0 : COST.valueWithoutName,
        said: isBlank ? said : AFTER_TARGET[said],
      };
    case 'unit':
      return { cost: isBlank || !hasTargetBefore(columns, column) ? 0 : UNIT_BEHIND[said], said };
    case 'amount':
    case 'projectText':
      return { cost: isBlank || said > 0 ? 0 : COST.valueWithoutName, said };
    default:
      return { cost: 0, said };
  }
}

const AFTER_TARGET: readonly [Said, Said, Said, Said, Said] = [0, 3, 4, 3, 4];

/** What a unit costs behind what the row says so far: a target in words has none. */
const UNIT_BEHIND: readonly [number, number, number, number, number] = [
  COST.unitOfNothing,
  COST.unitOfNothing,
  COST.unitOfWords,
  0,
  COST.unitOfNothing / 2,
];

/** Whether the names that targets of a column are of stand before them, as in most tables. */
function hasNameBefore(columns: readonly TableColumn[], at: number): boolean {
  const isName = ({ role, side }: TableColumn): boolean =>
    OF_NAMES.has(role) && (side === undefined || side === columns[at]?.side || role !== 'name');
  return columns.slice(0, at).some(isName) || !columns.some(isName);
}

const OF_NAMES: ReadonlySet<TableColumn['role']> = new Set(['name', 'projectName']);

/** Whether the target that a unit is of stands before it. */
function hasTargetBefore(columns: readonly TableColumn[], unit: number): boolean {
  const side = columns[unit]?.side;
  return columns
    .slice(0, unit)
    .some(({ role, side: other }) => side === other && (role === 'value' || role === 'number'));
}

interface Blanks {
  /** What it costs that the columns between a place and a column are blank, and whether the side of that one has a name. */
  readonly between: (before: Place, column: number) => { readonly cost: number; readonly said: Said };
}

function blankCosts({ columns, habits }: Decoder): Blanks {
  return {
    between: (before, column) => {
      let { said } = before;
      let cost = 0;
      for (let at = before.column + 1; at <= column; at++) {
        const own = columns[at];
        const last = columns[at - 1];
        if (own && last && beginsSide(columns, at)) said = 0;
        if (own && at < column)
          cost += blankCost(columns, at, said, habits?.filled[at], last?.role === 'project' && before.column >= 0);
      }
      return { cost, said };
    },
  };
}

/** Whether a column is the first of a side that has names of its own. */
function beginsSide(columns: readonly TableColumn[], at: number): boolean {
  const [before, own] = [columns[at - 1], columns[at]];
  if (!before || !own) return false;
  if (OF_PROJECT.has(before.role)) return !OF_PROJECT.has(own.role);
  return own.role !== 'value' && own.side !== undefined && before.side !== undefined && before.side !== own.side;
}

const OF_PROJECT: ReadonlySet<TableColumn['role']> = new Set(['project', 'projectName', 'amount', 'projectText']);

function blankCost(columns: readonly TableColumn[], at: number, said: Said, filled = 0.5, isOfProject = false): number {
  const isNamed = said > 0;
  const role = columns[at]?.role;
  const usual = Math.min(Math.max(2 * filled, 0.2), 1.5);
  switch (role) {
    case 'level1':
    case 'level2':
    case 'side':
      return 0.1;
    case 'name':
      return COST.blankIndicator / 2;
    case 'value':
    case 'number':
      // A target in words stands in a column of its own: 值 | 单位 | 文字描述.
      if (said > 2 || hasOtherTarget(columns, at)) return COST.blankOfTwo;
      return said === 1 ? COST.nameWithoutValue : said === 2 ? COST.blankIndicator : COST.blankIndicator / 2;
    case 'comparator':
      return isNamed ? COST.blankComparator * usual : 0.1;
    case 'unit':
      return said === 3 ? COST.blankUnit * usual : 0.1;
    case 'projectName':
      return isOfProject ? COST.valueWithoutName : 0.1;
    case 'extra':
      return isNamed ? COST.blankExtra * usual : 0.1;
    default:
      return 0.1;
  }
}

/** Whether another column behind this one may hold the target of the same side. */
function hasOtherTarget(columns: readonly TableColumn[], at: number): boolean {
  const side = columns[at]?.side;
  return columns.some(
    (column, other) => other > at && column.side === side && (column.role === 'value' || column.role === 'number'),
  );
}

function endOfRow({ columns }: Decoder, blanks: Blanks, state: number): number {
  const before = placeOf(state);
  if (before.column < 0) return 0;
  return blanks.between(before, columns.length).cost;
}

interface CellEnd {
  readonly to: number;
  readonly cost: number;
}

/** The cells of a column that begin at a piece. */
function cellsAt({ pieces, isOfWholeRow, columns, wrapping, habits }: Decoder, column: number, at: number): CellEnd[] {
  const first = pieces[at];
  const own = columns[column];
  if (!first || !own) return [];
  if (first.text === '') return [{ to: at + 1, cost: OF_LEVELS.has(own.role) ? 1 : 0 }];
  const isLevel = OF_LEVELS.has(own.role);
  const hasSides = own.role !== 'side' && columns.some(({ role }) => role === 'side');
  const ends: CellEnd[] = [];
  let text = '';
  let joins = 0;
  const most = own.role === 'projectText' ? MOST_IN_TEXT : isLevel ? MOST_IN_LEVEL : MOST_IN_CELL;
  for (let to = at + 1; to <= Math.min(at + most, pieces.length); to++) {
    const piece = pieces[to - 1];
    const before = pieces[to - 2];
    if (!piece || piece.text === '') break;
    if (to > at + 1 && before) {
      joins += isLevel
        ? COST.levelJoin +
          (piece.startsLine ? 0 : 2) +
          (isLevelAlone(piece.text) && !OF_WHOM.test(text) ? COST.levelAsName : 0)
        : joinCost(wrapping, first, before, piece) +
          narrowness(habits, column, before) +
          (isOfWholeRow[to - 1] === true && !piece.startsLine ? COST.gapOfWholeRow : 0);
    }
    if (hasSides && sideOfRow(piece.text) !== undefined) joins += COST.sideInCell;
    if (joins > NEVER) break;
    text += piece.text;
    ends.push({ to, cost: joins + cellCost(own, text, habits?.filled[column]) });
  }
  return ends;
}

/** Those who are satisfied may stand in the line above. */
const OF_WHOM = /(?:对象|公众|群众|用户|社会)$/u;

/** Whether a text is a level by itself: it ends none that began above. */
function isLevelAlone(text: string): boolean {
  return text.length > 2 && (level1Of(text) ?? level2Of(text)) !== undefined;
}

const OF_LEVELS: ReadonlySet<TableColumn['role']> = new Set(['level1', 'level2', 'side']);
const MOST_IN_LEVEL = 6;
const MOST_IN_CELL = 8;
const MOST_IN_TEXT = 40;

/** A line is full where it is nearly as wide as the widest of its column. */
function narrowness(habits: TableHabits | undefined, column: number, { width, startsLine }: LinePiece): number {
  const widest = habits?.widths[column] ?? 0;
  return startsLine && width < widest - FULL ? COST.narrowColumn : 0;
}

const FULL = 3;

function cellCost(column: TableColumn, text: string, filled: number | undefined): number {
  const { role } = column;
  const whole = wholenessCost(text);
  switch (role) {
    case 'level1':
      // 成本指标 is one of either level, most often of the second.
      if (level1Of(text) !== undefined) return levelCost(text) + (/^成本/u.test(text) ? COST.costAsLevel1 : 0);
      return level2Of(text) === undefined ? COST.unknownLevel : COST.otherLevel + levelCost(text);
    case 'level2':
      // A level and what stands behind it are no level, though the end of them may name one.
      if (STARTS_WITH_LEVEL.test(text)) return COST.levelAsName;
      if (level2Of(text) !== undefined) return levelCost(text);
      return level1Of(text) === undefined ? COST.unknownLevel : COST.otherLevel + levelCost(text);
    case 'side':
      return sideOfRow(text) === undefined ? COST.noSide : 0;
    case 'name':
      return whole + shapeOf(text).asName + nameCost(text);
    case 'value':
      return whole + shapeOf(text).asValue + nameCost(text) / 2;
    case 'number':
      return whole + (NUMBER.test(text) ? 0 : COST.noPlainNumber) + Math.max(0, text.length - 12) / 3 + nameCost(text);
    case 'comparator':
      return COMPARATOR.test(plainText(text)) ? 0 : COST.noNumber;
    case 'unit':
      return unitCost(text);
    case 'amount':
      return AMOUNT.test(plainText(text)) ? 0 : COST.noNumber;
    case 'projectText':
      return whole + (text.length < 6 ? 2 : 0) + nameCost(text);
    case 'project':
    case 'projectName':
      return (
        whole +
        nameCost(text) +
        (/[。；]/u.test(text) ? 2 : 0) +
        (text.length > 60 ? 3 : 0) +
        (/^[\d,.]+$/u.test(text) ? 4 : 0)
      );
    case 'extra':
      return extraCost(column, text, filled) + whole;
  }
}

/** 服务对象满意度 may be a name where it does not say 指标. */
function levelCost(text: string): number {
  const bare = bareLabel(text);
  if (/[\d≥≤=><%]/u.test(bare)) return COST.levelAsName;
  return /满意/u.test(bare) && !/指标?$|^满意度$/u.test(bare) ? COST.satisfied : 0;
}

function nameCost(text: string): number {
  if (STARTS_WITH_LEVEL.test(text)) return COST.levelAsName;
  if (/指标$/u.test(text) && (level1Of(text) ?? level2Of(text)) !== undefined) return COST.levelAsName;
  if (/^指标?$|^标$|^(?:正向|反向|逆向)指标$|^[≥≤=><≧≦]$|^定[性量]$/u.test(text)) return COST.levelAsName;
  if (IS_LEVEL.test(text)) return COST.bareLevelAsName;
  const meaning = meaningOf(text);
  // 年度 alone may be a cell of any column.
  return (meaning?.kind === 'field' && meaning.path !== 'year') || meaning?.kind === 'goal' ? 3 : 0;
}

const IS_LEVEL = /^(?:数量|质量|时效|成本|(?:经济|社会|生态)效益|可持续影响)$/u;
const STARTS_WITH_LEVEL = new RegExp(`^(?:${[...LEVEL1_INDICATORS, ...LEVEL2_INDICATORS].join('|')}).`, 'u');

const NUMBER = /^[≥≤=><≧≦±~]{0,2}-?\d[\d.,]*[%％‰]?$/u;
const COMPARATOR =
  /^(?:[≥≤=><≧≦≠±~]{1,2}|定[性量](?:指标)?|(?:大于|小于|高于|低于)(?:或?等于)?|等于|不[低高少多大小]于|正向|反向|正向指标|反向指标)$/u;
const AMOUNT = /^[¥￥]?-?[\d,]+(?:\.\d+)?[百千万亿]*元?$/u;

function unitCost(text: string): number {
  if (/^\d/u.test(text) || /[≥≤=><]/u.test(text)) return COST.noNumber;
  return (
    (isOddUnit(text) ? COST.oddUnit : 0) + Math.max(0, text.length - 6) / 2 + (/指标$/u.test(text) ? COST.noNumber : 0)
  );
}

/** Whether a word is one that nobody counts by. */
export function isOddUnit(text: string): boolean {
  return !UNITS.test(text) && /\p{Script=Han}{2}/u.test(text);
}

/** Characters of words that count things, perhaps of or by others: 万人次, 元/人·年, 个百分点. */
const UNITS =
  /^[百千万亿平立方公个项次人家户件套台亩元年月日天吨米里份篇场期座处条辆所株头只尾册批名级倍折分起对宗例班届组幅棵盏口栋间张支卷部段根岁种类车斤顷克毫小时钟工作点课学美港欧每/·]+$|^[%％‰℃a-z/³²]+$/iu;

/** What a column beside the target holds, as far as its heading says it; notes may be anything where most rows have one. */
function extraCost({ label }: TableColumn, text: string, filled = 0.5): number {
  const bare = bareLabel(label);
  const isPoints = POINTS.test(text);
  if (OF_ORDER.test(bare)) return /^[A-Z]{0,3}-?\d{1,4}(?:[.-]\d{1,3})*$/iu.test(text) ? 0 : COST.noNumber;
  if (OF_POINTS.test(bare)) return isPoints ? 0 : COST.noNumber;
  if (isOfAnotherTime(bare) || TIME_ONLY.test(bare))
    return shapeOf(text).asValue + nameCost(text) / 2 + (SIGNED.test(text) ? COST.signOfPast : 0);
  const isTarget = SIGNED.test(text) ? COST.targetAsNote : 0;
  const isOfNotes = OF_NOTES.test(bare);
  if (isOfNotes && isPoints) return COST.pointsAsNote;
  if (isPoints || KIND_OF_TARGET.test(text)) return 0;
  const note = COST.usualNote + (1 - filled) * (isOfNotes ? COST.note : COST.rareNote);
  return note + isTarget + nameCost(text);
}

/** Says something of the target, and is nothing but a cell of its own. */
const KIND_OF_TARGET = /^(?:正向|反向|逆向|定性|定量)(?:指标)?$/u;
const POINTS = /^\d{1,3}(?:\.\d{1,2})?[分%％]?$/u;
/** A heading that says no more than a time: what stands below it looks like a target. */
const TIME_ONLY = /^(?:大?前年|上一?年|去年|往年|(?:19|20)\d{2}年)/u;
const SIGNED = /^[≥≤=><≧≦]/u;
const OF_ORDER = /^(?:序号|编号|行次|项次)$|(?:编码|编号)$/u;
const OF_POINTS = /权重|[分比]值$|得分$|^分数$|比重$/u;
const OF_NOTES = /说明|标准|依据|来源|公式|方法|描述|解释|细则|规则|内容|材料|口径|办法|原因|措施|要点|定义|方式/u;

function habitsOf(
  path: readonly TakenStep<TablePart>[],
  pieces: readonly LinePiece[],
  columns: readonly TableColumn[],
): TableHabits {
  const widths = columns.map(() => 0);
  const counts = columns.map(() => 0);
  const names = columns.findIndex(({ role }) => role === 'name');
  let rows = 0;
  for (const { from, to, value } of path) {
    const { column } = value;
    if (column === FOREIGN || (pieces[from]?.text ?? '') === '') continue;
    counts[column] = (counts[column] ?? 0) + 1;
    if (column === names) rows++;
    for (const piece of pieces.slice(from, to)) {
      if (piece.startsLine || to - from === 1) widths[column] = Math.max(widths[column] ?? 0, piece.width);
    }
  }
  return { widths, filled: counts.map((count) => (rows === 0 ? 0.5 : Math.min(1, count / rows))) };
}
