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
  const lastLine = lastLines.find((line) => DATED.test(text.plain.slice(line.start, line.end))) ?? lastLines[0];
  if (lastLine) fields.set('signoff.filedAt', [lastLine]);
  return { fields, goals, indicators, strayHeadings };
}

/** What a date begins with. */
const DATED = /^(?:19|20)\d{2}/u;

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
