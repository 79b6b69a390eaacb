import { furnitureLook } from '../text/furniture';
import { isTitle, isUnitLine, isYearLine } from '../form/headLines';
import { inlineLabels, isExplanation } from '../form/inlineLabels';
import { looksLikeLabel } from '../form/labelColumns';
import { headingOf, level1Of, level2Of, meaningOf, signoffOf } from '../form/labelMeaning';
import { bareLabel, isNumbered, LONGEST_LABEL, plainText } from '../form/labelText';
import { misspeltLabel } from '../form/misspeltLabel';
import { isRunningAmount } from '../form/runningAmounts';
import { bestPath } from './bestPath';
import type { Step, TakenStep } from './bestPath';
import { joinCost, NEVER, wholenessCost } from './cellCosts';
import type { Wrapping } from './cellCosts';
import type { LinePiece } from './pieces';

/** What pieces around an indicator table are: `line` is a title or labels with their values in one, `foreign` belongs to no form. */
export type HeadPart = 'label' | 'unknown' | 'value' | 'more' | 'blank' | 'line' | 'foreign';

/** What a label waits for. */
type Waiting = 'fund' | 'text' | 'short' | 'plainGoal' | 'goal' | 'unknown' | 'block';

const STATES = [
  'free',
  'explained',
  'behindText',
  'fund',
  'text',
  'short',
  'plainGoal',
  'goal',
  'unknown',
  'block',
  'goals',
  'secondGoal',
] as const;
type State = (typeof STATES)[number];

/** The state behind two labels of goals whose texts stand below them. */
export const BOTH_GOALS: number = STATES.indexOf('goals');

/** What a label costs that nothing stands behind, by what it waits for. */
const BLANK: Readonly<Record<State, number>> = {
  free: 0,
  explained: 0,
  behindText: 0,
  fund: 0.3,
  text: 1.5,
  short: 1,
  plainGoal: 0.2,
  goal: 1.5,
  unknown: 4,
  block: 0,
  goals: 2,
  secondGoal: 1,
};

const COST = {
  label: 0.5,
  /** 市级, where no amount and no other source of money is near. */
  fundAmongWords: 2,
  labelJoin: 0.2,
  caption: 0.3,
  wrappedLine: 0.5,
  misspelt: 1.5,
  unknown: 2.5,
  unknownWithEnding: 1.4,
  unknownWithColon: 0.4,
  unknownWithNumber: 5,
  /** Behind a label stands its value, unless something says that it is a label. */
  unknownBehindLabel: 2,
  foreign: 4,
  more: 3,
  goesOnBehindWhole: 4,
  /** The name of an office that does not end as such names do: the rest of it may stand in the next line. */
  oddOffice: 2,
} as const;

/** Tells labels from values in the pieces before or behind an indicator table: the reading that least speaks against. */
export function decodeHead(
  pieces: readonly LinePiece[],
  wrapping: Wrapping,
  isFirst: boolean,
): readonly TakenStep<HeadPart>[] {
  const reader: Reader = { pieces, wrapping, firstLabel: isFirst ? firstLabel(pieces) : 0, numbers: numbersOf(pieces) };
  return (
    bestPath<HeadPart>({
      length: pieces.length,
      states: STATES.length,
      start: 0,
      isSame: (one, other) => one === other,
      stepsFrom: (at, state) => stepsFrom(reader, at, STATES[state] ?? 'free'),
      endCost: (state) => BLANK[STATES[state] ?? 'free'],
    }) ?? []
  );
}

interface Reader {
  readonly pieces: readonly LinePiece[];
  readonly wrapping: Wrapping;
  /** Where the first known label stands: what is before it is of no form. */
  readonly firstLabel: number;
  /** The numbers next to those of known labels. */
  readonly numbers: ReadonlySet<string>;
}

function firstLabel(pieces: readonly LinePiece[]): number {
  const found = pieces.findIndex(({ text }) => waitingOf(text) !== undefined);
  return found < 0 ? pieces.length : found;
}

