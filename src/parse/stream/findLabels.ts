import type { FormTemplate, TemplateLabel } from '../../model/template';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import { wordFinder } from './wordFinder';
import type { WordFinder } from './wordFinder';
import { LIMITS } from './limits';
import type { TextRange } from './textRange';
import { COSTS } from '../evidence/costs';

const COST = COSTS.labels;

/**
 * The labels of a template in a part of a text: for each of them the place that explains the whole form best, or
 * undefined where it is missing. A label word inside a narrative loses against the real one, since each label is taken
 * once and in the order of the form.
 */
export function findLabels(
  text: CondensedText,
  range: TextRange,
  { labels }: FormTemplate,
): readonly (FoundLabel | undefined)[] {
  const { words, find } = searchOf(labels);
  const found = find(text.plain, range);
  const nodes: Node[] = [{ step: -1, start: range.start, end: range.start, cost: 0, own: 0, before: undefined }];
  const missing = missingCosts(labels);
  const firstNodes: number[] = [];
  for (const [step, label] of labels.entries()) {
    const known = nodes.length;
    firstNodes.push(known);
    const worst = label.content === 'nothing' ? COST.missingHeading : COST.missing;
    const word = words[step];
    if (!word) continue;
    for (const start of found.get(word.text) ?? []) {
      const place = placeAt(text, start, word, label);
      if (place.cost > worst) continue;
      let best: Node | undefined;
      for (let at = known - 1; at >= 0; at--) {
        const before = nodes[at];
        if (!before || before.end > place.start) continue;
        const skipped = (missing[step] ?? 0) - (missing[before.step + 1] ?? 0);
        const glue = place.isGlued && before.end !== place.start ? COST.gluedBefore : 0;
        const least = before.cost + skipped + place.cost + glue;
        if (glue + place.cost > worst || (best && least > best.cost)) continue;
        const cost = least + gapCost(text, labels[before.step], before.end, place.start);
        if (!best || cost <= best.cost)
          best = { start: place.start, end: place.end, step, cost, own: place.cost + glue, before };
      }
      if (best) nodes.push(best);
    }
  }
  return trace(nodes, firstNodes, missing);
}

/** A label as it is looked for. */
interface LabelWord {
  readonly text: string;
  readonly prefix: string;
}

interface LabelSearch {
  readonly words: readonly LabelWord[];
  readonly find: WordFinder;
}

/** What a template is searched by, made once. */
function searchOf(labels: FormTemplate['labels']): LabelSearch {
  const known = SEARCHES.get(labels);
  if (known) return known;
  const words = labels.map(({ text, prefix = '' }) => ({ text: comparable(text), prefix: comparable(prefix) }));
  const finder = wordFinder(
    words.map(({ text }) => text),
    LIMITS.candidatesPerLabel,
  );
  const search: LabelSearch = { words, find: finder };
  SEARCHES.set(labels, search);
  return search;
}

const SEARCHES = new WeakMap<FormTemplate['labels'], LabelSearch>();

export interface FoundLabel extends TextRange {
  /** Another place between its neighbours would do nearly as well. */
  readonly isUncertain: boolean;
}

interface Node extends TextRange {
  readonly step: number;
  readonly cost: number;
  /** What this place costs for itself. */
  readonly own: number;
  readonly before: Node | undefined;
}

/** How much less likely a rival place is at most. */
const CLOSE = 2;

interface Place extends TextRange {
  readonly cost: number;
  readonly isGlued: boolean;
}

/** What it costs that all labels before a step are missing. */
function missingCosts(labels: readonly TemplateLabel[]): number[] {
  const sums = [0];
  for (const { content } of labels) {
    sums.push((sums.at(-1) ?? 0) + (content === 'nothing' ? COST.missingHeading : COST.missing));
  }
  return sums;
}

/** The best path; `firstNodes` counts, for each step, the nodes before its own. */
function trace(
  nodes: readonly Node[],
  firstNodes: readonly number[],
  missing: readonly number[],
): (FoundLabel | undefined)[] {
  const steps = firstNodes.length;
  let best: Node | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const cost = node.cost + (missing[steps] ?? 0) - (missing[node.step + 1] ?? 0);
    if (cost < least) {
      least = cost;
      best = node;
    }
  }
  const found = new Array<FoundLabel | undefined>(steps).fill(undefined);
  let behind = Number.POSITIVE_INFINITY;
  for (let node = best; node && node.step >= 0; node = node.before) {
    const { step, start, end } = node;
    const rivals = nodes.slice(firstNodes[step], firstNodes[step + 1]);
    found[step] = { start, end, isUncertain: hasRival(node, rivals, behind) };
    behind = start;
  }
  return found;
}

/** Whether another place of the same label, between its neighbours, would do nearly as well. */
function hasRival(node: Node, places: readonly Node[], limit: number): boolean {
  const from = node.before?.end ?? 0;
  for (const other of places) {
    if (other !== node && other.start >= from && other.end <= limit && other.own < node.own + CLOSE) return true;
  }
  return false;
}

function placeAt(text: CondensedText, at: number, { text: word, prefix }: LabelWord, label: TemplateLabel): Place {
  const { plain, breaks } = text;
  const start = prefix !== '' && plain.startsWith(prefix, at - prefix.length) ? at - prefix.length : at;
  const end = at + word.length;
  const hasColon = plain[end] === ':';
  const cost = isStacked(text, start, end)
    ? 0
    : costBefore(text, start) + costBehind(text, end, hasColon, label) + costInside(text, start, end);
  return { start, end: hasColon ? end + 1 : end, cost, isGlued: breaks[start] === BREAK.none };
}

/** Whether each character stands on a line of its own, as in a label printed downwards. */
function isStacked({ breaks }: CondensedText, start: number, end: number): boolean {
  for (let at = start; at <= end; at++) if (breaks[at] !== BREAK.line && breaks[at] !== BREAK.loose) return false;
  return true;
}

function costBefore({ breaks, plain }: CondensedText, start: number): number {
  if (breaks[start] === BREAK.none) return 0;
  if (breaks[start] === BREAK.space) return COST.notAtLineStart;
  return start > 0 && !SENTENCE_END.test(plain.charAt(start - 1)) && endsLongLine(breaks, start) ? COST.runsOn : 0;
}

const SENTENCE_END = /[。；;！？!?.)》”】〕]/u;
const LONG_LINE = 30;

function endsLongLine(breaks: Uint8Array, end: number): boolean {
  for (let at = end - 1; at >= end - LONG_LINE; at--) if (at < 0 || breaks[at] === BREAK.line) return false;
  return true;
}

function costBehind({ breaks }: CondensedText, end: number, hasColon: boolean, label: TemplateLabel): number {
  if (label.hasColon) return hasColon ? 0 : COST.missingColon;
  if (hasColon) return COST.strangeColon;
  return breaks[end] === BREAK.none ? COST.gluedBehind : 0;
}

function costInside({ breaks }: CondensedText, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) if (breaks[at] !== BREAK.none) return COST.brokenOverLines;
  return 0;
}

function gapCost({ plain }: CondensedText, label: TemplateLabel | undefined, from: number, to: number): number {
  if (from === to) return 0;
  if (label?.content === 'nothing') return COST.textBehindHeading;
  if (label?.content === 'amount') {
    return to - from > LONGEST_AMOUNT || !/^[\d.,，\-+元]*$/u.test(plain.slice(from, to)) ? COST.noAmount : 0;
  }
  return 0;
}

const LONGEST_AMOUNT = 30;
