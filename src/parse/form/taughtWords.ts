import { FUND_LINES, SIDES } from '../../model/form';
import type { Level1Indicator, Level2Indicator } from '../../model/form';
import type { AmountUnit } from '../../model/readAmount';
import type { FormTemplate, TemplateLabel } from '../../model/template';
import type { HeadingMeaning, LabelMeaning } from './meanings';
import { holdingOf } from './lexicon';
import { bareLabel, labelWithBrackets, plainText } from './labelText';

/** What the words of a kind of form mean that somebody described; null is a word that is no label whatever it means elsewhere. */
export interface TaughtWords {
  readonly template: FormTemplate | undefined;
  /** Whether a text, compared as `plainText` gives it, is a title of such a form. */
  readonly isTitle: (plain: string) => boolean;
  readonly meaningOf: (text: string) => LabelMeaning | null | undefined;
  readonly headingOf: (text: string) => HeadingMeaning | null | undefined;
  readonly level1Of: (text: string) => Level1Indicator | undefined;
  readonly level2Of: (text: string) => Level2Indicator | undefined;
  readonly isFurniture: (text: string) => boolean;
  readonly unit: AmountUnit | undefined;
}

const NOTHING_TAUGHT: TaughtWords = {
  template: undefined,
  isTitle: () => false,
  meaningOf: () => undefined,
  headingOf: () => undefined,
  level1Of: () => undefined,
  level2Of: () => undefined,
  isFurniture: () => false,
  unit: undefined,
};

let current: TaughtWords = NOTHING_TAUGHT;

/** The words of the description that is being read by. */
export function taughtWords(): TaughtWords {
  return current;
}

/**
 * Reads by the words of a description beside those that every reader knows: whatever asks for the meaning of a label while `read` runs
 * is told what the description says. Reading is one synchronous step, so nothing else is read meanwhile.
 */
export function readBy<Result>(template: FormTemplate, read: () => Result): Result {
  const before = current;
  current = wordsOf(template);
  try {
    return read();
  } finally {
    current = before;
  }
}

function wordsOf(template: FormTemplate): TaughtWords {
  const meanings = new Map<string, LabelMeaning | null>();
  const headings = new Map<string, HeadingMeaning | null>();
  for (const label of template.labels) {
    const heading = headingMeaning(label);
    const meaning = labelMeaning(label);
    for (const text of [label.text, ...(label.aliases ?? [])]) {
      for (const key of new Set([labelWithBrackets(text), bareLabel(text)])) {
        if (heading) headings.set(key, inBothSides(heading, headings.get(key)));
        else if (meaning?.kind !== 'block' && !headings.has(key)) headings.set(key, null);
        if (meaning) meanings.set(key, ofBothSides(meaning, meanings.get(key)));
        else if (!meanings.has(key)) meanings.set(key, null);
      }
    }
    if (label.prefix !== undefined) meanings.set(labelWithBrackets(label.prefix), { kind: 'block', holds: 'other' });
  }
  const { otherLevel1 = [], otherLevel2 = [] } = template.indicatorTable;
  const level1 = new Map(otherLevel1.map(({ text, level1 }) => [plainText(text), level1]));
  const level2 = new Map(otherLevel2.map(({ text, level2 }) => [plainText(text), level2]));
  const furniture = new Set((template.furniture ?? []).map(withoutDigits));
  const ending = plainText(template.titleEnding);
  return {
    template,
    isTitle: (plain) => ending !== '' && plain.endsWith(ending),
    meaningOf: (text) => found(meanings, text),
    headingOf: (text) => found(headings, text),
    level1Of: (text) => level1.get(plainText(text)),
    level2Of: (text) => level2.get(plainText(text)),
    isFurniture: furniture.size === 0 ? () => false : (text) => furniture.has(withoutDigits(text)),
    unit: template.unit,
  };
}

function found<Meaning>(words: ReadonlyMap<string, Meaning>, text: string): Meaning | undefined {
  const whole = words.get(labelWithBrackets(text));
  return whole === undefined ? words.get(bareLabel(text)) : whole;
}

function withoutDigits(text: string): string {
  return plainText(text).replaceAll(/\d+/gu, '#');
}

function headingMeaning({ column, content, extra, side }: TemplateLabel): HeadingMeaning | undefined {
  if (column) return { role: column, side };
  return extra !== undefined && content === 'nothing' ? { role: 'extra', side } : undefined;
}

function labelMeaning({ text, column, content, path, extra, goal, side }: TemplateLabel): LabelMeaning | undefined {
  if (column || (extra !== undefined && content === 'nothing')) return undefined;
  const goalSide = goal ?? SIDES.find((one) => path === `goals.${one}`);
  if (goalSide) return { kind: 'goal', side: goalSide, isPlain: false };
  const fundSide = SIDES.find((one) => path?.startsWith(`funds.${one}.`) === true);
  if (fundSide)
    return { kind: 'fund', line: FUND_LINES.find((one) => path?.endsWith(`.${one}`) === true), side: fundSide };
  // Its code may stand before the name of a department.
  const field = path === 'department.name' ? 'department' : path;
  if (field !== undefined) return { kind: 'field', path: field, rank: TAUGHT_RANK };
  if (extra !== undefined) return content === 'amount' ? { kind: 'fund', line: undefined, side } : { kind: 'other' };
  return { kind: 'block', holds: content === 'goals' ? 'goals' : holdingOf(text) };
}

/** What somebody has said of a form goes before every wording that is known of others. */
const TAUGHT_RANK = -1;

/** A heading that stands over both sides names none. */
function inBothSides(heading: HeadingMeaning, before: HeadingMeaning | null | undefined): HeadingMeaning {
  return before?.role === heading.role && before.side !== heading.side ? { ...heading, side: undefined } : heading;
}

/** An amount under one label on both sides is of the side that it stands in. */
function ofBothSides(meaning: LabelMeaning, before: LabelMeaning | null | undefined): LabelMeaning {
  if (meaning.kind !== 'fund' || before?.kind !== 'fund' || meaning.line !== before.line) return meaning;
  return { ...meaning, side: meaning.side === before.side ? meaning.side : undefined };
}
