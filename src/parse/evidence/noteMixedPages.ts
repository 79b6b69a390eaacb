import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { Reading, ReadingNote, ReadingProblem } from '../../model/reading';
import { SIGNOFF_LABELS } from '../../model/vocabulary';
import { STRINGS } from '../stream/strings';

/**
 * Says where the pages of two forms take turns (A1 B1 A2 B2): the first has no end, and the second has two. Either may then hold what belongs to the other. Linear.
 */
export function noteMixedPages(reading: Reading): Reading {
  const { text, forms } = reading;
  const endless = new Set(
    reading.problems.flatMap((problem) =>
      problem.kind === 'incomplete-form' && problem.missing.includes(LAST_LABEL) ? [problem.form] : [],
    ),
  );
  const mixed = new Set<number>();
  for (const form of endless) {
    const start = forms[form + 1]?.extent.start;
    if (start === undefined) continue;
    const end = forms[form + 2]?.extent.start ?? text.length;
    const first = text.indexOf(LAST_LABEL, start);
    const second = first < 0 ? -1 : text.indexOf(LAST_LABEL, first + LAST_LABEL.length);
    if (second >= 0 && second < end) mixed.add(form).add(form + 1);
  }
  if (mixed.size === 0) return reading;
  const problems = [...mixed].map((form): ReadingProblem => ({ kind: 'pages-mixed', form }));
  const notes = [...mixed].flatMap((form) =>
    MIXED.map((path): ReadingNote => ({
      form,
      path,
      doubt: 'uncertain-border',
      message: STRINGS.orderLost(fieldLabel(path)),
    })),
  );
  return { ...reading, problems: [...reading.problems, ...problems], notes: [...reading.notes, ...notes] };
}

const LAST_LABEL = SIGNOFF_LABELS.filedAt;

/** What stands from where a first page may end. */
const MIXED: readonly FieldPath[] = [
  ...NARRATIVES,
  ...SIDES.map((side): FieldPath => `goals.${side}`),
  ...SIDES.map((side): FieldPath => `indicators.${side}`),
  ...SIGNOFF_FIELDS.map((field): FieldPath => `signoff.${field}`),
];
