import type { ReadingDoubts } from '../../app/read/doubtsOfReading';
import type { FormDoubt } from '../../model/doubt';
import { isOpen } from '../../model/doubt';
import { fieldLabel } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { strings } from './strings';

/** What the readers were not sure of in one file. */
export interface DoubtfulFile {
  readonly file: string;
  readonly forms: readonly Form[];
  readonly doubts: ReadingDoubts;
  /** What a printed page has beside its forms. */
  readonly furniture: readonly string[];
}

/** So many doubts of a form are told one by one; the others are counted. */
const TOLD_OF_A_FORM = 8;

/** The open doubts of a file in lines for a reader, form by form; then the page furniture. None where there is nothing to tell. */
export function describeDoubts({ file, forms, doubts, furniture }: DoubtfulFile): readonly string[] {
  const { doubt } = strings;
  const groups = [
    ...doubts.forms.map((ofForm, index) => ({ title: titleOf(forms, index), form: forms[index], ofForm })),
    { title: doubt.noForm, form: undefined, ofForm: doubts.loose },
  ].map(({ ofForm, ...group }) => ({ ...group, open: eachOnce(ofForm.filter(isOpen)) }));
  const count = groups.reduce((sum, { open }) => sum + open.length, 0);
  const lines = groups.flatMap(({ title, form, open }) => {
    if (open.length === 0) return [];
    const left = open.length - TOLD_OF_A_FORM;
    const told = open.slice(0, TOLD_OF_A_FORM).map((one) => describeDoubt(one, form));
    return [title, ...told, ...(left > 0 ? [doubt.more(left)] : [])];
  });
  return [
    ...(count > 0 ? [doubt.file(file, count), ...lines] : []),
    ...(furniture.length > 0 ? [doubt.furniture(file, furniture)] : []),
  ];
}

function titleOf(forms: readonly Form[], index: number): string {
  return strings.doubt.form(index + 1, forms[index]?.projectName ?? '');
}

/** A text over several lines of a source is one doubt. */
function eachOnce(doubts: readonly FormDoubt[]): readonly FormDoubt[] {
  return [...new Map(doubts.map((one) => [[one.path, one.original, one.message].join('\u0000'), one])).values()];
}

function describeDoubt({ path, readAs, original, message }: FormDoubt, form: Form | undefined): string {
  const { doubt } = strings;
  if (path === undefined) return doubt.unread(shorten(original), message);
  return doubt.place(fieldLabel(path, form), shorten(readAs), shorten(original), message);
}

/** What is quoted of a text in one line of a report. */
const QUOTED = 60;

function shorten(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/gu, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