/** The numbers that stand before or behind those of known labels: between 5.起止时间 and 7.立项依据 stands a label, whatever it says. */
function numbersOf(pieces: readonly LinePiece[]): ReadonlySet<string> {
  const own = pieces.flatMap(({ text }) => (isNumbered(text) && waitingOf(text) !== undefined ? numberOf(text) : []));
  return new Set(own.flatMap(([mark, at]) => [markAt(mark, at - 1), markAt(mark, at + 1)]));
}

function isInOrder({ numbers }: Reader, text: string): boolean {
  return isNumbered(text) && numberOf(text).some(([mark, at]) => numbers.has(markAt(mark, at)));
}

function markAt(mark: string, at: number): string {
  return `${at}${mark}`;
}

/** The number before a label, and the sign behind it: 5 and `.`, none or one. */
function numberOf(text: string): [string, number][] {
  const [, digits, word = '', mark = ''] = NUMBER.exec(plainText(text)) ?? [];
  const at = digits === undefined ? CHINESE_NUMBERS.indexOf(word) + 1 : Number(digits);
  return mark === '' || at === 0 ? [] : [[digits === undefined ? `${mark}${CHINESE}` : mark, at]];
}

const NUMBER = /^\(?(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))([.、)])/u;
const CHINESE_NUMBERS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];
const CHINESE = '一';

function stepsFrom(reader: Reader, at: number, state: State): Step<HeadPart>[] {
  const { pieces } = reader;
  const piece = pieces[at];
  if (!piece) return [];
  const steps: Step<HeadPart>[] = [];
  const add = (to: number, after: State, cost: number, value: HeadPart): void => {
    steps.push({
      from: at,
      to,
      stateBefore: STATES.indexOf(state),
      stateAfter: STATES.indexOf(after),
      cost,
      value,
    });
  };
  if (piece.text === '') {
    add(at + 1, afterValue(state), isWaiting(state) ? 0 : 0.1, 'blank');
    return steps;
  }
  const left = BLANK[state];
  if (isExplained(piece.text)) {
    add(at + 1, 'explained', left, 'foreign');
    return steps;
  }
  const isLost = at >= reader.firstLabel && BARE_YEAR.test(piece.text);
  if (isLine(piece)) {
    const cost = left + (isLost ? COST.foreign : lineCost(piece.text));
    add(at + 1, 'free', cost, 'line');
    // The number of a telephone may be wrapped.
    const next = pieces[at + 1]?.text ?? '';
    if (/\d$/u.test(piece.text) && /^[\d-]{1,8}$/u.test(next)) add(at + 2, 'free', cost + COST.wrappedLine, 'line');
  } else if (state === 'explained') add(at + 1, 'explained', 0.3, 'foreign');
  else {
    const isBefore = at < reader.firstLabel;
    add(at + 1, 'free', left + (isBefore ? 1 : furnitureLook(piece.text) === 'page' ? 0.2 : COST.foreign), 'foreign');
  }
  addLabels(reader, at, state, add);
  if (isWaiting(state)) addValues(reader, at, state, 'value', add);
  else if (state === 'behindText') addValues(reader, at, state, 'more', add);
  return steps;
}

type Add = (to: number, after: State, cost: number, value: HeadPart) => void;

function isWaiting(state: State): boolean {
  return state !== 'free' && state !== 'explained' && state !== 'behindText';
}

function afterValue(state: State): State {
  if (state === 'goals') return 'secondGoal';
  return state === 'text' || state === 'behindText' || state === 'goal' || state === 'plainGoal'
    ? 'behindText'
    : 'free';
}

/** A line that is read as a whole: a title, the year, the unit, or labels with their values in one. */
function isLine(piece: LinePiece): boolean {
  const { text } = piece;
  return isTitle(text) || isYearLine(text) || isUnitLine(text) || isInlineLine(text);
}

