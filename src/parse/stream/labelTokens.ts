import type { FormTemplate } from '../../model/template';
import { fragmentsOf } from './fragmentsOf';
import { comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import type { TextRange } from './textRange';
import { splitLines } from './textValue';

/** A label or a text of a form whose cells do not come row by row. */
export interface LabelToken extends TextRange {
  /** Which label of the template it is; undefined for the text of a cell, or a line of it. */
  readonly step: number | undefined;
  /** Counts the lines of the form. */
  readonly line: number;
}

/**
 * The labels and texts of a form in the order of the source. A label is one only where it stands alone between gaps, or
 * before its colon; of labels that the form prints twice the first is the left one.
 *
 *     项目属性 一次性项目（1年结束） → label, text
 *     6,136,786.36 年度资金总额：   → text, label
 */
export function labelTokens(text: CondensedText, range: TextRange, { labels }: FormTemplate): LabelToken[] {
  const steps = stepsByWord(labels);
  const seen = new Map<string, number>();
  const stepOf = (word: string): number | undefined => {
    const known = steps.get(word);
    if (!known) return undefined;
    const count = seen.get(word) ?? 0;
    seen.set(word, count + 1);
    return known[Math.min(count, known.length - 1)];
  };
  const tokens: LabelToken[] = [];
  splitLines(text, range).forEach((whole, line) => {
    for (const fragment of fragmentsOf(text, whole)) addFragment(text, tokens, { ...fragment, line }, stepOf);
  });
  return joinTorn(text, tokens, steps);
}

function stepsByWord(labels: FormTemplate['labels']): Map<string, number[]> {
  const steps = new Map<string, number[]>();
  labels.forEach(({ text, prefix = '', hasColon }, step) => {
    const word = comparable(`${prefix}${text}${hasColon ? '：' : ''}`);
    steps.set(word, [...(steps.get(word) ?? []), step]);
  });
  return steps;
}

type Place = Omit<LabelToken, 'step'>;

function addFragment(
  { plain }: CondensedText,
  tokens: LabelToken[],
  place: Place,
  stepOf: (word: string) => number | undefined,
): void {
  const word = plain.slice(place.start, place.end);
  const colon = word.indexOf(':') + 1;
  const step = stepOf(word);
  if (step !== undefined) {
    tokens.push({ ...place, step });
    return;
  }
  const headed = colon > 0 ? stepOf(word.slice(0, colon)) : undefined;
  if (headed !== undefined) {
    const border = place.start + colon;
    tokens.push({ ...place, end: border, step: headed }, { ...place, start: border, step: undefined });
    return;
  }
  const last = tokens.at(-1);
  const goesOn = last?.step === undefined && last?.line === place.line;
  if (last && goesOn && !isAmount(word) && !isAmount(plain.slice(last.start, last.end))) tokens.pop();
  const start = last && tokens.at(-1) !== last ? last.start : place.start;
  tokens.push({ ...place, start, step: undefined });
}

/** Whether a text is an amount in figures. */
export function isAmount(word: string): boolean {
  return AMOUNT.test(word);
}

const AMOUNT = /^[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d{1,2})?$/u;

/** The shortest beginning of a label that is taken for it where the next line completes it. */
const SHORTEST_STEM = 4;

/** Takes labels that go on in the next line for labels: 市县（区）财 / 政资金. */
function joinTorn({ plain }: CondensedText, tokens: readonly LabelToken[], steps: Map<string, number[]>): LabelToken[] {
  const words = [...steps.keys()];
  const wordOf = (token: LabelToken | undefined): string => (token ? plain.slice(token.start, token.end) : '');
  const torn = new Map<number, number>();
  tokens.forEach((token, at) => {
    const [head, tail] = [wordOf(token), wordOf(tokens[at + 1])];
    if (token.step !== undefined || head.length < SHORTEST_STEM || tail === '') return;
    const word = words.find((label) => label === head + tail);
    const [step] = word === undefined ? [] : (steps.get(word) ?? []);
    if (step === undefined) return;
    torn.set(at, step);
    torn.set(at + 1, step);
  });
  return tokens.map((token, at) => (torn.has(at) ? { ...token, step: torn.get(at) } : token));
}
