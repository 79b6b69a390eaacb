/** Random numbers from 0 to before 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What programs and people put into a text between viewer and paste. `changes` says whether it may be taken for content. */
export interface Disturbance {
  readonly name: string;
  readonly mayBeContent: boolean;
  readonly change: (text: string, random: () => number) => string;
}

const HAN =
  '系统平台预算管理一体化财政局单位项目办公室绩效监督科股打印日期时间版本编号内部资料请勿外传河海山川春秋水利林业';

function words(random: () => number, least: number, most: number): string {
  const length = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length }, () => HAN.charAt(Math.floor(random() * HAN.length))).join('');
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

const number = (random: () => number, most: number): number => 1 + Math.floor(random() * most);

/** Lines that stand on pages around forms; `page` counts from 1. */
const FURNITURE: Readonly<Record<string, (random: () => number, page: number) => string>> = {
  words: (random) => words(random, 2, 14),
  'labelled words': (random) => `${words(random, 2, 5)}：${words(random, 2, 8)}`,
  'page number': (_, page) => String(page),
  'any number': (random) => String(number(random, 9999)),
  'page of pages': (_, page) => `${page} / ${page + 9}`,
  'English page': (_, page) => `Page ${page} of ${page + 9}`,
  date: (random) => `20${number(random, 19) + 10}年${number(random, 12)}月${number(random, 28)}日`,
  'printed at': (random) => `打印时间：2025-0${number(random, 9)}-1${number(random, 9)} 1${number(random, 9)}:25:17`,
  attachment: (random) => `附件${number(random, 9)}`,
  unit: (random) => pick(random, ['单位：元', '单位：万元']),
  'printed by': (random) =>
    `打印人：${words(random, 2, 3)}  打印时间：2025-0${number(random, 9)}-11 1${number(random, 9)}:25`,
  address: (random) => `http://czj.example.gov.cn/${number(random, 9999)}`,
};

/** Ends of lines, where a page may break; not those within a cell in quotes, which no page breaks. */
function lineEnds(text: string): number[] {
  const ends: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '"' && text.includes('\t')) isQuoted = !isQuoted;
    if (text.charAt(at) === '\n' && !isQuoted) ends.push(at + 1);
  }
  return ends;
}

function putIn(text: string, pieces: readonly { readonly at: number; readonly piece: string }[]): string {
  return [...pieces]
    .sort((one, other) => other.at - one.at)
    .reduce((all, { at, piece }) => all.slice(0, at) + piece + all.slice(at), text);
}

const once = (name: string, make: (random: () => number, page: number) => string): Disturbance => ({
  name: `${name}, once`,
  mayBeContent: true,
  change: (text, random) => {
    const at = pick(random, lineEnds(text));
    return putIn(text, [{ at, piece: `${make(random, number(random, 3))}\n` }]);
  },
});

const perPage = (name: string, make: (random: () => number, page: number) => string): Disturbance => ({
  name: `${name}, on each page`,
  mayBeContent: true,
  change: (text, random) => {
    const ends = lineEnds(text);
    const first = random();
    const seed = Math.floor(random() * 1e9);
    const pieces = [0, 1, 2].map((page) => {
      const at = ends[Math.min(ends.length - 1, Math.floor(((page + first) / 3) * ends.length))] ?? 0;
      return { at, piece: `${make(randomNumbers(seed), page + 1)}\n` };
    });
    return putIn(text, pieces);
  },
});

const INVISIBLE = ['\u200b', '\u200d', '\u200e', '\u202c', '\u2060', '\u00ad', '\ufeff'];

const HARMLESS: readonly Disturbance[] = [
  {
    name: 'invisible characters',
    mayBeContent: false,
    change: (text, random) =>
      putIn(
        text,
        Array.from({ length: number(random, 5) }, () => ({
          at: Math.floor(random() * (text.length + 1)),
          piece: pick(random, INVISIBLE),
        })),
      ),
  },
  { name: 'quoting', mayBeContent: false, change: (text) => text.replace(/^/gmu, '> ') },
  {
    name: 'line ends',
    mayBeContent: false,
    change: (text, random) => text.replaceAll(/\r?\n/gu, pick(random, ['\r\n', '\r', '\u2028', '\n\n', ' \n'])),
  },
];

/** Shorter than any column: a sentence that fills its line, or the rest of one, cannot be told from those of a text. */
const sentence = once('sentence', (random) => `${words(random, 5, 9)}，${words(random, 4, 7)}。`);

export const DISTURBANCES: readonly Disturbance[] = [
  sentence,
  ...Object.entries(FURNITURE).flatMap(([name, make]) => [once(name, make), perPage(name, make)]),
  ...HARMLESS,
];
