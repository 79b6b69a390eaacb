import { KNOWN_TEMPLATES } from '../../model/knownTemplates';
import type { FormReading, Reading, ReadingNote, ReadingProblem, RemainderLine, Span } from '../../model/reading';
import { FORM_TEMPLATES } from '../../model/template';
import { unclaimedLines } from '../unclaimedLines';
import { furnitureLook } from '../text/furniture';
import { condenseText } from './condenseText';
import { divideSource } from './divideSource';
import { findForms } from './findForms';
import { findFurniture } from './findFurniture';
import { findStrangeTitle } from './findStrangeTitle';
import { LIMITS } from './limits';
import { readForm } from './readForm';

/** Tells how many forms were read, of how many: of a long text that is a guess at first. */
export type ReportForms = (done: number, total: number) => void;

/**
 * Reads text as PDF viewers put it on the clipboard: the cells of the form one after the other, row by row. Never
 * throws; linear in the text. Long texts are read part by part.
 */
export function readStream(source: string, onProgress?: ReportForms): Reading {
  if (source.length > LIMITS.text)
    return refuse(source, { kind: 'too-long', length: source.length, limit: LIMITS.text });
  const forms: FormReading[] = [];
  const notes: ReadingNote[] = [];
  const problems: ReadingProblem[] = [];
  const remainder: RemainderLine[] = [];
  let line = 1;
  for (const part of divideSource(source, FORM_TEMPLATES)) {
    const text = condenseText(source, findFurniture(source, FORM_TEMPLATES, part), part);
    const found = findForms(text, FORM_TEMPLATES);
    const share = source.length / part.end;
    const claimed: Span[] = [];
    for (const [at, form] of found.entries()) {
      onProgress?.(forms.length, Math.round((forms.length + found.length - at) * share));
      const read = readForm(text, form);
      for (const note of read.notes) notes.push({ ...note, form: forms.length });
      if (read.missing.length > 0)
        problems.push({ kind: 'incomplete-form', form: forms.length, missing: read.missing });
      if (read.isOrderLost) problems.push({ kind: 'order-lost', form: forms.length });
      addClaims(claimed, read.reading);
      forms.push(read.reading);
    }
    for (const rest of unclaimedLines(source, claimed, part, line)) {
      remainder.push(furnitureLook(rest.text.trim()) ? { ...rest, kind: 'furniture' } : rest);
    }
    line += countLines(source, part);
  }
  return { text: source, forms, notes, remainder, problems: forms.length > 0 ? problems : [problemOf(source)] };
}

function refuse(source: string, problem: ReadingProblem): Reading {
  return { text: source, forms: [], notes: [], remainder: unclaimedLines(source, []), problems: [problem] };
}

function addClaims(claimed: Span[], { labels, spans }: FormReading): void {
  for (const label of labels) claimed.push(label);
  for (const places of spans.values()) for (const span of places) claimed.push(span);
}

function countLines(source: string, { start, end }: Span): number {
  let lines = 0;
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Why a text without forms has none. */
function problemOf(source: string): ReadingProblem {
  const text = condenseText(source, findFurniture(source, FORM_TEMPLATES));
  if (text.text === '') return { kind: 'empty' };
  return findStrangeTitle(text, KNOWN_TEMPLATES) ?? { kind: 'not-a-form' };
}
