import type { Reading, ReadingNote, ReadingProblem, Span } from '../../model/reading';
import { FORM_TEMPLATES } from '../../model/template';
import { unclaimedLines } from '../unclaimedLines';
import { condenseText } from './condenseText';
import { findForms } from './findForms';
import { readForm } from './readForm';

/** Reads text as PDF viewers put it on the clipboard: the cells of the form one after the other, row by row. */
export function readStream(source: string): Reading {
  const text = condenseText(source);
  const found = findForms(text, FORM_TEMPLATES);
  const forms = found.map((form) => readForm(text, form));
  const notes: ReadingNote[] = [];
  const problems: ReadingProblem[] = [];
  const claimed: Span[] = [];
  forms.forEach((form, at) => {
    notes.push(...form.notes.map((note) => ({ ...note, form: at })));
    if (form.missing.length > 0) problems.push({ kind: 'incomplete-form', form: at, missing: form.missing });
    claimed.push(...form.reading.labels);
    for (const spans of form.reading.spans.values()) claimed.push(...spans);
  });
  if (text.text === '') problems.push({ kind: 'empty' });
  else if (forms.length === 0) problems.push({ kind: 'not-a-form' });
  return {
    text: source,
    forms: forms.map(({ reading }) => reading),
    notes,
    remainder: unclaimedLines(source, claimed),
    problems,
  };
}
