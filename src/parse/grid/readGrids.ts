import type { CellGrid } from '../../model/cellGrid';
import type { Reading } from '../../model/reading';
import type { TemplateSet } from './cellLabel';
import { readTables } from '../form/readTables';
import { writeOutGrids } from './writeOutGrids';

/** Reads the forms in tables whose cells are known. The text of the reading is the cells written out line by line. */
export function readGrids(grids: readonly CellGrid[], known?: TemplateSet): Reading {
  const { text, tables } = writeOutGrids(grids);
  return readTables(text, tables, known);
}
