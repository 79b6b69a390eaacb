import type { AmountUnit } from '../../model/readAmount';
import type { FormTemplate } from '../../model/template';
import { FORM_LABELS } from '../../model/vocabulary';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import type { TextRange } from './textRange';

/** What the amounts of a form are counted in. */
export interface PrintedUnit {
  readonly unit: AmountUnit;
  /** Where 万元 is printed; undefined for 元, which needs no word. */
  readonly place: TextRange | undefined;
  /** The line above the table that says so; undefined if none does. */
  readonly line: TextRange | undefined;
  /** Whether two places say different things. */
  readonly isDoubtful: boolean;
  /** The template as it was printed: with the unit behind 项目资金. */
  readonly template: FormTemplate;
}

/**
 * Finds in which unit the amounts of a form are: behind 项目资金, which counts, or else in a line above the table. What
 * stands within texts is none of both.
 *
 *     项目资金            （2024年度） 单位：万元
 *     （万元）
 */
export function amountUnitOf(text: CondensedText, form: TextRange, template: FormTemplate): PrintedUnit {
  const line = unitLine(text, form, template);
  const label = unitLabel(text, form, template);
  const [said] = [label, line].flatMap((one) => (one ? [one] : []));
  const isTenThousand = said !== undefined && isIn(text, said);
  const isDoubtful = label !== undefined && line !== undefined && isIn(text, label) !== isIn(text, line);
  return {
    unit: isTenThousand ? '万元' : '元',
    place: isTenThousand ? wordIn(text, said) : undefined,
    line,
    isDoubtful,
    template: label ? printedWith(template, text.text.slice(label.start, label.end)) : template,
  };
}

const UNIT_LINE = /(?:金额)?单位:(?:人民币)?万?元/gu;
const UNIT_LABEL = /\((?:金额)?(?:单位:)?(?:人民币)?万?元\)/gu;
const TEN_THOUSAND = '万元';

function isIn({ plain }: CondensedText, { start, end }: TextRange): boolean {
  return plain.slice(start, end).includes(TEN_THOUSAND);
}

function wordIn({ plain }: CondensedText, { start }: TextRange): TextRange {
  const at = plain.indexOf(TEN_THOUSAND, start);
  return { start: at, end: at + TEN_THOUSAND.length };
}

/** A line, or what a gap parts from the rest of one, between the title and the first label. */
function unitLine(text: CondensedText, { start, end }: TextRange, { labels }: FormTemplate): TextRange | undefined {
  const first = placeIn(text, { start, end }, labels[0]);
  return placesOf(text, { start, end: first ?? start }, UNIT_LINE).find(
    (place) => text.breaks[place.start] !== BREAK.none && text.breaks[place.end] !== BREAK.none,
  );
}

/** The unit behind 项目资金, or on a line of its own between the labels of the funds. */
function unitLabel(text: CondensedText, { start, end }: TextRange, { labels }: FormTemplate): TextRange | undefined {
  const { plain, breaks } = text;
  const first = placeIn(text, { start, end }, labels.find(isAmount));
  if (first === undefined) return undefined;
  const last = Math.max(first, placeIn(text, { start, end }, labels.findLast(isAmount)) ?? first);
  const range = { start: Math.max(start, first - FARTHEST), end: Math.min(end, last + FARTHEST) };
  return placesOf(text, range, UNIT_LABEL).find(
    (place) =>
      (breaks[place.start] !== BREAK.none || plain.endsWith(comparable(FORM_LABELS.funds), place.start)) &&
      (breaks[place.end] !== BREAK.none || plain.startsWith(comparable(labels.find(isAmount)?.text ?? ''), place.end)),
  );
}

/** Where a label first stands in a form, which may be one of thousands in its text: the others are not looked through. */
function placeIn(
  { plain }: CondensedText,
  { start, end }: TextRange,
  label: FormTemplate['labels'][number] | undefined,
): number | undefined {
  const at = plain.slice(start, end).indexOf(comparable(label?.text ?? ''));
  return at < 0 ? undefined : start + at;
}

/** From the unit to the nearest label of an amount: other cells may come between them. */
const FARTHEST = 60;

function isAmount({ content }: FormTemplate['labels'][number]): boolean {
  return content === 'amount';
}

function placesOf({ plain }: CondensedText, { start, end }: TextRange, words: RegExp): TextRange[] {
  return [...plain.slice(start, end).matchAll(words)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

function printedWith(template: FormTemplate, text: string): FormTemplate {
  if (comparable(text) === comparable(FORM_LABELS.fundsUnit)) return template;
  const known = PRINTED.get(template)?.get(text);
  if (known) return known;
  const labels = template.labels.map((label) => (label.text === FORM_LABELS.fundsUnit ? { ...label, text } : label));
  const made = { ...template, labels };
  PRINTED.set(template, new Map([...(PRINTED.get(template) ?? []), [text, made]]));
  return made;
}

/** Made once, so that what is known of a template's labels is found again; there are but a few ways to print the unit. */
const PRINTED = new WeakMap<FormTemplate, ReadonlyMap<string, FormTemplate>>();
