import { KIND_LABEL } from '../model/vocabulary';
import type { FormReading, Reading, Span } from '../model/reading';
import type { Source } from '../model/source';
import type { FormTemplate } from '../model/template';
import { bareLabel, plainText } from './form/labelText';
import { readBy } from './form/taughtWords';
import { isOfForm } from '../model/reading';
import { unclaimedLines } from './unclaimedLines';

/**
 * A reading with the forms of kinds that users have described read by their descriptions. A description is tried where most of its words
 * stand in the source, and counts for the forms that turn out to be of its kind: no word of it touches the others.
 */
export function withTaughtForms(
  source: Source,
  taught: readonly FormTemplate[],
  plain: Reading,
  readWith: (template: FormTemplate) => Reading,
): Reading {
  if (taught.length === 0) return plain;
  const text = plainText(textOf(source));
  return inOrder(taught, text).reduce((reading, template) => {
    const own = readBy(template, () => readWith(template));
    return own.forms.some((form) => isOfKind(form, template)) ? joined(reading, own, template) : reading;
  }, plain);
}

/** The descriptions whose words stand in a text, those whose title does before the others. */
function inOrder(taught: readonly FormTemplate[], text: string): FormTemplate[] {
  const named = ({ titleEnding }: FormTemplate): boolean => titleEnding !== '' && text.includes(plainText(titleEnding));
  const possible = taught.filter((template) => hasWordsOf(template, text));
  return [...possible.filter(named), ...possible.filter((template) => !named(template))];
}

/** Whether at least half of the labels that each form of a kind prints stand in a text. */
function hasWordsOf({ labels }: FormTemplate, text: string): boolean {
  const words = labels.filter(({ isOptional }) => !isOptional).map((label) => bareLabel(label.text));
  return words.filter((word) => text.includes(word)).length * 2 >= words.length;
}

function textOf(source: Source): string {
  switch (source.kind) {
    case 'text':
      return source.text;
    case 'html':
      return source.html.replaceAll(/<[^>]*>/gu, '');
    case 'grids':
    case 'workbook':
      return source.grids.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
    case 'pages':
      return source.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
  }
}

function isOfKind({ form }: FormReading, { name }: FormTemplate): boolean {
  return form.extra?.some(({ label, value }) => label === KIND_LABEL && value === name) === true;
}

/** The forms of one kind as its description reads them, and the others as they were read before. */
function joined(before: Reading, own: Reading, template: FormTemplate): Reading {
  const isAlone = own.forms.every((form) => isOfKind(form, template));
  if (isAlone && own.forms.length >= before.forms.length) return own;
  const taken = own.forms.flatMap((form, at) => (isOfKind(form, template) ? [{ reading: own, form, at }] : []));
  const kept = before.forms.flatMap((form, at) =>
    taken.some(({ form: { extent } }) => overlaps(extent, form.extent)) ? [] : [{ reading: before, form, at }],
  );
  const all = [...taken, ...kept].sort((one, other) => one.form.extent.start - other.form.extent.start);
  const forms = all.map(({ form }) => form);
  return {
    text: own.text,
    forms,
    notes: all.flatMap(({ reading, at }, form) =>
      reading.notes.filter((note) => note.form === at).map((note) => ({ ...note, form })),
    ),
    remainder: unclaimedLines(own.text, forms.flatMap(claimedBy)),
    problems: all.flatMap(({ reading, at }, form) =>
      reading.problems.filter(isOfForm).flatMap((problem) => (problem.form === at ? [{ ...problem, form }] : [])),
    ),
  };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function claimedBy({ spans, labels }: FormReading): Span[] {
  return [...[...spans.values()].flat(), ...labels];
}
