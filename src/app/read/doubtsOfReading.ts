import { LONGEST_CELL_TEXT } from '../../model/cellText';
import type { FormDoubt } from '../../model/doubt';
import type { Form } from '../../model/form';
import type { FieldPath } from '../../model/fieldPath';
import { isUnder, parseIndicatorGroup, parseIndicatorPath } from '../../model/fieldPath';
import type { FormReading, Reading, ReadingNote, RemainderLine, Span } from '../../model/reading';
import { shownAt } from '../../model/shownAt';
import type { ReadingPart } from './joinReadings';
import { strings } from '../strings';

/** What a reading was not sure of, ready to go with its forms. */
export interface ReadingDoubts {
  /** By position of the form in the reading. */
  readonly forms: readonly (readonly FormDoubt[])[];
  /** Text that stands before all forms of its source, or in a source without any. */
  readonly loose: readonly FormDoubt[];
}

export interface DoubtOptions {
  /** Name of the file; '' for a paste. A joined reading knows the names of its parts. */
  readonly source?: string;
  /** What the user has settled already stays behind. */
  readonly isSettled?: (doubtful: ReadingNote | RemainderLine) => boolean;
}

/**
 * The notes and the unread text of a reading as doubts of its forms, those of a form in the order of the reading. Unread text goes with
 * the form that it stands in or behind, never with a form of another source; page furniture is no doubt. A workbook of ours that was read
 * gives its own rows of 待核对. Linear in the text, but for a logarithm.
 */
export function doubtsOfReading(
  reading: Reading & { readonly parts?: readonly ReadingPart[] },
  { source = '', isSettled = () => false }: DoubtOptions = {},
): ReadingDoubts {
  const parts = reading.parts ?? [{ name: source, firstForm: 0, forms: reading.forms.length, linesBefore: 0 }];
  const forms = reading.forms.map(({ origin }): FormDoubt[] => [...(origin?.settled ?? [])]);
  const loose: FormDoubt[] = [];
  const ownerOf = createOwnerFinder(reading.forms);
  for (const note of reading.notes) {
    const form = reading.forms[note.form];
    if (!form || isSettled(note)) continue;
    const name = parts.findLast(({ firstForm }) => firstForm <= note.form)?.name ?? '';
    const doubt = note.carried ?? doubtOfNote(note, form, reading.text, name);
    forms[note.form]?.push(...inCells(doubt));
  }
  for (const line of reading.remainder) {
    if (line.kind === 'furniture' || isSettled(line)) continue;
    const part = parts.findLast(({ linesBefore }) => linesBefore < line.line);
    const doubt = line.carried ?? doubtOfLine(line, part);
    const owner = line.carried?.id === '' ? undefined : ownerOf(line.span, part);
    (owner === undefined ? loose : (forms[owner] ?? loose)).push(...inCells(doubt));
  }
  return { forms, loose };
}

type Part = Omit<ReadingPart, 'problems'>;

function doubtOfNote(note: ReadingNote, form: FormReading, text: string, source: string): FormDoubt {
  return {
    path: note.path,
    readAs: shownAt(form.form, note.path),
    original: originalOf(form, note.path, text),
    ...(note.alternative !== undefined && { alternative: note.alternative }),
    message: note.message,
    source,
  };
}

function doubtOfLine({ line, text }: RemainderLine, part: Part | undefined): FormDoubt {
  const message = strings.lineUnread(line - (part?.linesBefore ?? 0));
  return { path: undefined, readAs: '', original: text, message, source: part?.name ?? '' };
}

/** The source's characters of a value; of a group those of all its values. */
function originalOf({ form, spans }: FormReading, path: FieldPath, text: string): string {
  const own = spans.get(path);
  const places = own ?? [...spans].flatMap(([other, found]) => (isWithin(other, path, form) ? found : []));
  return [...places]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

function isWithin(path: FieldPath, group: FieldPath, form: Form): boolean {
  const heading = parseIndicatorGroup(group);
  if (!heading) return path.startsWith(`${group}.`);
  const { side, index = -1 } = parseIndicatorPath(path) ?? {};
  const indicator = side === heading.side ? form.indicators[side][index] : undefined;
  return indicator !== undefined && isUnder(indicator, heading.level);
}

/** Finds the form of a part that a text stands in or behind. Forms may stand in any order. */
function createOwnerFinder(forms: readonly FormReading[]): (span: Span, part: Part | undefined) => number | undefined {
  const starts = forms
    .map(({ extent }, index) => ({ start: extent.start, index }))
    .sort((one, other) => one.start - other.start);
  return ({ start }, part) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const index = starts[low - 1]?.index;
    const isOfPart = index !== undefined && part && index >= part.firstForm && index < part.firstForm + part.forms;
    return isOfPart ? index : undefined;
  };
}

/** What is longer than a cell holds goes into several rows, so that none of it is lost. */
function inCells(doubt: FormDoubt): readonly FormDoubt[] {
  const { original } = doubt;
  if (original.length <= LONGEST_CELL_TEXT) return [doubt];
  const pieces: FormDoubt[] = [];
  for (let start = 0; start < original.length; start += LONGEST_CELL_TEXT)
    pieces.push({ ...doubt, original: original.slice(start, start + LONGEST_CELL_TEXT) });
  return pieces;
}