/** Prose holds colons, too: a label that nobody knows says less than one that is known. */
function lineCost(line: string): number {
  if (isTitle(line) || isYearLine(line) || isUnitLine(line)) return 0;
  const [first] = inlineLabels({ text: line, spans: [{ start: 0, end: line.length }] });
  const word = first?.label.text ?? '';
  return meaningOf(word) !== undefined || signoffOf(word) !== undefined ? 0 : COST.unknown;
}

/** Whether a line begins a box that explains the form, or a list of enclosures. */
export function isExplained(line: string): boolean {
  const colon = line.search(/[:：]/u);
  return !OF_WHICH.test(line) && isExplanation(colon < 0 ? line : line.slice(0, colon));
}

/** Whether a line holds labels with their values: 填报单位：某市林业局, 负责人：  经办人：. */
export function isInlineLine(line: string): boolean {
  if (!/[:：]/u.test(line)) return false;
  const labels = inlineLabels({ text: line, spans: [{ start: 0, end: line.length }] });
  const isSignoff = labels.filter(({ label }) => signoffOf(label.text) !== undefined).length;
  if (labels.length > 1) return isSignoff > 0;
  const [only] = labels;
  return only !== undefined && only.value.text !== '' && !/\s/u.test(line) && looksLikeLabel(only.label.text);
}

/** Whether a line holds a label of the sign-off. */
export function isSignoffLine(line: string): boolean {
  return inlineLabels({ text: line, spans: [{ start: 0, end: line.length }] }).some(
    ({ label }) => signoffOf(label.text) !== undefined,
  );
}

const OF_WHICH = /^其中/u;

function addLabels(reader: Reader, at: number, state: State, add: Add): void {
  const { pieces, wrapping } = reader;
  let text = '';
  const first = pieces[at];
  const left = BLANK[state];
  for (let to = at + 1; to <= Math.min(at + MOST_IN_LABEL, pieces.length); to++) {
    const piece = pieces[to - 1];
    if (!piece || piece.text === '') return;
    text += piece.text;
    if (text.length > LONGEST_LABEL) return;
    const joins = (to - at - 1) * COST.labelJoin + gapsIn(pieces, at, to);
    const waiting = waitingOf(text);
    if (waiting) {
      const cost = COST.label + joins + (waiting === 'fund' && isAmongWords(pieces, at, to) ? COST.fundAmongWords : 0);
      for (const [after, more] of statesBehind(state, waiting)) add(to, after, cost + more, 'label');
      // 三、长期绩效目标 may head a part of the form in which the label itself comes again.
      if (CAPTION.test(text)) add(to, 'free', cost + left + COST.caption, 'label');
      continue;
    }
    if (first === undefined || !looksLikeLabel(bareLabel(text)) || isLevel(text) || isLine(first)) continue;
    const misspelt = misspeltLabel(bareLabel(text));
    if (misspelt) {
      const meant = waitingOf(misspelt.word);
      if (meant) add(to, meant, left + COST.misspelt + joins, 'label');
    }
    if (to - at > 2 || (to - at === 2 && (!wrapping.isWrapped || [first, piece].some(isLabelByItself)))) continue;
    const isValue = isWaiting(state) && state !== 'block' && isBareWord(text);
    const cost = left + unknownCost(text) + (isValue ? COST.unknownBehindLabel : 0) + (to - at - 1) * 1.5 + joins;
    add(to, 'unknown', cost, 'unknown');
    // 6.经费安排 may head labels of its own.
    if (isNumbered(text)) add(to, 'free', cost + COST.caption, 'unknown');
  }
}

function isLabelByItself({ text }: LinePiece): boolean {
  return waitingOf(text) !== undefined;
}

/** Whether neither amounts nor labels of money stand near a label. */
function isAmongWords(pieces: readonly LinePiece[], at: number, to: number): boolean {
  const near = [...pieces.slice(Math.max(0, at - NEAR), at), ...pieces.slice(to, to + NEAR)];
  return !near.some(({ text }) => {
    const waiting = waitingOf(text);
    return waiting === 'fund' || waiting === 'block' || AMOUNT.test(plainText(text)) || NOTHING.test(plainText(text));
  });
}

const NEAR = 3;

