import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../model/form';
import type { Form, FundLine, Indicator, Side } from '../../model/form';
import type { FormReading, ReadingNote, RemainderLine } from '../../model/reading';
import { SIDE_LABELS } from '../../model/vocabulary';
import { isTargetText } from './columnContents';
import { isTitle } from './headLines';
import { isInstruction } from './inlineLabels';
import { level2Of } from './labelMeaning';
import { plainText } from './labelText';
import { STRINGS } from './strings';
import { isComparator } from './targetText';

/**
 * Doubts of a form that was read: a place that is empty while a text that no place took looks like what belongs there, a value
 * that holds the label of another place, an indicator whose target stands in its name. What a form of an unknown office is
 * read wrong shows in what is left over; nothing of it may pass in silence.
 */
export function leftOverNotes(reading: FormReading, left: readonly RemainderLine[]): Omit<ReadingNote, 'form'>[] {
  const { form } = reading;
  const remainder = left.filter(({ text }) => !isInstruction(text));
  const mixed = MIXABLE.filter((path) => LABEL_WITHIN.test(textAt(form, path)));
  const texts = [
    ...remainder.map(({ text }) => text),
    ...mixed.map((path) => textAt(form, path)),
    ...(form.extra ?? []).map(({ label, value }) => `${label} ${value}`),
  ].map(plainText);
  return [
    ...mixed.map((path) => doubt(path, STRINGS.labelWithin(fieldLabel(path)))),
    ...emptyPlaces(form, texts, remainder),
    ...amountNotes(form, texts),
    ...SIDES.flatMap((side) => indicatorNotes(form.indicators[side], side)),
    ...listNotes(form, remainder.map(({ text }) => text).map(plainText)),
    ...lostListNotes(form),
  ];
}

type Note = Omit<ReadingNote, 'form'>;

function doubt(path: FieldPath, message: string): Note {
  return { path, doubt: 'uncertain-border', message };
}

/** Short values, which hold no label of another place. */
const MIXABLE = ['projectName', 'department.name', 'unit', 'attribute', 'duration'] as const;
type ShortPlace = (typeof MIXABLE)[number];

function textAt(form: Form, path: ShortPlace): string {
  return path === 'department.name' ? form.department.name : form[path];
}

/** Labels that no name of a project, an office or a term contains. */
const LABEL_WITHIN =
  /主管部门|实施单位|项目单位|预算单位|起止时间|项目属性|项目性质|项目名称|资金总额|资金来源|预算规模|立项依据|联系(?:电话|人)|项目负责人|填[报表](?:日期|说明)|填写说明|[一二三]级指标|[。；].{4}/u;

/** What a text that belongs to a place says of it. */
const SIGNS: readonly (readonly [ShortPlace | 'title', RegExp])[] = [
  ['projectName', /项目名称/u],
  ['department.name', /主管(?:部门|单位|局)/u],
  ['unit', /(?:实施|项目|承担|执行|预算)单位/u],
  ['duration', /起止|实施期|项目期|周期|期限/u],
  ['attribute', /项目(?:属性|性质)|一次性|经常性/u],
];

function emptyPlaces(form: Form, texts: readonly string[], rest: readonly RemainderLine[]): Note[] {
  const notes = SIGNS.flatMap(([path, sign]): Note[] => {
    const isEmpty = path !== 'title' && textAt(form, path) === '';
    const found = isEmpty ? texts.find((text) => sign.test(text)) : undefined;
    return found === undefined ? [] : [missed(path, found)];
  });
  const name = form.projectName === '' && isFilled(form) ? nameAmong(form, rest) : undefined;
  if (name !== undefined) notes.push(missed('projectName', name));
  const title = form.title === '' ? texts.find(isTitle) : undefined;
  if (title !== undefined) notes.push(missed('title', title));
  const year =
    form.year === null
      ? [...texts, plainText(form.title), plainText(form.duration)].find((text) => YEAR.test(text))
      : undefined;
  if (year !== undefined) notes.push(missed('year', year));
  const goal =
    form.goals.annual + form.goals.period === ''
      ? texts.find((text) => /目标/u.test(text) && !isTitle(text))
      : undefined;
  if (goal !== undefined) notes.push(missed('goals.annual', goal));
  return notes;
}

function isFilled({ goals, indicators }: Form): boolean {
  return SIDES.some((side) => goals[side] !== '' || indicators[side].length > 0);
}

/** What may be the name of a project that has none: what is left of the form, or a label that is no more than 项目. */
function nameAmong({ extra = [] }: Form, rest: readonly RemainderLine[]): string | undefined {
  const named = extra.find(({ label }) => /^(?:项目|名称|专项|课题)$/u.test(plainText(label)));
  return named?.value ?? rest.find(({ text }) => LETTERS.test(text))?.text;
}

const LETTERS = /\p{Letter}{2}/u;

