import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import type { FormReading, Reading } from '../../model/reading';
import { plainText } from '../form/labelText';

/** A cell or a line of a form as it is printed, with what it was taken for. */
export interface PrintedCell {
  /** Without white space, widths and stars. */
  readonly text: string;
  /** The value that it begins in; `label` for one of the form's own words, undefined where nothing took it. */
  readonly place: FieldPath | 'label' | undefined;
  /** What stands between blanks in it, each with its own place: lines of running text hold several cells. */
  readonly words: readonly Omit<PrintedCell, 'words'>[];
}

/** What a form was read as beside all that stands around its values. */
export interface PrintedForm {
  readonly form: Form;
  /** Whether rows of another form stand among its own, as in a list of projects: what is left there may be of either. */
  readonly isShared: boolean;
  /** In the order of the source, from behind the form before to the beginning of the next one. */
  readonly cells: readonly PrintedCell[];
}

/** The forms of a reading with what is printed of each. Linear in the text. */
export function printedForms({ text, forms, remainder }: Reading): PrintedForm[] {
  const notices = new Set(remainder.flatMap(({ kind, span }) => (kind === 'notice' ? [span.start] : [])));
  const order = forms.map((_, at) => at).sort((one, other) => startOf(forms[one]) - startOf(forms[other]));
  const printed: PrintedForm[] = [];
  let from = 0;
  order.forEach((index, at) => {
    const reading = forms[index];
    if (!reading) return;
    const next = order[at + 1];
    const to = next === undefined ? text.length : startOf(forms[next]);
    const isShared = reading.extent.start < from || reading.extent.end > to;
    printed[index] = {
      form: reading.form,
      isShared,
      cells: cellsOf(text, reading, Math.min(from, reading.extent.start), to, notices),
    };
    from = Math.max(from, reading.extent.end);
  });
  return printed;
}

function startOf(reading: FormReading | undefined): number {
  return reading?.extent.start ?? 0;
}

function cellsOf(
  text: string,
  { spans, labels }: FormReading,
  from: number,
  to: number,
  notices: ReadonlySet<number>,
): PrintedCell[] {
  const places: PrintedCell['place'][] = [undefined];
  const owners = new Uint32Array(Math.max(to - from, 0));
  const claim = (place: PrintedCell['place'], start: number, end: number): void => {
    if (end <= from || start >= to) return;
    owners.fill(places.length, Math.max(start - from, 0), Math.max(end - from, 0));
    places.push(place);
  };
  for (const { start, end } of labels) claim('label', start, end);
  for (const [path, own] of spans) for (const { start, end } of own) claim(path, start, end);
  const cells: PrintedCell[] = [];
  for (const match of text.slice(from, to).matchAll(CELL)) {
    if (notices.has(from + match.index)) continue;
    const placeAt = (at: number): PrintedCell['place'] => places[owners[match.index + at] ?? 0];
    const words = Array.from(match[0].matchAll(WORD), ({ 0: word, index }) => ({
      text: plainText(word),
      place: placeAt(index),
    }));
    cells.push({ text: plainText(match[0]), place: placeAt(0), words });
  }
  return cells;
}

/** What stands between tabs and line ends, from its first character that is seen on. */
const CELL = /\S[^\t\n]*/gu;
const WORD = /\S+/gu;
