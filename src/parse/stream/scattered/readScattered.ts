import type { FieldPath } from '../../../model/fieldPath';
import { NARRATIVES, SIGNOFF_FIELDS } from '../../../model/form';
import type { FormTemplate } from '../../../model/template';
import type { CondensedText } from '../condenseText';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import { scatterFunds } from './scatterFunds';
import { groupTexts, scatterGoals, sureGoals } from './scatterGoals';
import { scatterHead } from './scatterHead';
import { isOneText, scatterNarratives } from './scatterTexts';
import { isAmount, scatterTokens } from './scatterTokens';
import type { ScatterToken } from './scatterTokens';

/** What can be told beyond doubt of a form whose cells do not come row by row. */
export interface ScatteredForm {
  /** The fields that are sure, empty passages for blank cells; what is not here is doubtful. */
  readonly fields: ReadonlyMap<FieldPath, Passage>;
  /** Where labels stand, each with its place in the template. */
  readonly labels: readonly (TextRange & { readonly step: number })[];
}

/**
 * Reads what is sure of a form whose cells do not come row by row. Viewers scatter cells in two ways: column by column of
 * a block, or all cells of one line first and then, of each page, the others: those with several lines or kinds of signs.
 */
export function readScattered(text: CondensedText, range: TextRange, template: FormTemplate): ScatteredForm {
  const tokens = scatterTokens(text, range, template);
  const years = tokens.filter(({ step, start, end }) => step === undefined && YEAR.test(text.text.slice(start, end)));
  const fields = new Map<FieldPath, Passage>();
  if (years.length === 1) fields.set('year', years);
  const yearAt = tokens.findIndex((token) => token === years[0]);
  const amountsAt = stepAt(tokens, template, ({ content }) => content === 'amount');
  const parts = yearAt > amountsAt ? lateParts(text, template, tokens, yearAt) : blockParts(template, tokens, yearAt);
  const found = [
    scatterHead(text, template, parts.head, widestOf(text, tokens)),
    scatterFunds(text, template, parts.funds),
    yearAt > amountsAt ? lateTexts(text, template, parts) : blockTexts(text, template, parts, tokens),
    signoffs(text, template, tokens),
  ];
  for (const some of found) for (const [path, passage] of some) fields.set(path, passage);
  return {
    fields,
    labels: tokens.flatMap(({ start, end, step }) => (step === undefined ? [] : [{ start, end, step }])),
  };
}

function widestOf({ text }: CondensedText, tokens: readonly ScatterToken[]): number {
  return tokens.reduce((most, token) => Math.max(most, displayWidth(text, token)), 0);
}

const YEAR = /^[（(](?:19|20)\d{2}年度?[）)]$/u;

type Label = FormTemplate['labels'][number];

/** Where the first label of a kind stands; behind all tokens if there is none. */
function stepAt(
  tokens: readonly ScatterToken[],
  { labels }: FormTemplate,
  isKind: (label: Label) => boolean,
  from = 0,
): number {
  const at = tokens.findIndex(({ step }, place) => {
    const label = step === undefined ? undefined : labels[step];
    return place >= from && label !== undefined && isKind(label);
  });
  return at < 0 ? tokens.length : at;
}

/** The tokens among which each section of a form is looked for; `late` are the texts behind all labels. */
interface FormParts {
  readonly head: readonly ScatterToken[];
  readonly funds: readonly ScatterToken[];
  readonly texts: readonly ScatterToken[];
  readonly late: readonly ScatterToken[];
}

function blockParts(template: FormTemplate, tokens: readonly ScatterToken[], yearAt: number): FormParts {
  const amounts = stepAt(tokens, template, ({ content }) => content === 'amount');
  const goals = stepAt(tokens, template, ({ goal }) => goal !== undefined);
  return {
    head: tokens.slice(yearAt + 1, amounts),
    funds: tokens.slice(amounts, goals),
    texts: tokens.slice(Math.min(amounts, stepAt(tokens, template, isNarrative)), goals),
    late: [],
  };
}

