import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { NARRATIVES, SIDES, SIGNOFF_FIELDS } from '../../model/form';
import type { FormReading, Reading, ReadingNote } from '../../model/reading';
import { STRINGS } from '../stream/strings';

/**
 * Says once what is true of most of a text: where most indicators of a list are doubtful, the list is, and where the order of a
 * form is lost, so is each of its parts, whatever else was noted of their borders. What could not be read at all stands in its own note only,
 * which stays. Linear.
 */
export function foldDoubts(reading: Reading): Reading {
  const { forms, problems } = reading;
  const lost = new Set(problems.flatMap((problem) => (problem.kind === 'order-lost' ? [problem.form] : [])));
  const byForm = forms.map((): ReadingNote[] => []);
  for (const note of reading.notes) byForm[note.form]?.push(note);
  const folded = forms.map((form, index) => {
    const own = byForm[index] ?? [];
    return lost.has(index) ? [...notesOn(PARTS, index), ...own.filter(holdsText)] : foldLists(form, index, own);
  });
  return folded.every((own, index) => own === byForm[index]) ? reading : { ...reading, notes: folded.flat() };
}

/** What a form of the commonest kind is made of. */
const PARTS: readonly FieldPath[] = [
  ...(['title', 'year', 'projectName', 'department', 'unit', 'attribute', 'duration', 'funds'] as const),
  ...NARRATIVES,
  ...SIDES.map((side): FieldPath => `goals.${side}`),
  ...SIDES.map((side): FieldPath => `indicators.${side}`),
  ...SIGNOFF_FIELDS.map((field): FieldPath => `signoff.${field}`),
];

/** Whether a text of the source stands nowhere but in this note. */
function holdsText({ doubt }: ReadingNote): boolean {
  return doubt === 'unreadable-value';
}

function notesOn(paths: readonly FieldPath[], form: number): ReadingNote[] {
  return paths.map((path) => ({
    form,
    path,
    doubt: 'uncertain-border',
    message: STRINGS.orderLost(fieldLabel(path)),
  }));
}

function foldLists({ form }: FormReading, index: number, notes: readonly ReadingNote[]): readonly ReadingNote[] {
  const doubtful = SIDES.filter((side) => {
    const rows = new Set(notes.flatMap(({ path }) => rowOf(path, side) ?? []));
    const most = form.indicators[side].length * MOST;
    return rows.size >= FEWEST && rows.size > most;
  });
  if (doubtful.length === 0) return notes;
  const others = notes.filter(
    (note) => holdsText(note) || !doubtful.some((side) => note.path.startsWith(`indicators.${side}`)),
  );
  return [
    ...others,
    ...notesOn(
      doubtful.map((side): FieldPath => `indicators.${side}`),
      index,
    ),
  ];
}

/** A few doubtful indicators are told one by one, however short their list. */
const FEWEST = 6;
const MOST = 2 / 3;

function rowOf(path: FieldPath, side: string): number | undefined {
  const row = path.startsWith(`indicators.${side}[`)
    ? Number.parseInt(path.slice(`indicators.${side}[`.length), 10)
    : NaN;
  return Number.isNaN(row) ? undefined : row;
}
