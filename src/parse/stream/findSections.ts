import type { FieldPath } from '../../model/fieldPath';
import type { FormTemplate } from '../../model/template';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import type { FoundLabel } from './findLabels';
import type { Passage, TextRange } from './textRange';
import { splitLines } from './textValue';

/** What stands behind the labels of a form, by field; the goals and the table by their content. */
export interface Sections {
  readonly fields: ReadonlyMap<FieldPath, Passage>;
  readonly goals: TextRange | undefined;
  readonly indicators: { readonly range: TextRange; readonly heading: TextRange } | undefined;
  /** Headings that do not stand where they should. */
  readonly strayHeadings: readonly TextRange[];
}

/** Cuts a form at its labels: each field goes on to the next label that was found. */
export function findSections(
  text: CondensedText,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
  { end }: TextRange,
): Sections {
  const fields = new Map<FieldPath, Passage>();
  const missing = labels.filter(({ content }, step) => content === 'nothing' && !places[step]);
  const strayHeadings: TextRange[] = [];
  let goals: Sections['goals'];
  let indicators: Sections['indicators'];
  let next = end;
  for (let step = labels.length - 1; step >= 0; step--) {
    const place = places[step];
    const label = labels[step];
    if (!place || !label) continue;
    const range = { start: place.end, end: next };
    next = place.start;
    if (label.content === 'goals') goals = range;
    else if (label.content === 'indicators') indicators = { range, heading: place };
    if (!label.path) continue;
    const strays =
      label.content === 'amount'
        ? straysIn(
            text,
            range,
            missing.map((heading) => heading.text),
          )
        : [];
    strayHeadings.push(...strays);
    fields.set(label.path, without(range, strays));
  }
  const lastLines = splitLines(text, fields.get('signoff.filedAt')?.[0] ?? { start: end, end });
  const dated = lastLines.findIndex((line) => DATED.test(text.plain.slice(line.start, line.end)));
  const lastLine = lastLines[Math.max(0, dated)];
  if (lastLine) fields.set('signoff.filedAt', [{ start: lastLine.start, end: dateEnd(text, lastLine, lastLines) }]);
  return { fields, goals, indicators, strayHeadings };
}

/** What a date begins with. */
const DATED = /^(?:19|20)\d{2}/u;

/** Where a date ends that a narrow cell has wrapped, or that stands one character a line: 2025年2月5 │ 日. */
function dateEnd({ plain }: CondensedText, { start, end: firstEnd }: TextRange, lines: readonly TextRange[]): number {
  const isWhole = (end: number): boolean => WHOLE_DATE.test(plain.slice(start, end));
  if (isWhole(firstEnd)) return firstEnd;
  let whole: number | undefined;
  for (const { end } of lines) {
    if (end <= firstEnd) continue;
    if (end - start > LONGEST_DATE || !DATE_CHARACTERS.test(plain.slice(start, end))) break;
    if (!isWhole(end)) continue;
    whole = end;
    if (firstEnd - start > LONGEST_PIECE) break;
  }
  return whole ?? firstEnd;
}

const WHOLE_DATE = /^(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|([-./])\d{1,2}\1\d{1,2}|\d{4}(?:\d{6})?)$/u;
const DATE_CHARACTERS = /^[\d年月日./-]+$/u;
const LONGEST_DATE = 14;
/** What a column of single characters puts on one line. */
const LONGEST_PIECE = 3;

/** The headings among an amount: viewers that sort by height put 项目资金 in the middle of what it heads. */
function straysIn(
  { plain, breaks }: CondensedText,
  { start, end }: TextRange,
  headings: readonly string[],
): TextRange[] {
  return headings
    .flatMap((heading) => {
      const word = comparable(heading);
      const at = plain.slice(start, end).indexOf(word);
      return at >= 0 && breaks[start + at] !== BREAK.none ? [{ start: start + at, end: start + at + word.length }] : [];
    })
    .sort((one, other) => one.start - other.start);
}

function without({ start, end }: TextRange, cuts: readonly TextRange[]): TextRange[] {
  const ranges: TextRange[] = [];
  let from = start;
  for (const cut of cuts) {
    if (cut.start > from) ranges.push({ start: from, end: cut.start });
    from = Math.max(from, cut.end);
  }
  if (end > from) ranges.push({ start: from, end });
  return ranges;
}
