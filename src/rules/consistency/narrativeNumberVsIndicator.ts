import Big from 'big.js';
import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import type { Side } from '../../model/form';
import { SIDES } from '../../model/form';
import { countedAs } from '../../model/units';
import { defineFormRule } from '../defineRule';
import type { FormFacts, LongText } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { aboutSameThing, inUnitOf, isConsistent, isCountOfAction } from '../measure/quantityMatch';
import { quote, wordEnd, wordHead } from '../measure/quote';
import { isOfOtherYear, isPastFact } from '../measure/saidOfYear';
import type { TextQuantity } from '../measure/textQuantities';
import { example } from '../ruleExample';

const FIELDS: Readonly<Record<Side, readonly LongText[]>> = {
  period: ['goals.period'],
  annual: ['goals.annual', 'overview', 'plan'],
};
/** Shares in a narrative tell how things are; only those of a goal are targets. */
const SHARE_FIELDS: Readonly<Record<Side, readonly LongText[]>> = {
  period: ['goals.period'],
  annual: ['goals.annual'],
};

export const narrativeNumberVsIndicator = defineFormRule({
  id: 'narrative-number-vs-indicator',
  title: '文字中的数量与指标值不符',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '目标里写 203 条道路，指标里是 117 条，不知道按哪个数考核。',
  fix: '以实际任务量为准，把文字和指标改成一致。',
  restsOn: ['places'],
  thresholds: ['textNumberTolerance', 'roughNumberTolerance', 'mostMentions'],
  bad: [
    example('目标写 320 名，指标 300 人', {
      goals: { period: '分4期完成320名护理员的职业技能培训。', annual: '分4期完成320名护理员的职业技能培训。' },
    }),
    example('概况写 260 名护理员', { overview: '面向全市养老机构分4期培训260名护理员，内容为失能照护和急救。' }),
  ],
  good: [
    example('目标略高于「≥」的指标', {
      rows: [
        { row: '培训护理员人数', value: '≥290人' },
        { row: '人均培训成本', value: '≤2060元/人' },
      ],
    }),
    example('各部分之和等于指标', { overview: '分4期培训市区护理员180人、县区护理员120人，内容为失能照护和急救。' }),
  ],
  messages: {
    differs: (d: Shown) =>
      `「${d.field}」写${quote(d.written)}，指标${quote(d.name)}为${quote(d.value)}，两者不一致，请核实。`,
    isPart: (d: Shown) =>
      `「${d.field}」写${quote(d.written)}，指标${quote(d.name)}的${quote(d.value)}只是其中一部分，是否漏列，请核实。`,
  },
  *check(facts) {
    const told = new Map<string, { message: 'differs' | 'isPart'; at: FieldPath[]; data: Shown }>();
    for (const side of SIDES) {
      for (const row of facts.indicators[side]) {
        if (row.reading.number === null) continue;
        for (const field of row.reading.isPercent ? SHARE_FIELDS[side] : FIELDS[side]) {
          const conflict = conflictIn(facts, field, row);
          if (!conflict) continue;
          const key = `${conflict.written} ${row.plainName} ${row.plainValue}`;
          const known = told.get(key);
          if (known) known.at.push(field, pathOf(row, 'value'));
          else {
            const data = { field: fieldLabel(field), written: conflict.written, name: row.name, value: row.value };
            told.set(key, { message: conflict.message, at: [pathOf(row, 'value'), field], data });
          }
        }
      }
    }
    for (const { message, at, data } of told.values()) yield { message, at: [...new Set(at)], data };
  },
});

interface Shown {
  readonly field: string;
  readonly written: string;
  readonly name: string;
  readonly value: string;
}

function conflictIn({ plain, quantities, form, options, indicators }: FormFacts, field: LongText, row: IndicatorFacts) {
  const tolerance = options.threshold('textNumberTolerance') / 100;
  const roughTolerance = options.threshold('roughNumberTolerance') / 100;
  const agrees = (quantity: TextQuantity, one: IndicatorFacts) =>
    isConsistent(quantity, one, quantity.isApproximate ? roughTolerance : tolerance);
  const text = plain(field);
  const isSaidOfOthers = row.side === 'annual' ? isOfOtherYear : isPastFact;
  const same = quantities(field)
    .filter(
      (quantity) =>
        (aboutSameThing(quantity, row) || isCountOfAction(quantity, row, indicators[row.side])) &&
        !isPastFact(text, quantity.start, form.year) &&
        !isSaidOfOthers(text, quantity.start, form.year),
    )
    .map((quantity) => inUnitOf(row, quantity));
  const first = same.find(({ isPart }) => !isPart);
  if (!first || same.some((quantity) => agrees(quantity, row))) return undefined;
  // A narrative tells of the whole project, whichever side it is measured by.
  const twin = field.startsWith('goals.') ? undefined : row.twin();
  if (twin && same.some((quantity) => agrees(quantity, twin))) return undefined;
  const sum = same.reduce((all, { amount }) => all.plus(amount), Big(0));
  const value = row.exact;
  if (!value || sum.minus(value).abs().lte(value.times(tolerance))) return undefined;
  if (same.length > options.threshold('mostMentions')) return undefined;
  const message = isOneOfParts(value, first, quantities('overview')) ? 'isPart' : 'differs';
  return { message, written: shownOf(first) } as const;
}

/** 117 beside 203, where the overview counts 83, 117 and 3 one after the other: it is one of those that make up the whole. */
function isOneOfParts(value: Big, { amount, unit }: TextQuantity, told: readonly TextQuantity[]): boolean {
  const parts = told
    .filter((part) => countedAs(part.unit) === countedAs(unit) && part.amount.gt(0))
    .map((part) => part.amount);
  return parts.some((part, from) => {
    let sum = part;
    let to = from + 1;
    for (let next = parts[to]; next && sum.lt(amount); next = parts[++to]) sum = sum.plus(next);
    return sum.eq(amount) && to > from + 1 && parts.slice(from, to).some((one) => one.eq(value));
  });
}

function shownOf({ before, lead, written, after }: TextQuantity): string {
  return wordEnd(before) + lead + written + (before.length < 4 ? wordHead(after) : '');
}
