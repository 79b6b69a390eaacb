import type { FieldPath } from '../../../model/fieldPath';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import type { Passage, TextRange } from '../textRange';
import { fragmentsOf } from '../byHeight/fragmentsOf';
import { displayWidth } from '../textValue';
import type { ScatterToken } from './scatterTokens';

/** The fields of the head in the order of the form; the first three are told by their order, the others by their shape. */
const ORDERED = ['projectName', 'department', 'unit'] as const;
const SHAPED = ['attribute', 'duration'] as const;

const ATTRIBUTE = /^\p{Script=Han}{2,5}项目(?:[（(].{1,12}[）)])?$/u;
const DURATION = /^(?:\d{1,2}(?:年|个月)|\d{4}年?[-—–~至]\d{4}年?)$/u;
const CODE = /^\d{3,}-/u;

/**
 * The head of a form whose cells do not come row by row: all five fields or, where its texts are not just as many as the
 * cells, or do not look like what their cells hold, none.
 */
export function scatterHead(
  condensed: CondensedText,
  { labels }: FormTemplate,
  tokens: readonly ScatterToken[],
  widest: number,
): Map<FieldPath, Passage> {
  const fields = new Map<FieldPath, Passage>();
  const wordOf = ({ start, end }: TextRange): string => condensed.text.slice(start, end);
  const head = [...ORDERED, ...SHAPED].map((path) => labels.findIndex((label) => label.path === path));
  if (head.some((step) => tokens.filter((token) => token.step === step).length !== 1)) return fields;
  const isTaken = new Set<ScatterToken>();
  tokens.forEach((token, at) => {
    const path = token.step === undefined ? undefined : labels[token.step]?.path;
    const next = tokens[at + 1];
    if (!path || !isHead(path) || next?.step !== undefined || next?.line !== token.line) return;
    if (path === 'attribute' && !ATTRIBUTE.test(wordOf(next))) return;
    if (path === 'duration' && !DURATION.test(wordOf(next))) return;
    isTaken.add(next);
    fields.set(path, [next]);
  });
  const rest = tokens.flatMap((token): ScatterToken[] => {
    if (token.step !== undefined) return [token];
    return isTaken.has(token) ? [] : shapedParts(condensed, token);
  });
  for (const path of SHAPED) {
    const shape = path === 'attribute' ? ATTRIBUTE : DURATION;
    const fitting = rest.filter((token) => token.step === undefined && shape.test(wordOf(token)));
    const [only] = fitting;
    if (fields.has(path) ? fitting.length > 0 : fitting.length !== 1) return new Map();
    if (!only) continue;
    fields.set(path, [only]);
    isTaken.add(only);
  }
  const open = ORDERED.filter((path) => !fields.has(path));
  const groups = groupsOf(rest, isTaken, (token) => CODE.test(wordOf(token)));
  if (groups.length !== open.length) return new Map();
  const coded = groups.findIndex(([first]) => first && CODE.test(wordOf(first)));
  const isSure =
    coded >= 0
      ? coded === open.indexOf('department')
      : open.length === 1 || eachBehindLabel(labels, rest, groups, open);
  const isUnlike = open.some((path, at) => {
    const group = groups[at] ?? [];
    const isAbove = tokens.some(
      (token) => token.step === head[ORDERED.indexOf(path)] && token.start > (group[0]?.start ?? 0),
    );
    return isAbove || isTornOff(condensed, group, path === 'projectName' ? widest : 0);
  });
  if (!isSure || isUnlike) return new Map();
  open.forEach((path, at) => fields.set(path, groups[at] ?? []));
  return fields;
}

type OrderedField = (typeof ORDERED)[number];

function isHead(path: FieldPath): boolean {
  return [...ORDERED, ...SHAPED].some((field) => field === path);
}

/** 一次性项目（1年结束） and 1年 may stand on one line. */
function shapedParts(condensed: CondensedText, token: ScatterToken): ScatterToken[] {
  const parts = fragmentsOf(condensed, token);
  const isShaped = parts.every(({ start, end }) => {
    const word = condensed.text.slice(start, end);
    return ATTRIBUTE.test(word) || DURATION.test(word);
  });
  return isShaped ? parts.map((part) => ({ ...token, ...part })) : [token];
}

/** The lines of each text: labels, blank lines and the code of a department begin another one. */
function groupsOf(
  tokens: readonly ScatterToken[],
  isTaken: ReadonlySet<ScatterToken>,
  begins: (token: ScatterToken) => boolean,
): ScatterToken[][] {
  const groups: ScatterToken[][] = [];
  let open: ScatterToken[] | undefined;
  for (const token of tokens) {
    if (token.step !== undefined || isTaken.has(token)) {
      open = undefined;
      continue;
    }
    if (open && open.at(-1)?.block === token.block && !begins(token)) open.push(token);
    else groups.push((open = [token]));
  }
  return groups;
}

/** Whether lines are not the whole text of a cell: some of them could hold more, or hardly anything stands there. */
function isTornOff({ text }: CondensedText, lines: readonly ScatterToken[], column: number): boolean {
  const widths = lines.map((line) => displayWidth(text, line));
  const full = Math.max(column * FULL, ...widths.slice(0, -1).map((width) => width * FULL));
  const isShort = widths.slice(0, -1).some((width) => width < full);
  return isShort || lines.reduce((all, { start, end }) => all + end - start, 0) < SHORTEST;
}

const FULL = 0.8;
/** No project, department or unit has a shorter name. */
const SHORTEST = 3;

/** Whether each text stands right behind its label. */
function eachBehindLabel(
  labels: FormTemplate['labels'],
  tokens: readonly ScatterToken[],
  groups: readonly (readonly ScatterToken[])[],
  fields: readonly OrderedField[],
): boolean {
  return fields.every((path, at) => {
    const [first] = groups[at] ?? [];
    const { step } = tokens[tokens.findIndex((token) => token === first) - 1] ?? {};
    return step !== undefined && labels[step]?.path === path;
  });
}
