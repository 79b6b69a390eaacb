import type { CellGrid } from '../../model/cellGrid';
import type { Reading, RemainderLine } from '../../model/reading';
import type { TemplateSet } from './cellLabel';
import { readTables } from '../form/readTables';
import { hasHidden, hiddenNotes, withoutHiddenBesideForms } from './hiddenCells';
import { writeOutGrids } from './writeOutGrids';

/**
 * Reads the forms in tables whose cells are known. The text of the reading is the cells written out line by line. Hidden
 * cells are read where they are part of a form that shows, and that is noted.
 */
export function readGrids(grids: readonly CellGrid[], known?: TemplateSet): Reading {
  const { tables, reading: whole } = readWrittenOut(grids, known);
  if (!grids.some(hasHidden)) return whole;
  const shown = readWrittenOut(withoutHiddenBesideForms(grids, tables, whole.forms), known);
  return { ...shown.reading, notes: [...shown.reading.notes, ...hiddenNotes(shown.tables, shown.reading.forms)] };
}

function readWrittenOut(grids: readonly CellGrid[], known: TemplateSet | undefined) {
  const { text, tables } = writeOutGrids(grids);
  const isNotice = (index: number): boolean => grids[index]?.isNotice === true;
  const reading = readTables(
    text,
    tables.filter((_, index) => !isNotice(index)),
    known,
  );
  const notices = tables
    .filter((_, index) => isNotice(index))
    .flatMap(({ cells }) => cells.flatMap(({ spans }) => spans));
  if (notices.length === 0) return { tables, reading };
  const remainder = reading.remainder.map((line): RemainderLine => {
    const { start } = line.span;
    return notices.some((span) => start >= span.start && start < span.end) ? { ...line, kind: 'notice' } : line;
  });
  return { tables, reading: { ...reading, remainder } };
}
