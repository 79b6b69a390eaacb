/** The sentence that leads to a place of a text, from the 。 or ; before it: a year that it names holds for its later clauses. */
export function sentenceBefore(text: string, start: number): string {
  const from = Math.max(0, start - LONGEST_SENTENCE);
  return text.slice(from, start).split(/[。;]/u).at(-1) ?? '';
}

/** Keeps an absurd cell from costing its square. */
const LONGEST_SENTENCE = 120;

/** The year that a text names last; undefined where it names none. */
export function lastYearIn(text: string): number | undefined {
  const named = text.match(/(?<!\d)(?:19|20)\d\d(?=年)/gu)?.at(-1);
  return named === undefined ? undefined : Number(named);
}

/** Whether the year that holds at a place of a text is another than this one. */
export function isOfOtherYear(text: string, start: number, year: number | null): boolean {
  const named = lastYearIn(sentenceBefore(text, start));
  return named !== undefined && year !== null && named !== year;
}

/** Whether a number is a fact, not a target: 「2023年实际完成…」, 「目前…」. */
export function isPastFact(text: string, start: number, year: number | null): boolean {
  const sentence = sentenceBefore(text, start);
  const clause = sentence.split(',').at(-1) ?? '';
  const named = lastYearIn(sentence);
  const isOfEarlierYear = named !== undefined && year !== null && named < year;
  return isOfEarlierYear || /实际|已完成|累计|截至|截止|目前|现有|(?<!不[得能应]?)超过|不足|去年|上年/u.test(clause);
}