const YEAR = /(?:^|\D)(?:19|20)\d{2}年/u;

function missed(path: FieldPath, text: string): Note {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return { path, doubt: 'missing-label', message: STRINGS.placeMissed(fieldLabel(path), shown) };
}

const LONGEST_SHOWN = 30;

/** What an account of money says of each line. */
const FUND_SIGNS: Readonly<Record<FundLine, RegExp>> = {
  total: /(?:总额|合计|总计|总投资|总预算|预算数|资金|金额|经费).{0,6}\d/u,
  central: /(?:中央|国家)(?:财政|补助|资金|级|拨款|专项)[^\d。]{0,8}\d/u,
  provincial: /(?:省级?|自治区级?)(?:财政|补助|资金|拨款|专项)[^\d。]{0,8}\d/u,
  municipal: /(?:[市县区]级|市县|区县)(?:财政|补助|资金|拨款|配套)[^\d。]{0,8}\d/u,
  selfRaised: /自筹[^\d。]{0,8}\d/u,
  other: /其[他它](?:资金|来源|收入)[^\d。]{0,8}\d/u,
};

/** An amount that stands in a text while its line is empty on both sides. */
function amountNotes({ funds }: Form, texts: readonly string[]): Note[] {
  return FUND_LINES.flatMap((line): Note[] => {
    if (SIDES.some((side) => funds[side][line] !== null)) return [];
    const found = texts.find((text) => FUND_SIGNS[line].test(text));
    return found === undefined ? [] : [missed(`funds.annual.${line}`, found)];
  });
}

function indicatorNotes(indicators: readonly Indicator[], side: Side): Note[] {
  const blank = indicators.filter(({ value }) => value === '').length;
  const single = indicators.flatMap((indicator, index): Note[] => {
    const path = `indicators.${side}[${index}]` as const;
    return isOdd(indicator) ? [doubt(path, STRINGS.cellUncertain(fieldLabel(path)))] : [];
  });
  const isBlind = indicators.length >= FEWEST && blank > indicators.length / 2;
  return isBlind ? [...single, doubt(`indicators.${side}`, STRINGS.targetsMissed(SIDE_LABELS[side], blank))] : single;
}

const FEWEST = 2;

/** Whether an indicator holds what belongs to another cell: its target in its name, a level, or two targets. */
function isOdd({ name, value, extra = [] }: Indicator): boolean {
  const [plainName, plainValue] = [plainText(name), plainText(value)];
  if (plainName === '' && plainValue !== '') return true;
  if (plainValue === '' && extra.some(({ label }) => PART_OF_TARGET.test(label))) return true;
  if (extra.some((one) => isComparator(plainText(one.value)))) return true;
  if (SIGNED.test(plainName) || NUMBER_ONLY.test(plainName)) return true;
  if (name !== '' && value === '' && ENDS_WITH_TARGET.test(plainName)) return true;
  const ends = LEVEL_WITHIN.exec(plainValue) ?? LEVEL_WITHIN.exec(plainName);
  if (ends && level2Of(ends[0]) !== undefined) return true;
  return TWO_TARGETS.test(plainValue);
}

/** Headings of what joins a target: a text that stands there alone may be the target. */
const PART_OF_TARGET = /(?:度量|计量)单位|符号?$|运算符/u;
const SIGNED = /[≥≤><≧≦]=?\d|[^\d=]=\d/u;
const NUMBER_ONLY = /^[\d.,%≥≤=><]+$/u;
const ENDS_WITH_TARGET = /\d[\d.,]*(?:[%‰]|[^\d%]{1,3})$/u;
const LEVEL_WITHIN = /(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标/u;
const TWO_TARGETS = /[≥≧>]=?\d[^≥≤至且~-]*[≥≧>]=?\d/u;

/** Lines that look like indicators and are in no list. */
function listNotes({ indicators }: Form, rest: readonly string[]): Note[] {
  const isOfList = (text: string): boolean => LEVEL_WITHIN.test(text) || TARGET_WITHIN.test(text);
  if (!rest.some(isOfList)) return [];
  const sides = SIDES.filter((side) => indicators[side].length > 0);
  return (sides.length > 0 ? sides : (['annual'] as const)).map((side) =>
    doubt(`indicators.${side}`, STRINGS.indicatorsMissed(SIDE_LABELS[side])),
  );
}

const TARGET_WITHIN = /[≥≤≧≦]\s*\d/u;

/** A form without indicators that keeps targets under labels of their own: they are its indicators. */
function lostListNotes({ indicators, extra = [] }: Form): Note[] {
  if (SIDES.some((side) => indicators[side].length > 0)) return [];
  const targets = extra.filter(({ value }) => isTargetText(value) && SIGNED.test(plainText(value)));
  return targets.length < FEWEST
    ? []
    : SIDES.map((side) => doubt(`indicators.${side}`, STRINGS.indicatorsMissed(SIDE_LABELS[side])));
}