function lateParts(
  text: CondensedText,
  template: FormTemplate,
  tokens: readonly ScatterToken[],
  yearAt: number,
): FormParts {
  const amounts = stepAt(tokens, template, ({ content }) => content === 'amount');
  const narratives = stepAt(tokens, template, isNarrative);
  const table = stepAt(tokens, template, ({ column }) => column !== undefined);
  const heading = stepAt(tokens, template, ({ content }) => content === 'nothing', yearAt);
  const edge = tokens.findIndex(({ start, end }, at) => at > heading && isEdge(text.plain.slice(start, end), template));
  return {
    head: [...tokens.slice(0, amounts), ...tokens.slice(yearAt + 1, heading)],
    funds: tokens.slice(amounts, narratives),
    texts: tokens.slice(narratives, table),
    late: tokens.slice(heading, edge < 0 ? heading : edge),
  };
}

function isNarrative({ path }: Label): boolean {
  return NARRATIVES.some((field) => field === path);
}

function isEdge(word: string, { indicatorTable }: FormTemplate): boolean {
  return word !== '' && indicatorTable.edgeLabels.some((label) => label.startsWith(word));
}

function blockTexts(
  text: CondensedText,
  template: FormTemplate,
  { texts }: FormParts,
  tokens: readonly ScatterToken[],
): Map<FieldPath, Passage> {
  const isText = ({ start, end, step }: ScatterToken): boolean =>
    step === undefined ? !isAmount(text.text.slice(start, end)) : template.labels[step]?.content !== 'amount';
  const own = texts.filter(isText);
  const goals = stepAt(own, template, ({ content }) => content === 'goals');
  const narratives = scatterNarratives(text, template, own);
  const found = narratives.size > 0 ? narratives : scatterNarratives(text, template, own.slice(0, goals));
  return new Map([...found, ...scatterGoals(text, template, tokens)]);
}

/** The narratives and goals that stand on the line of their label, and the others far behind, in their order. */
function lateTexts(text: CondensedText, { labels }: FormTemplate, { texts, late }: FormParts): Map<FieldPath, Passage> {
  const fields = new Map<FieldPath, Passage>();
  const open: FieldPath[] = [];
  let early = 0;
  texts.forEach((token, at) => {
    const label = token.step === undefined ? undefined : labels[token.step];
    if (!label) return;
    const next = texts[at + 1];
    const value = next?.step === undefined && next?.line === token.line ? next : undefined;
    if (label.content === 'goals') early = value ? 1 : 0;
    if (!isNarrative(label) || !label.path) return;
    if (value) fields.set(label.path, [value]);
    else open.push(label.path);
  });
  const groups = groupTexts(late);
  const goals = groups.slice(open.length);
  const isComplete = groups.slice(0, open.length).every((lines) => isOneText(text, lines));
  if (early > 0 || goals.length !== 2 || !isComplete) return fields;
  open.forEach((path, at) => fields.set(path, groups[at] ?? []));
  const [left = [], right = []] = goals;
  return new Map([...fields, ...sureGoals(text, left, right)]);
}

/** What stands on the line of each label of the last row; a date may stand below its label. */
function signoffs(
  text: CondensedText,
  { labels }: FormTemplate,
  tokens: readonly ScatterToken[],
): Map<FieldPath, Passage> {
  const fields = new Map<FieldPath, Passage>();
  for (const field of SIGNOFF_FIELDS) {
    const path: FieldPath = `signoff.${field}`;
    const places = tokens.flatMap(({ step }, at) => (step !== undefined && labels[step]?.path === path ? [at] : []));
    const [at = 0] = places;
    if (places.length !== 1) continue;
    const next = tokens[at + 1];
    const isText = next?.step === undefined && next !== undefined;
    const word = isText ? text.text.slice(next.start, next.end) : '';
    if (isText && next.line === tokens[at]?.line) fields.set(path, [next]);
    else if (field === 'filedAt') {
      if (DATE.test(word)) fields.set(path, isText ? [next] : []);
    } else if (!MAY_BE_SIGNED.test(word)) fields.set(path, []);
  }
  return fields;
}

const DATE = /^(?:19|20)\d{2}(?:\d{4}|\d{10}|[-年./]\d{1,2}[-月./]\d{1,2}日?)$/u;
/** A person's name or a telephone number. */
const MAY_BE_SIGNED = /^(?:\p{Script=Han}{2,4}|[\d-]{7,14})$/u;
