import { fieldLabel } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { SIDES } from '../../model/form';
import type { ReadInput } from './readInputs';
import { shownName } from './shownName';
import { strings } from './strings';

/** What was read of a file, in lines for a reader: its forms, what to look at, what was left over. */
export function summariseInput({ file, forms, reading }: ReadInput): string {
  const { summary } = strings;
  const notes = reading?.notes ?? [];
  const remainder = reading?.remainder ?? [];
  return [
    summary.file(shownName(file), forms.length),
    ...forms.map(summariseForm),
    ...(notes.length > 0 ? [summary.notes(notes.length)] : []),
    ...notes.map((note) => summary.note(note.form + 1, fieldLabel(note.path, forms[note.form]), note.message)),
    ...(remainder.length > 0 ? [summary.remainder(remainder.length)] : []),
    ...remainder.map(({ line, text }) => summary.remainderLine(line, text.trim())),
  ].join('\n');
}

function summariseForm(form: Form, index: number): string {
  return strings.summary.form({
    index: index + 1,
    year: strings.summary.year(form.year),
    name: form.projectName,
    department: form.department.name,
    amount: strings.summary.amount(form.funds.annual.total?.toLocaleString('zh-CN')),
    indicators: SIDES.reduce((count, side) => count + form.indicators[side].length, 0),
  });
}
