import type { FieldPath } from '../../model/fieldPath';
import type { FundLine, Level1Indicator, Level2Indicator, Side } from '../../model/form';
import { bareLabel, labelWithBrackets, LONGEST_LABEL } from './labelText';
import {
  BLOCK_PATTERN,
  BLOCK_WORDS,
  FIELD_PATTERNS,
  FIELD_WORDS,
  FUND_WORDS,
  GOAL_CORES,
  HEADING_PATTERNS,
  HEADING_WORDS,
  holdingOf,
  LEVEL1_WORDS,
  LEVEL2_WORDS,
  OF_YEARS_BEFORE,
  OTHER_FUNDS,
  OTHER_WORDS,
  RESPONSIBLE,
  SIDE_WORDS,
  SIGNOFF_WORDS,
} from './lexicon';
import type { ColumnRole } from './lexicon';
import type { HeadingMeaning, LabelMeaning } from './meanings';
import { taughtWords } from './taughtWords';

/** What a cell announces that holds a label and nothing else; undefined for any other text. */
export function meaningOf(text: string): LabelMeaning | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const taught = taughtWords().meaningOf(text);
  if (taught !== undefined) return taught ?? undefined;
  const known = MEANINGS.get(text);
  if (known !== undefined) return known ?? undefined;
  const meaning = findMeaning(text);
  if (MEANINGS.size > MOST_REMEMBERED) MEANINGS.clear();
  MEANINGS.set(text, meaning ?? null);
  return meaning;
}

/** Labels come again and again; what was found of them is remembered, for no more than these. */
const MEANINGS = new Map<string, LabelMeaning | null>();
const MOST_REMEMBERED = 5000;

function findMeaning(text: string): LabelMeaning | undefined {
  const [whole, bare] = [labelWithBrackets(text), bareLabel(text)];
  if (bare === '' || DIGIT_ONLY.test(bare)) return undefined;
  return (
    WORDS.get(whole) ??
    fundMeaning(whole) ??
    WORDS.get(bare) ??
    fundMeaning(bare) ??
    goalMeaning(bare) ??
    patternMeaning(whole) ??
    blockMeaning(bare) ??
    (OF_YEARS_BEFORE.test(bare) ? { kind: 'other' } : undefined)
  );
}

/** A field whose label no list has; the wordings of the lists win over it. */
function patternMeaning(whole: string): LabelMeaning | undefined {
  const plain = whole.replaceAll(IN_BRACKETS, '');
  if (plain.length < SHORTEST_PATTERN || plain.length > LONGEST_FIELD) return undefined;
  const path = FIELD_PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
  return path && { kind: 'field', path, rank: RANK_OF_PATTERN };
}

const IN_BRACKETS = /\([^()]*\)/gu;
const LONGEST_FIELD = 20;
/** Behind all wordings of any list. */
const RANK_OF_PATTERN = 900;

const DIGIT_ONLY = /^[\d.,%]+$/u;

const WORDS: ReadonlyMap<string, LabelMeaning> = new Map<string, LabelMeaning>([
  ...OTHER_WORDS.map((word) => [word, { kind: 'other' }] as const),
  ...BLOCK_WORDS.map((word) => [word, { kind: 'block', holds: holdingOf(word) }] as const),
  ...FIELD_WORDS.flatMap(({ path, words }) =>
    words.map((word, rank) => [word, { kind: 'field', path, rank }] as const),
  ),
]);

/** `实施期资金总额`, `2025年度金额`, `当年财政拨款`, `省级财政资金`. */
function fundMeaning(bare: string): LabelMeaning | undefined {
  if (OTHER_FUNDS.test(bare)) return { kind: 'fund', line: undefined, side: undefined };
  const { side, rest } = splitSide(bare);
  if (side && YEARS_BUDGET.test(rest)) return { kind: 'fund', line: 'total', side };
  const line = rest.length < SHORTEST_FUND ? undefined : FUND_WORDS.find(({ pattern }) => pattern.test(rest))?.line;
  if (line) return { kind: 'fund', line, side };
  return OTHER_FUNDS.test(rest) ? { kind: 'fund', line: undefined, side } : undefined;
}

/** The level of government that a word alone names which is too short to say so everywhere: 省 beside 中央. */
export function levelOfGovernment(text: string): LabelMeaning | undefined {
  const line = LEVELS_OF_GOVERNMENT[bareLabel(text)];
  return line && { kind: 'fund', line, side: undefined };
}

