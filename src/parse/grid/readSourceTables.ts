import { FORM_TEMPLATES } from '../../model/template';
import type { FormReading, Reading, ReadingNote, ReadingProblem, Span } from '../../model/reading';
import { condenseText } from '../stream/condenseText';
import { findStrangeTitle } from '../stream/findStrangeTitle';
import { unclaimedLines } from '../unclaimedLines';
import { assembleForm } from './assembleForm';
import { recogniseCellLabel } from './cellLabel';
import { findForms } from './findForms';
import type { FormRow } from './formRow';
import { readFormRows } from './readFormRows';
import type { SourceCell, SourceTable } from './sourceCell';

/** Reads the forms in tables whose cells are spans of `text`. Linear in the number of cells. */
export function readSourceTables(text: string, tables: readonly SourceTable[]): Reading {
  const forms: FormReading[] = [];
  const notes: ReadingNote[] = [];
  const problems: ReadingProblem[] = [];
  for (const found of findForms(tables.flatMap(rowsOf))) {
    const parts = readFormRows(found.rows);
    const assembled = assembleForm(found, parts);
    notes.push(...assembled.notes.map((note) => ({ form: forms.length, ...note })));
    if (assembled.missing.length > 0) {
      problems.push({ kind: 'incomplete-form', form: forms.length, missing: assembled.missing });
    }
    forms.push(assembled.reading);
  }
  const remainder = unclaimedLines(text, forms.flatMap(claimedBy));
  return { text, forms, notes, remainder, problems: forms.length > 0 ? problems : [problemOf(text)] };
}

function rowsOf({ cells }: SourceTable, table: number): FormRow[] {
  const rows = new Map<number, SourceCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()].map((row) => ({
    table,
    cells: row.map((cell) => ({ ...cell, label: recogniseCellLabel(cell.text) })),
  }));
}

function claimedBy({ spans, labels }: FormReading): Span[] {
  return [...[...spans.values()].flat(), ...labels];
}

/** Why a source without forms has none. */
function problemOf(text: string): ReadingProblem {
  const condensed = condenseText(text, []);
  if (condensed.text === '') return { kind: 'empty' };
  return findStrangeTitle(condensed, FORM_TEMPLATES) ?? { kind: 'not-a-form' };
}
