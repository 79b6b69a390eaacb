import Big from 'big.js';
import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import type { Form, Side } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import type { LongText } from '../measure/formFacts';
import { deviation, yuan } from '../measure/money';
import { quote } from '../measure/quote';
import { isOfOtherYear } from '../measure/saidOfYear';
import type { TextQuantity } from '../measure/textQuantities';
import { example } from '../ruleExample';

const FIELDS: readonly LongText[] = ['overview', 'necessity', 'goals.period', 'goals.annual'];

/** The words that make an amount the project's own; amounts about others (票款收入, a company's cost) have none of them. */
const CUES = [
  '(?:项目|总)支出',
  '[共总合]计?需要?',
  '需要?安排',
  '申请[^,.;。]{0,8}(?:资金|经费|财政)?',
  '年度预算',
  '预算(?:安排|资金|金额|总额|经费|总?投资)',
  '(?:经费|资金|项目|投资)(?:总?预算|总[额量])',
  '需要?[^,.;。]{0,4}(?:资金|经费)',
  '(?:总投资|投资)概算',
  '补贴需求',
  '所需(?:资金|经费)',
  '资金需求',
  '(?<!完成|带动|拉动|撬动|吸引|累计|引进)总投资',
].join('|');
/** 安排 alone leads to all kinds of things: only right before the amount it is the money of the project. */
const CUE = new RegExp(`(?:(?:${CUES})[^,.;。\\d]{0,10}|安排(?:财政|预算|专项)?(?:资金|经费)?[约共为计]{0,2})$`, 'u');
/** A unit price, a share or a part is not the project's total. */
const NO_TOTAL = /每|人均|标准|其中|单价|其他|去年|上年|比例/u;
/** Money that was there before: no amount of this year. */
const OF_THE_PAST = /去年|上年|往年|以往|前年|历年|近[一二两三四五几\d]年|累计|已经?(?:投入|安排|支出|到位)/u;
/** Who pays besides or instead of the city, each only a share. */
const OF_ANOTHER = /中央|国家|省级?|上级|自筹|企业|县|社会资本|银行|乡镇?|村级|群众/u;

export const narrativeAmountVsFunds = defineFormRule({
  id: 'narrative-amount-vs-funds',
  title: '文字中的资金与申报资金不符',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '概况写「共需 744 万元」，资金栏却是另一个数，审核时无从采信。',
  fix: '以资金栏为准改正文字，或改正资金。',
  restsOn: ['funds'],
  thresholds: ['textAmountTolerance'],
  bad: [
    example('概况写共需 80 万元', {
      overview: '面向全市养老机构分4期培训300名护理员，人均培训成本2000元，共需80万元。',
    }),
    example('必要性写年度预算 45 万元', {
      necessity: '养老机构持证护理员不足，失能老人的照护质量难以保证，年度预算45万元用于补齐短板。',
    }),
  ],
  good: [example('与资金栏一致', { overview: '面向全市养老机构分4期培训300名护理员，市财政共需安排60万元。' })],
  messages: {
    differs: (d: { field: string; written: string; annual: number; period: number }) =>
      `「${d.field}」写${d.written}，年度资金为${yuan(d.annual)}，实施期资金为${yuan(d.period)}，与两者都不一致，请核实。`,
    differsFromOne: (d: { field: string; written: string; side: Side; total: number }) =>
      `「${d.field}」写${d.written}，${SIDE_LABELS[d.side]}资金为${yuan(d.total)}，两者不一致，请核实。`,
  },
  *check({ form, plain, quantities, options }) {
    const tolerance = options.threshold('textAmountTolerance') / 100;
    const [annual, period] = [form.funds.annual.total, form.funds.period.total];
    const [side, only] = annual === null ? (['period', period] as const) : (['annual', annual] as const);
    if (only === null) return;
    const told = new Set<string>();
    for (const field of FIELDS) {
      const stated = statedTotals(plain(field), quantities(field), form.year).filter(
        ({ written }) => !told.has(written),
      );
      for (const { written } of stated) told.add(written);
      const at: readonly FieldPath[] = [field, `funds.${side}.total`];
      const yearly = stated.filter(
        ({ isYearly, isShare, amount }) => isYearly && !isShare && !agrees(form, amount, true, tolerance),
      );
      const name = fieldLabel(field);
      if (yearly.length > 0 && annual !== null) {
        const written = writtenOf(yearly);
        yield { message: 'differsFromOne', at, data: { field: name, written, side: 'annual' as const, total: annual } };
      }
      const others = contradicting(
        stated.filter(({ isYearly }) => !isYearly),
        form,
        tolerance,
      );
      if (others.length === 0) continue;
      const data = { field: name, written: writtenOf(others) };
      if (annual === null || period === null) {
        yield { message: 'differsFromOne', at, data: { ...data, side, total: only } };
      } else yield { message: 'differs', at, data: { ...data, annual, period } };
    }
  },
});