const LEVELS_OF_GOVERNMENT: Readonly<Record<string, FundLine>> = {
  省: 'provincial',
  市: 'municipal',
  县: 'municipal',
  区: 'municipal',
  州: 'municipal',
};

/** 本年预算, 年度计划投资 */
const YEARS_BUDGET = /^(?:项目|计划|申请|拟)*(?:预算|资金|投资|经费|投入)(?:数|额|金额|资金)?$/u;
/** 市 alone says too little. */
const SHORTEST_FUND = 2;

function goalMeaning(bare: string): LabelMeaning | undefined {
  const { side, rest } = splitSide(bare.replace(/^项目/u, ''));
  const core = rest.replace(/^(?:项目|预期|绩效)(?=.*目标)/u, '').replace(/内容$/u, '');
  if (!GOAL_CORES.includes(core) && !GOAL_CORES.includes(rest)) return undefined;
  // 总目标 stands for the whole project where it is told from a goal of the year.
  return {
    kind: 'goal',
    side: side ?? (/^总目标|绩效总目标/u.test(core) ? 'period' : undefined),
    isPlain: side === undefined,
  };
}

function blockMeaning(bare: string): LabelMeaning | undefined {
  if (BLOCK_PATTERN.test(bare)) return { kind: 'block', holds: holdingOf(bare) };
  const { side, rest } = splitSide(bare);
  return side !== undefined && WORDS.get(rest)?.kind === 'block' ? WORDS.get(rest) : undefined;
}

/** A label without the word or the year that tells its side. */
function splitSide(bare: string): { readonly side: Side | undefined; readonly rest: string } {
  const withoutYear = bare.replace(YEAR, '');
  const hasYear = withoutYear !== bare;
  for (const [word, side] of SIDE_WORDS) {
    const at = withoutYear.indexOf(word);
    if (at >= 0 && at <= 2) return { side, rest: withoutYear.slice(0, at) + withoutYear.slice(at + word.length) };
  }
  return { side: hasYear ? 'annual' : undefined, rest: withoutYear };
}

const YEAR = /^(?:19|20)\d{2}(?:年度?)?(?=\D)/u;

/** What a cell says as the heading of a column of the indicator table; undefined if it is none. */
export function headingOf(text: string): HeadingMeaning | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const taught = taughtWords().headingOf(text);
  if (taught !== undefined) return taught ?? undefined;
  const whole = labelWithBrackets(text);
  const bare = bareLabel(text);
  const inBrackets = whole.slice(bare.length);
  if (isOfAnotherTime(whole)) return { role: 'extra', side: undefined };
  const direct = HEADINGS.get(whole) ?? HEADINGS.get(bare);
  if (direct) return { role: direct, side: sideIn(inBrackets) ?? (/^\(总/u.test(inBrackets) ? 'period' : undefined) };
  // 年度(/项目)指标值
  const { side, rest } = splitSide(whole.replace(/\([^()]*\)/u, ''));
  const role = HEADINGS.get(rest) ?? HEADINGS.get(rest.replace(/^(?:项目|所属|对应)/u, '')) ?? patternOf(rest);
  const ofWhole = side === undefined ? rest.replace(OF_WHOLE, '') : rest;
  if (ofWhole !== rest && (HEADINGS.get(ofWhole) ?? patternOf(ofWhole) ?? taskOf(ofWhole)) === 'value')
    return { role: 'value', side: 'period' };
  if (role === undefined && side !== undefined && taskOf(rest) === 'value') return { role: 'value', side };
  if (role && rest.startsWith('项目') && side === undefined && role === 'value') return { role, side: 'period' };
  return role && { role, side };
}

/** Before the heading of a column of values, 总体 is said of the whole project. */
const OF_WHOLE = /^(?:总体|整体|总)/u;

/** What is to be done, as a heading of targets beside the words for a side: 本年任务, 总任务. */
function taskOf(heading: string): ColumnRole | undefined {
  return /^(?:计划|工作|建设|目标)?(?:任务|工程|完成)(?:量|数)?$/u.test(heading) ? 'value' : undefined;
}

function patternOf(heading: string): ColumnRole | undefined {
  if (heading.length < SHORTEST_PATTERN || heading.length > LONGEST_PATTERN) return undefined;
  return HEADING_PATTERNS.find(([, pattern]) => pattern.test(heading))?.[0];
}

