import type { FieldPath } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { authoredTexts, valueTexts } from '../measure/authoredTexts';
import type { AuthoredText } from '../measure/authoredTexts';
import { example } from '../ruleExample';

export const punctuationIrregular = defineFormRule({
  id: 'punctuation-irregular',
  title: '标点不规范',
  group: 'wording',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: 'GB/T 15834—2011《标点符号用法》、GB/T 9704—2012《党政机关公文格式》' },
  why: '中文正文用全角标点，括号成对同宽，文号年份用六角括号〔〕；≥、≤ 写成两个符号会在汇总时被当成别的值。',
  fix: '按提示改正标点，多数可以一键修正。',
  whyOften: '括号全角半角混用、文号年份用方括号很常见，都可以一键修正；多数表都有时合成一条。',
  bad: [
    example('括号一半一全', { basis: '《关于加强养老护理员队伍建设的实施意见》(阳民发〔2024〕16号）' }),
    example('「≥」写成了「＞＝」', { rows: [{ row: '参训护理员满意度', value: '＞＝95%' }] }),
    example('文号年份用方括号', { basis: '《关于加强养老护理员队伍建设的实施意见》（阳民发[2024]16号）' }),
  ],
  good: [
    example('小数点和英文单位用半角', {
      overview: '面向全市养老机构分4期培训300名护理员，人均培训成本2000元，课程时长20.5小时。',
    }),
  ],
  messages: {
    irregular: (faults: readonly string[]) => `标点不规范：${faults.join('、')}，可以改正。`,
  },
  repair: mendPunctuation,
  *check(facts) {
    const faults = new Set<string>();
    const at: FieldPath[] = [];
    const look = (texts: Iterable<AuthoredText>, known: readonly Fault[]): void => {
      for (const [places, text] of texts) {
        const found = known.filter(({ pattern }) => pattern.test(text));
        if (found.length > 0) at.push(...places);
        for (const { name } of found) faults.add(name);
      }
    };
    look(authoredTexts(facts), FAULTS);
    look(valueTexts(facts), VALUE_FAULTS);
    if (at.length > 0) yield { message: 'irregular', at, data: [...faults] };
  },
});

/** Mending one fault can bring another to light, as 「），;，」 does: all are mended until nothing is left to mend. */
function mendPunctuation(text: string): string | undefined {
  let mended = text;
  for (let before = ''; before !== mended;) {
    before = mended;
    mended = FAULTS.reduce((rest, { mend }) => mend(rest), mended);
  }
  return mended === text ? undefined : mended;
}

interface Fault {
  readonly name: string;
  readonly pattern: RegExp;
  readonly mend: (text: string) => string;
  /** Whether it is one in the few signs of a value too. */
  readonly isInValues?: boolean;
}

const MIXED_MARKS = /[；;][、，]|、；|，、|、，|。，|，。/u;

/** What keyboards without ≥ and ≤ give in front of a number; a title mark only where nothing stands before it. */
const AT_LEAST = /(?:[>＞][=＝]|[=＝][>＞]|[≧⩾]|^\s*[》〉][=＝])(?=\s*\d)/gu;
const AT_MOST = /(?:[<＜][=＝]|[=＝][<＜]|[≦⩽]|^\s*[《〈][=＝])(?=\s*\d)/gu;
const AT_LEAST_OR_AT_MOST = new RegExp(`${AT_LEAST.source}|${AT_MOST.source}`, 'u');

const FAULTS: readonly Fault[] = [
  {
    name: '括号全角半角不配对',
    pattern: /\([^()（）]{0,60}）|（[^()（）]{0,60}\)/u,
    mend: (text) => text.replace(/[(（]([^()（）]{0,60})[)）]/gu, widenMixedPair),
    isInValues: true,
  },
  {
    name: '中文后用半角标点',
    pattern: /\p{Script=Han}[,;:?!]|[》）][,;:]/u,
    mend: (text) => text.replace(/(?<=\p{Script=Han})[,;:?!]|(?<=[》）])[,;:]/gu, (mark) => WIDE.get(mark) ?? mark),
  },
  {
    name: '标点连用',
    pattern: MIXED_MARKS,
    mend: (text) => text.replace(/[。；;，、]{2,}/gu, strongestMark),
  },
  {
    name: '括注后的书名号之间没有顿号',
    // GB/T 15834—2011, 4.5.3.5 asks for 、 where a note in brackets parts the titles; titles side by side usually take none.
    pattern: /》（[^（）]{1,20}）《/u,
    mend: (text) => text.replace(/(》（[^（）]{1,20}）)(?=《)/gu, '$1、'),
  },
  {
    name: '文号年份未用六角括号',
    pattern: /[[【]\s*(?:19|20)\d\d\s*[\]】](?=\s*(?:第\s*)?\d{1,5}\s*号)/u,
    mend: (text) => text.replace(/[[【]\s*((?:19|20)\d\d)\s*[\]】](?=\s*(?:第\s*)?\d{1,5}\s*号)/gu, '〔$1〕'),
  },
  {
    name: '比较符号写法不规范',
    pattern: AT_LEAST_OR_AT_MOST,
    mend: (text) => text.replaceAll(AT_LEAST, '≥').replaceAll(AT_MOST, '≤'),
    isInValues: true,
  },
];

const VALUE_FAULTS = FAULTS.filter(({ isInValues }) => isInValues === true);

const WIDE: ReadonlyMap<string, string> = new Map(
  [',，', ';；', ':：', '?？', '!！'].map(([narrow = '', wide = '']) => [narrow, wide]),
);

function widenMixedPair(pair: string, inner: string): string {
  const isMixed = pair.startsWith('(') !== pair.endsWith(')');
  return isMixed ? `（${inner}）` : pair;
}

/** Of marks in a row the one that parts most; a row that repeats one mark is another rule's. */
function strongestMark(marks: string): string {
  return MIXED_MARKS.test(marks) ? (['。', '；', ';', '，'].find((mark) => marks.includes(mark)) ?? marks) : marks;
}
