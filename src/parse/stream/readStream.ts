import type { Reading, ReadingNote, ReadingProblem, Span } from '../../model/reading';
import { FORM_TEMPLATES } from '../../model/template';
import { unclaimedLines } from '../unclaimedLines';
import { condenseText } from './condenseText';
import { findForms } from './findForms';
import { findFurniture } from './findFurniture';
import { findStrangeTitle } from './findStrangeTitle';
import { LIMITS } from './limits';
import { readForm } from './readForm';
import type { StreamForm } from './readForm';

/** Tells how many of how many forms were read. */
export type ReportForms = (done: number, total: number) => void;

/**
 * Reads text as PDF viewers put it on the clipboard: the cells of the form one after the other, row by row. Never
 * throws; linear in the text.
 */
export function readStream(source: string, onProgress?: ReportForms): Reading {
  if (source.length > LIMITS.text)
    return refuse(source, { kind: 'too-long', length: source.length, limit: LIMITS.text });
  const text = condenseText(source, findFurniture(source, FORM_TEMPLATES));
  if (text.text === '') return refuse(source, { kind: 'empty' });
  const found = findForms(text, FORM_TEMPLATES);
  const forms = found.map((form, at) => {
    onProgress?.(at, found.length);
    return readForm(text, form);
  });
  return {
    text: source,
    forms: forms.map(({ reading }) => reading),
    notes: forms.flatMap(({ notes }, form) => notes.map((note): ReadingNote => ({ ...note, form }))),
    remainder: unclaimedLines(source, claimedBy(forms)),
    problems:
      forms.length > 0 ? forms.flatMap(problemsOf) : [findStrangeTitle(text, FORM_TEMPLATES) ?? { kind: 'not-a-form' }],
  };
}

function refuse(source: string, problem: ReadingProblem): Reading {
  return { text: source, forms: [], notes: [], remainder: unclaimedLines(source, []), problems: [problem] };
}

function claimedBy(forms: readonly StreamForm[]): Span[] {
  const claimed: Span[] = [];
  for (const { reading } of forms) {
    for (const label of reading.labels) claimed.push(label);
    for (const spans of reading.spans.values()) for (const span of spans) claimed.push(span);
  }
  return claimed;
}

function problemsOf({ missing }: StreamForm, form: number): ReadingProblem[] {
  return missing.length > 0 ? [{ kind: 'incomplete-form', form, missing }] : [];
}
