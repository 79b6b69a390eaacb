import type { FormReading, Reading, ReadingNote, ReadingProblem, RemainderLine, Span } from '../../model/reading';
import type { SampleReading, UsedLabel } from '../../model/sampleReading';
import type { TemplateSet } from '../grid/cellLabel';
import type { SourceTable } from '../grid/sourceCell';
import { KNOWN_TEMPLATE_SET } from '../knownTemplateSet';
import { condenseText } from '../stream/condenseText';
import { findStrangeTitle } from '../stream/findStrangeTitle';
import { strangeTitle } from '../stream/strangeTitle';
import { unclaimedLines } from '../unclaimedLines';
import { assembleForm } from './assembleForm';
import { findForms } from './findForms';
import type { FoundForm } from './findForms';
import type { FormParts } from './formParts';
import { rowsOfTables } from './formRow';
import { leftOverNotes } from './leftOverNotes';
import { readList } from './readList';
import { readRows } from './readRows';
import { STRINGS } from './strings';

/** Reads the forms of any kind in tables whose cells are spans of `text`. Linear in the number of cells. */
export function readTables(
  text: string,
  tables: readonly SourceTable[],
  known: TemplateSet = KNOWN_TEMPLATE_SET,
): Reading {
  return readWithLabels(text, tables, known).reading;
}

/** The same with the labels of each form, and what they were taken for. */
export function readWithLabels(
  text: string,
  tables: readonly SourceTable[],
  known: TemplateSet,
): Pick<SampleReading, 'reading' | 'used'> {
  const { templates } = known;
  const forms: FormReading[] = [];
  const notes: ReadingNote[] = [];
  const problems: ReadingProblem[] = [];
  const used: (readonly UsedLabel[])[] = [];
  for (const found of findForms(rowsOfTables(tables))) {
    for (const parts of found.isList ? readList(found) : [readRows(found)]) {
      if (isStrange(found, parts)) {
        problems.push(strangeTitle(found.title?.text.trim() ?? STRINGS.strangeForm, templates));
        continue;
      }
      const assembled = assembleForm(parts, templates);
      notes.push(...assembled.notes.map((note) => ({ form: forms.length, ...note })));
      if (assembled.missing.length > 0) {
        problems.push({ kind: 'incomplete-form', form: forms.length, missing: assembled.missing });
      }
      forms.push(assembled.reading);
      used.push(assembled.used);
    }
  }
  const remainder = unclaimedLines(text, forms.flatMap(claimedBy));
  const leftOver = restOf(forms, remainder, endOf(tables));
  const noted = new Set(notes.map(placeOfNote));
  forms.forEach((read, form) => {
    const found = leftOverNotes(read, leftOver[form] ?? []).map((note) => ({ form, ...note }));
    notes.push(...found.filter((note) => !noted.has(placeOfNote(note))));
  });
  const reading = {
    text,
    forms,
    notes,
    remainder,
    problems: problems.length + forms.length > 0 ? problems : [problemOf(text, templates)],
  };
  return { reading, used };
}

/** What was left over within each form, or behind it. */
function restOf(forms: readonly FormReading[], remainder: readonly RemainderLine[], end: number): RemainderLine[][] {
  const rest = forms.map((): RemainderLine[] => []);
  const order = forms.map(({ extent }, form) => ({ form, start: extent.start })).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const line of remainder) {
    if (line.span.start >= end) break;
    while ((order[at + 1]?.start ?? Infinity) <= line.span.start) at += 1;
    rest[order[at]?.form ?? 0]?.push(line);
  }
  return rest;
}

/** Whether a table with labels is no form of targets: it has neither goals nor indicators nor a title, and few known labels. */
function isStrange({ title }: FoundForm, { pairs, tables }: FormParts): boolean {
  const known = pairs.filter(({ meaning }) => meaning !== undefined && meaning.kind !== 'other');
  const hasGoal = known.some(({ meaning, values }) => meaning?.kind === 'goal' && values.length > 0);
  if (tables > 0 || hasGoal) return known.length === 0 && tables === 0;
  const others = pairs.filter(({ meaning, values }) => meaning === undefined && values.length > 0).length;
  if (title) return known.length < FEWEST_KNOWN;
  const filled = known.filter(({ values }) => values.length > 0).length;
  return others >= FEWEST_STRANGE || filled === 0 || others >= filled;
}

const FEWEST_KNOWN = 2;
const FEWEST_STRANGE = 3;

function claimedBy({ spans, labels }: FormReading): Span[] {
  return [...[...spans.values()].flat(), ...labels];
}

/** Why a source without forms has none. */
function problemOf(text: string, templates: TemplateSet['templates']): ReadingProblem {
  const condensed = condenseText(text, []);
  if (condensed.text === '') return { kind: 'empty' };
  return findStrangeTitle(condensed, templates) ?? { kind: 'not-a-form' };
}

function placeOfNote({ form, path }: ReadingNote): string {
  return `${form} ${path}`;
}

/** Where the cells of the tables end in the text; what stands behind is part of no form. */
function endOf(tables: readonly SourceTable[]): number {
  return tables.reduce((end, { cells }) => Math.max(end, cells.at(-1)?.spans.at(-1)?.end ?? 0), 0);
}
