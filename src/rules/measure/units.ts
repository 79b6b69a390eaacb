/** Whether two units count the same thing: 人 and 人次, 台 and 台(套), km and 公里; in names with 村 also 村 and 个. */
export function isSameUnit(a: string, b: string, names: string): boolean {
  const left = plainUnit(a);
  const right = plainUnit(b);
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const pairings = WORDS_OF_PAIR.get(left + right);
  return pairings !== undefined && pairings.some((word) => names.includes(word));
}

/** Whether two units differ only in the measure word a clerk happened to take: 座, 个, 处. */
export function isSynonymousUnit(a: string, b: string): boolean {
  return SYNONYMS.some((units) => units.includes(plainUnit(a)) && units.includes(plainUnit(b)));
}

const COUNTED = [
  { units: ['村', '个'], word: '村' },
  { units: ['户', '个'], word: '户' },
  { units: ['站', '个'], word: '站' },
  { units: ['校', '所', '个'], word: '校' },
  { units: ['人', '个'], word: '人' },
  { units: ['人', '生'], word: '生' },
  { units: ['期', '次'], word: '期' },
  { units: ['场', '次'], word: '场' },
];

/** The words that make two different units count the same, by the units in either order. */
const WORDS_OF_PAIR = wordsOfPairs();

function wordsOfPairs(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { units, word } of COUNTED) {
    for (const a of units) for (const b of units) words.set(a + b, [...(words.get(a + b) ?? []), word]);
  }
  return words;
}

const SYNONYMS = [
  ['座', '个', '处', '所', '项'],
  ['家', '个', '户'],
  ['份', '本', '册', '套'],
  ['台', '套', '辆'],
  ['次', '场', '期', '批'],
];

const PLAIN_UNITS: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['位', '人'],
  ['人次', '人'],
  ['场次', '场'],
  ['批次', '批'],
  ['家次', '家'],
  ['户次', '户'],
  ['台次', '台'],
  ['台(套)', '台'],
  ['人日', '人天'],
  ['日', '天'],
  ['个月', '月'],
]);

function plainUnit(unit: string): string {
  return PLAIN_UNITS.get(unit) ?? (unit.endsWith(')') ? unit.replace(/\(.*\)$/u, '') : unit);
}