const SHORTEST_PATTERN = 3;
const LONGEST_PATTERN = 14;

/** The side that a label names anywhere in it, or that a year in it is of. */
export function sideOfLabel(text: string): Side | undefined {
  return sideIn(labelWithBrackets(text)) ?? sideOfYear(text);
}

/** The side that a cell names which says nothing else: 中期, 年度绩效指标, 2025年度目标. */
export function sideOfRow(text: string): Side | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const { side, rest } = splitSide(bareLabel(text));
  return /^(?:绩效)?(?:指标|目标)?$/u.test(rest) ? side : sideOfYear(text);
}

function sideOfYear(text: string): Side | undefined {
  return YEAR_ONLY.test(bareLabel(text)) ? 'annual' : undefined;
}

const YEAR_ONLY = /^(?:19|20)\d{2}年?$/u;

/** Whether a heading is of values of other years, or of what came true: they are no targets. */
export function isOfAnotherTime(heading: string): boolean {
  return OF_ANOTHER_TIME.test(heading);
}

const OF_ANOTHER_TIME =
  /^(?:上年|前年|上一年|去年|往年|近[两三]年|前[两三]年|历史|历年|实际|现状|当前|基期|基准|上期|半年|第?[一二三四]季度).*(?:值|情况|完成|目标|水平|数|计划|实际|预计)/u;

function sideIn(brackets: string): Side | undefined {
  return brackets === '' ? undefined : SIDE_WORDS.find(([word]) => brackets.includes(word))?.[1];
}

const HEADINGS: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(HEADING_WORDS) as [ColumnRole, readonly string[]][])
    .reverse()
    .flatMap(([role, words]) => words.map((word): [string, ColumnRole] => [word, role])),
);

/** The field of the sign-off that a label names. */
export function signoffOf(text: string): FieldPath | undefined {
  const bare = bareLabel(text);
  return SIGNOFFS.get(bare) ?? (RESPONSIBLE.test(bare) ? 'signoff.responsible' : undefined);
}

const SIGNOFFS: ReadonlyMap<string, FieldPath> = new Map(
  SIGNOFF_WORDS.flatMap(({ path, words }) => words.map((word): [string, FieldPath] => [word, path])),
);

/** The 一级指标 that a text names, by its meaning. */
export function level1Of(text: string): Level1Indicator | undefined {
  return text.length > LONGEST_LABEL ? undefined : (taughtWords().level1Of(text) ?? LEVEL1.get(bareLevel(text)));
}

/** The 二级指标 that a text names, even where it is clipped: 服务对象满意度指. */
export function level2Of(text: string): Level2Indicator | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const bare = bareLevel(text);
  return (
    taughtWords().level2Of(text) ??
    LEVEL2.get(bare) ??
    (/满意/u.test(bare) && bare.length <= LONGEST_LEVEL ? '服务对象满意度指标' : clipped(bare))
  );
}

const LONGEST_LEVEL = 14;

/** The only 二级指标 of which a text is the beginning. */
function clipped(bare: string): Level2Indicator | undefined {
  const found = new Set(
    [...LEVEL2]
      .filter(([word, level2]) => bare.length >= 2 && (word.startsWith(bare) || level2.startsWith(bare)))
      .map(([, level2]) => level2),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** Whether a printed level says more than what the contract calls it by: 经济成本指标, 产出指标（50分）; another word for it does not. */
export function saysMore(printed: string, canonical: string): boolean {
  const isPart = canonical === '成本指标' && !bareLevel(canonical).includes(bareLevel(printed));
  return isPart || labelWithBrackets(printed) !== bareLabel(printed);
}

function bareLevel(text: string): string {
  return bareLabel(text)
    .replace(/^绩效/u, '')
    .replace(/(?:绩效)?(?:指标?|目标)$/u, '')
    .replace(/^(?:产出|项目|效益|预期)(?=数量|质量|时效|进度|成本|经济|社会|生态|可持续)/u, '');
}

const LEVEL1: ReadonlyMap<string, Level1Indicator> = new Map(Object.entries(LEVEL1_WORDS));
const LEVEL2: ReadonlyMap<string, Level2Indicator> = new Map(Object.entries(LEVEL2_WORDS));
