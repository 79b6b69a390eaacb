import type { FieldPath } from '../../model/fieldPath';
import { LEVEL1_INDICATORS, SIDES } from '../../model/form';
import type { Form, Indicator, Side } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import { isExplanation } from '../form/inlineLabels';
import {
  headingOf,
  isOfAnotherTime,
  level1Of,
  level2Of,
  meaningOf,
  sideOfLabel,
  signoffOf,
} from '../form/labelMeaning';
import { plainText } from '../form/labelText';
import { doubt } from './doubt';
import type { Doubt } from './doubt';
import type { PrintedForm } from './printedForm';
import { STRINGS } from './strings';

/** Lists of indicators that contradict themselves, or beside which targets and levels were left. */
export function listDoubts(printed: PrintedForm): Doubt[] {
  const { form } = printed;
  return [
    ...(printed.isShared ? [] : strayDoubts(printed)),
    ...headingDoubts(printed),
    ...columnDoubts(form),
    ...SIDES.flatMap((side) => [...restartDoubts(printed, side), ...rowDoubts(form.indicators[side], side)]),
  ];
}

function onBoth(message: (side: string) => string): Doubt[] {
  return SIDES.map((side) => doubt(`indicators.${side}`, message(SIDE_LABELS[side])));
}

/** A signed target or a level that stands in a cell of its own and in no list. */
function strayDoubts({ form: { indicators }, cells: lines }: PrintedForm): Doubt[] {
  const cells = lines.flatMap(({ words }) => words);
  const target = cells.find(({ text, place }) => TARGET.test(text) && !isOfList(place) && place !== 'label');
  if (target) return onBoth((side) => STRINGS.strayTarget(side, target.text));
  const hasLevels = SIDES.some((side) => indicators[side].some(({ level2 }) => level2 !== ''));
  const level = cells.find(
    ({ text, place }) =>
      LEVEL.test(text) && level2Of(text) !== undefined && place !== 'label' && (!hasLevels || !isOfList(place)),
  );
  return level ? onBoth((side) => STRINGS.strayLevel(side, level.text)) : [];
}

function isOfList(place: string | undefined): boolean {
  return place?.startsWith('indicators') === true;
}

/** A target alone in its cell. */
const TARGET = /^[≥≤≧≦><=]{1,2}\d[\d.,]*[^,。;；]{0,8}$/u;
const LEVEL = /^.{2,8}指标$/u;

/** A column that is headed as one of a side of which no indicator was read. */
function headingDoubts({ form: { indicators }, cells }: PrintedForm): Doubt[] {
  return SIDES.flatMap((side): Doubt[] => {
    if (indicators[side].length > 0) return [];
    const heading = cells.find(({ text }) => {
      const own = meaningOf(text)?.kind === 'goal' ? undefined : headingOf(text);
      return own?.side === side && (own.role === 'value' || own.role === 'name' || own.role === 'number');
    });
    return heading ? [doubt(`indicators.${side}`, STRINGS.listMissing(SIDE_LABELS[side], heading.text))] : [];
  });
}

/** A column kept beside the indicators that holds targets, or says of which side each row is. */
function columnDoubts({ indicators }: Form): Doubt[] {
  const columns = new Map<string, string[]>();
  for (const { extra = [] } of SIDES.flatMap((side) => indicators[side])) {
    for (const { label, value } of extra) {
      const own = columns.get(label);
      if (own) own.push(plainText(value));
      else columns.set(label, [plainText(value)]);
    }
  }
  return [...columns].flatMap(([label, values]): Doubt[] => {
    if (values.length < FEWEST) return [];
    const isMostly = (is: (text: string) => boolean): boolean => 2 * values.filter(is).length >= values.length;
    if (isMostly(isSide) && !RHYTHM.test(plainText(label))) return onBoth((side) => STRINGS.sideColumn(side, label));
    const isOther = isOfAnotherTime(plainText(label)) || NO_TARGETS.test(plainText(label));
    return !isOther && isMostly(isTarget) ? onBoth((side) => STRINGS.unusedColumn(side, label)) : [];
  });
}

const FEWEST = 2;

function isSide(text: string): boolean {
  return text.length <= LONGEST_SIDE && sideOfLabel(text) !== undefined;
}

const LONGEST_SIDE = 5;
/** How often an indicator is looked at is said in the words for sides: 年度, 全周期. */
const RHYTHM = /频[次率度]|周期$/u;

function isTarget(text: string): boolean {
  return TARGET.test(text) || /^-?\d[\d.,]*%?$/u.test(text);
}

/** Points, numbers of rows, what others reach and what counts as enough look like targets, and are none. */
const NO_TARGETS =
  /权重|分值|得分|分数|评分|扣分|序号|编号|编码|代码|标准|参考|历史|历年|上年|去年|前年|往年|实际|完成值|完成情况|基[期准]|现状|半年|季度|^\(?(?:19|20)\d{2}年|^分$|比重|占比/u;

/** A list below several rows of headings that comes to outputs again behind satisfaction is two tables. */
function restartDoubts({ form: { indicators }, cells }: PrintedForm, side: Side): Doubt[] {
  if (cells.filter(({ text }) => headingOf(text)?.role === 'level1').length < 2) return [];
  const ranks = indicators[side]
    .filter(({ level1, level2 }) => level1 !== '' && level2 !== '成本指标')
    .map(({ level1 }) => LEVEL1_INDICATORS.findIndex((one) => one === level1));
  const restarts = ranks.some((rank, at) => at > 0 && rank === 0 && ranks[at - 1] === LEVEL1_INDICATORS.length - 1);
  return restarts ? onBoth(() => STRINGS.listRestarts(SIDE_LABELS[side])) : [];
}

/** Rows that say something else than an indicator. */
function rowDoubts(indicators: readonly Indicator[], side: Side): Doubt[] {
  const isTwice = (index: number): boolean => {
    const [own, before] = [indicators[index], indicators[index - 1]];
    return own !== undefined && own.name !== '' && own.name === before?.name && own.value === before.value;
  };
  return indicators.flatMap(({ name, value }, index): Doubt[] => {
    const path: FieldPath = `indicators.${side}[${index}]`;
    if (isTwice(index) || isTwice(index + 1)) {
      // One of the two may be of the other side, which then lacks it.
      const other: FieldPath = side === 'period' ? 'indicators.annual' : 'indicators.period';
      return [path, other].map((one) => doubt(one, STRINGS.rowTwice(name.slice(0, LONGEST_SHOWN))));
    }
    const odd = [name, value].find(isNoIndicator);
    return odd === undefined ? [] : [doubt(path, STRINGS.noIndicator(odd.slice(0, LONGEST_SHOWN)))];
  });
}

const LONGEST_SHOWN = 30;

function isNoIndicator(text: string): boolean {
  const plain = plainText(text);
  const before = /^(.{1,8}?):/u.exec(plain)?.[1];
  if (
    before !== undefined &&
    (signoffOf(before) !== undefined || meaningOf(before) !== undefined || isExplanation(before))
  )
    return true;
  return (LEVEL.test(plain) && (level2Of(plain) ?? level1Of(plain)) !== undefined) || WITH_LEVEL.test(plain);
}

const WITH_LEVEL =
  /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响)指标.|^(?:经济|社会|生态|环境)效益\p{Script=Han}{4}/u;
