import type { CellGrid } from '../../model/cellGrid';
import type { Reading } from '../../model/reading';
import type { TemplateSet } from './cellLabel';
import { readTables } from '../form/readTables';
import { hasHidden, hiddenNotes, withoutHiddenBesideForms } from './hiddenCells';
import { writeOutGrids } from './writeOutGrids';

/**
 * Reads the forms in tables whose cells are known. The text of the reading is the cells written out line by line. Hidden
 * cells are read where they are part of a form that shows, and that is noted.
 */
export function readGrids(grids: readonly CellGrid[], known?: TemplateSet): Reading {
  const { text, tables } = writeOutGrids(grids);
  const whole = readTables(text, tables, known);
  if (!grids.some(hasHidden)) return whole;
  const shown = writeOutGrids(withoutHiddenBesideForms(grids, tables, whole.forms));
  const reading = readTables(shown.text, shown.tables, known);
  return { ...reading, notes: [...reading.notes, ...hiddenNotes(shown.tables, reading.forms)] };
}
