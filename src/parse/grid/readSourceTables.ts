import type { FormReading, Reading, ReadingNote, ReadingProblem, Span } from '../../model/reading';
import { condenseText } from '../stream/condenseText';
import { findStrangeTitle } from '../stream/findStrangeTitle';
import { strangeTitle } from '../stream/strangeTitle';
import { STRINGS } from '../stream/strings';
import { KNOWN_TEMPLATE_SET } from '../knownTemplateSet';
import { unclaimedLines } from '../unclaimedLines';
import { assembleForm } from './assembleForm';
import type { TemplateSet } from './cellLabel';
import { findForms } from './findForms';
import type { FoundForm } from './findForms';
import type { FormParts } from './formParts';
import type { FormRow, LabelledCell } from './formRow';
import { readFormRows } from './readFormRows';
import type { SourceCell, SourceTable } from './sourceCell';
import { takeTemplate } from './takeTemplate';

/** Reads the forms in tables whose cells are spans of `text`. Linear in the number of cells. */
export function readSourceTables(
  text: string,
  tables: readonly SourceTable[],
  known: TemplateSet = KNOWN_TEMPLATE_SET,
): Reading {
  const forms: FormReading[] = [];
  const notes: ReadingNote[] = [];
  const problems: ReadingProblem[] = [];
  const rows = tables.flatMap((table, at) => rowsOf(table, at, known));
  for (const form of findForms(rows)) {
    const found = takeTemplate(form, known.templates);
    const parts = readFormRows(found.rows, found.template);
    if (isStrange(found, parts)) {
      problems.push(strangeForm(found, known));
      continue;
    }
    const assembled = assembleForm(found, parts);
    notes.push(...assembled.notes.map((note) => ({ form: forms.length, ...note })));
    if (assembled.missing.length > 0) {
      problems.push({ kind: 'incomplete-form', form: forms.length, missing: assembled.missing });
    }
    forms.push(assembled.reading);
  }
  const remainder = unclaimedLines(text, forms.flatMap(claimedBy));
  return {
    text,
    forms,
    notes,
    remainder,
    problems: problems.length + forms.length > 0 ? problems : [problemOf(text, known)],
  };
}

/** Whether hardly any label of a form is known but 项目名称, while other labels stand before its texts. */
function isStrange({ rows }: FoundForm, { found }: FormParts): boolean {
  if (found.size > 1) return false;
  const others = rows.filter(({ cells: [first, second] }) => second && first?.labels.length === 0);
  return others.length >= FEWEST_STRANGE_ROWS;
}

const FEWEST_STRANGE_ROWS = 3;

function strangeForm({ title }: FoundForm, { templates }: TemplateSet): ReadingProblem {
  const printed = title?.text.trim() ?? STRINGS.strangeForm;
  return strangeTitle(printed, templates);
}

function rowsOf({ cells }: SourceTable, table: number, { labelsIn }: TemplateSet): FormRow[] {
  const rows = new Map<number, SourceCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()].map((row) => ({
    table,
    cells: row.map((cell) => labelled(cell, labelsIn(cell.text) ?? NO_LABELS)),
  }));
}

const NO_LABELS: LabelledCell['labels'] = [];

/** Every property by name: there are many cells, and spreading them would take twice as long. */
function labelled(cell: SourceCell, labels: LabelledCell['labels']): LabelledCell {
  const { row, column, rowSpan, columnSpan, text, spans, fence, isDoubtful = false } = cell;
  return { row, column, rowSpan, columnSpan, text, spans, fence, isDoubtful, label: labels[0], labels };
}

function claimedBy({ spans, labels }: FormReading): Span[] {
  return [...[...spans.values()].flat(), ...labels];
}

/** Why a source without forms has none. */
function problemOf(text: string, { templates }: TemplateSet): ReadingProblem {
  const condensed = condenseText(text, []);
  if (condensed.text === '') return { kind: 'empty' };
  return findStrangeTitle(condensed, templates) ?? { kind: 'not-a-form' };
}