const CAPTION = /^[一二三四五六七八九十]{1,2}、/u;

/** A label of single characters, one below the other, has up to eight of them. */
const MOST_IN_LABEL = 8;

function gapsIn(pieces: readonly LinePiece[], at: number, to: number): number {
  return pieces.slice(at + 1, to).filter(({ startsLine, text }) => !startsLine && text.length > 1).length;
}

/** The states that a label leads to, with what a blank value of the label before it costs. */
function statesBehind(state: State, waiting: Waiting): [State, number][] {
  const left = BLANK[state];
  if (waiting === 'goal') {
    if (state === 'goal') {
      return [
        ['goals', 0.2],
        ['goal', left],
      ];
    }
    if (state === 'plainGoal')
      return [
        ['goal', 0.2],
        ['goals', 1],
      ];
  }
  if (waiting === 'plainGoal' && state === 'goal')
    return [
      ['goals', 1],
      ['plainGoal', left],
    ];
  return [[waiting, left]];
}

function isLevel(text: string): boolean {
  return (
    headingOf(text)?.role === 'level1' || (/指标$/u.test(text) && (level1Of(text) ?? level2Of(text)) !== undefined)
  );
}

function unknownCost(text: string): number {
  if (/[:：]$/u.test(text) || isNumbered(text)) return COST.unknownWithColon;
  const plain = plainText(text);
  if (/^\(|\d{2}/u.test(plain)) return COST.unknownWithNumber;
  return LABEL_ENDING.test(plain.replace(/\([^()]*\)$/u, '')) ? COST.unknownWithEnding : COST.unknown;
}

/** Whether nothing of a text says that it is a label: it may be the rest of the value before it. */
export function isBareWord(text: string): boolean {
  return unknownCost(text) >= COST.unknown;
}

/** Whether a line within a value ends as labels do, so that it may be one: 项目级次. */
export function endsAsLabel(text: string): boolean {
  return text.length <= LONGEST_SUSPECT && LABEL_ENDING.test(plainText(text));
}

const LONGEST_SUSPECT = 8;

const LABEL_ENDING =
  /(?:年[度份]|名称|编码|代码|编号|科室|处室|股室|部门|单位|日期|时间|期限|年限|人|电话|方式|类别|类型|分类|性质|属性|情况|级次|级别|说明|事项|金额|资金|预算|依据|内容|意见|领导|状态|方向|范围|对象|周期|口径|科目|用途|来源|数量|面积|地点|地址|理由|原因|措施|计划|方案|目标|问题|备注|与否|采购|重点|层级|标识|频次|比例|总额|标志)$|^是否/u;

/** What a label waits for; undefined for what is none. */
export function waitingOf(text: string): Waiting | undefined {
  if (TWO_BRACKETS.test(text)) return undefined;
  if (OPINION.test(plainText(text))) return 'text';
  const meaning = meaningOf(text);
  if (meaning === undefined) return signoffOf(text) && /[:：]$/u.test(text) ? 'short' : undefined;
  switch (meaning.kind) {
    case 'field':
      return /^(?:overview|basis|necessity|safeguards|plan)$/u.test(meaning.path) ? 'text' : 'short';
    case 'goal':
      return meaning.side === undefined ? 'plainGoal' : 'goal';
    case 'fund':
      return 'fund';
    case 'block':
      return 'block';
    case 'other':
      return TEXTS.test(plainText(text)) ? 'text' : 'short';
  }
}

/** Two labels, each with something in brackets behind it. */
const TWO_BRACKETS = /[)）][^\n\r(\u2028\u2029\uff08]*[(\uff08].*[)）]/u;
const OPINION = /^.{2,20}意见(?:\([^()]{0,8}\))?:?$/u;
const TEXTS = /说明|问题|明细|可行性|概述|任务|情况|意见|备注/u;

function addValues(reader: Reader, at: number, state: State, kind: 'value' | 'more', add: Add): void {
  const { pieces, wrapping } = reader;
  const first = pieces[at];
  if (!first) return;
  const after = kind === 'more' ? 'behindText' : afterValue(state);
  let text = '';
  let joins = kind === 'more' ? COST.more : 0;
  const isOfOffice = state === 'short' && namesOffice(pieces[at - 1]?.text ?? '');
  const isOther = isLine(first) && lineCost(first.text) === 0 && !BARE_YEAR.test(first.text);
  if (waitingOf(first.text) !== undefined || isOther || isExplained(first.text) || isInOrder(reader, first.text))
    joins += LOST_LABEL;
  for (let to = at + 1; to <= Math.min(at + MOST_IN_VALUE, pieces.length); to++) {
    const piece = pieces[to - 1];
    if (!piece) return;
    const before = pieces[to - 2];
    if (to > at + 1 && before) {
      joins += joinCost(wrapping, first, before, piece);
      if (piece.startsLine && isComplete(plainText(text), piece.text)) joins += COST.goesOnBehindWhole;
      if (isLine(piece) && lineCost(piece.text) === 0) joins += LOST_LABEL;
      const areAmounts = AMOUNT.test(plainText(text)) && AMOUNT.test(plainText(piece.text));
      if (state === 'fund' && (!piece.startsLine || areAmounts)) joins += LOST_LABEL;
    }
    const isLabel = waitingOf(piece.text) !== undefined || isInOrder(reader, piece.text);
    if (piece.startsLine && isLabel && to > at + 1) joins += LOST_LABEL;
    if (joins > NEVER) return;
    text += piece.text;
    const stop = state === 'goals' && !STOP.test(text) ? 0.6 : 0;
    const office = isOfOffice && !OFFICE.test(plainText(text)) ? COST.oddOffice : 0;
    add(to, after, joins + stop + office + wholenessCost(text) + valueCost(state, text), kind);
  }
}

function namesOffice(label: string): boolean {
  const meaning = meaningOf(label);
  return meaning?.kind === 'field' && (meaning.path === 'unit' || meaning.path === 'department');
}

/** What names of offices end with, and what may stand in brackets behind them. */
export const OFFICE =
  /(?:[局委会办室处院校心所站队社馆园厅部司场厂团署行库台组段区县市镇乡村矿店]|政府|街道|集团|联社|联合体|银行|基地|机构|单位)(?:\([^()]*\))?$/u;

function isComplete(text: string, next: string): boolean {
  return (DATES.test(text) || DATES_WITH_HYPHEN.test(text) || PHONE.test(text)) && !OF_DATE.test(next);
}

const MOST_IN_VALUE = 60;
const LOST_LABEL = 5;
const STOP = /[。；;.．！]$/u;
/** A year without brackets may be the value of any label. */
const BARE_YEAR = /^(?:19|20)\d{2}年?度?$/u;

function valueCost(state: State, text: string): number {
  const plain = plainText(text);
  switch (state) {
    case 'fund':
      return AMOUNT.test(plain) ? 0 : NOTHING.test(plain) ? 1 : 5;
    case 'block':
      return AMOUNT.test(plain) ? 0.5 : isRunningAmount(text) ? 1 : 5;
    case 'short':
    case 'unknown':
      return (plain.length > 60 ? 3 : 0) + (/。./u.test(plain) ? 2 : 0);
    default:
      return plain.length < 2 ? 0.5 : 0;
  }
}

/** Two dates, or a number of a telephone: nothing comes behind them in their cell but the rest of a date. */
const DATES = /^\d{4}[年月日.\-/\d]*[至到~～—–]+\d[年月日.\-/\d]*$/u;
const DATES_WITH_HYPHEN = /^\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?-+\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?$/u;
const PHONE = /(?:^|\D)(?:1\d{10}|\d{3,4}-\d{7,8})$/u;
const OF_DATE = /^(?!\d{1,2}[.、]\D)[\d年月日.\-/]/u;
const AMOUNT = /^[¥￥]?-?[\d,]+(?:\.\d+)?[百千万亿]*元?$/u;
const NOTHING = /^[无\-—/\\0]+$/u;
