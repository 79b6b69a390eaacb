import type { FieldPath } from '../../../model/fieldPath';
import { NARRATIVES } from '../../../model/form';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import { firstWordWidth } from '../firstWordWidth';
import type { Passage } from '../textRange';
import { displayWidth } from '../textValue';
import type { ScatterToken } from './scatterTokens';

/**
 * The narratives of a form whose cells do not come row by row: labels that stand in a row are those of as many texts
 * behind them. A field is left out where a text may be two, or half a one.
 */
export function scatterNarratives(
  text: CondensedText,
  { labels }: FormTemplate,
  tokens: readonly ScatterToken[],
): Map<FieldPath, Passage> {
  const isNarrative = (token: ScatterToken): boolean =>
    NARRATIVES.some((path) => token.step !== undefined && labels[token.step]?.path === path);
  const found = tokens.filter(isNarrative);
  if (found.length !== NARRATIVES.length || new Set(found.map(({ step }) => step)).size !== found.length)
    return new Map();
  if (tokens.some((token, at) => isNarrative(token) && isAmidText(tokens[at - 1], token))) return new Map();
  const fields = new Map<FieldPath, Passage>();
  for (const run of runsOf(tokens, isNarrative)) {
    if (run.labels.length !== run.texts.length) return new Map();
    const isOpen = run.texts.length > 1;
    run.labels.forEach(({ step }, at) => {
      const lines = run.texts[at] ?? [];
      const path = step === undefined ? undefined : labels[step]?.path;
      if (path && !(isOpen && !run.texts.every((other) => isOneText(text, other)))) fields.set(path, lines);
    });
  }
  return fields;
}

/** Whether a text goes on over its label, as where lines are sorted by height. */
function isAmidText(before: ScatterToken | undefined, label: ScatterToken): boolean {
  return before?.step === undefined && before?.block === label.block;
}

interface Run {
  readonly labels: ScatterToken[];
  readonly texts: ScatterToken[][];
}

/** Labels in a row with the texts behind them; what stands before the first label belongs to none. */
function runsOf(tokens: readonly ScatterToken[], isLabel: (token: ScatterToken) => boolean): Run[] {
  const runs: Run[] = [];
  let last: ScatterToken | undefined;
  for (const token of tokens) {
    const run = runs.at(-1);
    if (isLabel(token)) {
      if (!run || run.texts.length > 0) runs.push({ labels: [token], texts: [] });
      else run.labels.push(token);
    } else if (token.step === undefined) {
      if (!run) runs.push({ labels: [], texts: [[token]] });
      else if (last?.step === undefined && last?.block === token.block) run.texts.at(-1)?.push(token);
      else run.texts.push([token]);
    }
    last = token;
  }
  return runs;
}

const SENTENCE_END = /[。；;！？!?.)）》”]$/u;

/** Whether lines are one text and all of it: they are full but for the last, which ends a sentence. */
export function isOneText({ text }: CondensedText, lines: readonly ScatterToken[]): boolean {
  const last = lines.at(-1);
  if (!last) return false;
  const widths = lines.map((line) => displayWidth(text, line));
  const widest = Math.max(...widths);
  const isFull = lines.slice(1).every((line, at) => (widths[at] ?? 0) + firstWordWidth(text, line) > widest);
  const isShort = lines.length === 1 ? widest < SHORT_LINE : (widths.at(-1) ?? 0) < widest * FULL;
  return isFull && (isShort || SENTENCE_END.test(text.slice(last.start, last.end)));
}

/** Narrower than any line of a narrative that goes on, in half-width characters. */
const SHORT_LINE = 40;
const FULL = 0.8;