/** An amount that a text calls what the project needs, with the words that say so. */
interface StatedTotal {
  readonly written: string;
  readonly amount: Big;
  readonly isYearly: boolean;
  /** Whether its clause names one of those who pay: then it can be a part of the total, and nothing more is known of it. */
  readonly isShare: boolean;
}

function statedTotals(text: string, quantities: readonly TextQuantity[], year: number | null): readonly StatedTotal[] {
  const stated = new Map<string, StatedTotal>();
  const sums = sumsOfItems(text, quantities);
  for (const quantity of quantities) {
    if (!quantity.isMoney || quantity.isPart) continue;
    const cue = cueOf(text, quantity, year);
    const isYearly = quantity.per === '年' || text.startsWith('/年', quantity.end);
    if (cue === '' || (quantity.per !== '' && !isYearly)) continue;
    if (sums.has(quantity) && BARE_SUM.test(cue)) continue;
    const written = cue + quantity.written;
    const isShare = OF_ANOTHER.test(clauseBefore(text, quantity.start));
    stated.set(written, { written, amount: quantity.amount, isYearly, isShare });
  }
  return [...stated.values()];
}

/** 共需, 合计需要 alone say of what precedes them what it costs, be that the project or one item of a list. */
const BARE_SUM = /^[共总合]计?需要?[约共为计]{0,2}$/u;

/**
 * The amounts that stand in a numbered item behind other numbers of it, where another item of the list has an amount too:
 * 「1.租用场地3处，共需6万元；2.聘请讲师，讲课费12万元」. They are what the item costs.
 */
function sumsOfItems(text: string, quantities: readonly TextQuantity[]): ReadonlySet<TextQuantity> {
  const inItems = new Map<number, TextQuantity[]>();
  for (const quantity of quantities) {
    const item = itemStart(text, quantity.start);
    if (item === undefined) continue;
    const others = inItems.get(item);
    if (others) others.push(quantity);
    else inItems.set(item, [quantity]);
  }
  const withMoney = [...inItems.values()].filter((inside) => inside.some(({ isMoney }) => isMoney));
  return new Set(withMoney.length < 2 ? [] : withMoney.flatMap(([, ...later]) => later));
}

/** Where the numbered item begins that a place of a text belongs to; undefined where none does. */
function itemStart(text: string, at: number): number | undefined {
  const from = Math.max(0, at - LONGEST_ITEM);
  const before = text.slice(from, at);
  const start = Math.max(...[';', '。', ':'].map((end) => before.lastIndexOf(end))) + 1;
  return NUMBERED.test(before.slice(start)) && (start > 0 || from === 0) ? from + start : undefined;
}

/** Keeps an absurd cell from costing its square. */
const LONGEST_ITEM = 120;
const NUMBERED = /^(?:[一二三四五六七八九十]+、)?(?:\(?\d{1,2}[).、]|\([一二三四五六七八九十]+\)|(?<=、))(?!\d)/u;

/** Without what can be parts of the right total: amounts that add up to it, and smaller ones beside it. */
function contradicting(stated: readonly StatedTotal[], form: Form, tolerance: number): readonly StatedTotal[] {
  const sum = stated.reduce((all, { amount }) => all.plus(amount), Big(0));
  if (agrees(form, sum, false, tolerance)) return [];
  const right = stated.filter(({ amount }) => agrees(form, amount, false, tolerance));
  return stated.filter(
    (one) => !one.isShare && !right.includes(one) && right.every(({ amount }) => one.amount.gt(amount)),
  );
}

function writtenOf(stated: readonly StatedTotal[]): string {
  return stated
    .slice(0, 3)
    .map(({ written }) => quote(written))
    .join('');
}

/** The words that call an amount the project's; '' where none do, or where it is another year's. */
function cueOf(text: string, { start }: TextQuantity, year: number | null): string {
  const clause = clauseBefore(text, start);
  const cue = CUE.exec(clause)?.[0] ?? '';
  return cue === '' || NO_TOTAL.test(cue) || OF_THE_PAST.test(clause) || isOfOtherYear(text, start, year) ? '' : cue;
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 30), start);
  return before.split(/[,;。]/u).at(-1) ?? '';
}

function agrees({ funds }: Form, amount: Big, isYearly: boolean, tolerance: number): boolean {
  const totals = isYearly ? [funds.annual.total] : [funds.annual.total, funds.period.total];
  return totals.some((total) => total !== null && total > 0 && deviation(amount, Big(total)).lte(tolerance));
}
