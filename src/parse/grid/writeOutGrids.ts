import type { CellGrid, GridCell } from '../../model/cellGrid';
import type { SourceCell, SourceTable } from './sourceCell';

/** Grids as text, a line for a row and a tab between cells, with each cell that is not blank placed in it. */
export function writeOutGrids(grids: readonly CellGrid[]): {
  readonly text: string;
  readonly tables: readonly SourceTable[];
} {
  const parts: string[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const tables = grids.map((grid): SourceTable => {
    let row = -1;
    const cells = inReadingOrder(grid.cells).map((cell): SourceCell => {
      if (length > 0) write(cell.row === row ? '\t' : '\n');
      row = cell.row;
      const start = length;
      write(cell.text);
      return { ...cell, spans: [{ start, end: length }], fence: [] };
    });
    return { cells };
  });
  return { text: parts.join(''), tables };
}

function inReadingOrder(cells: readonly GridCell[]): GridCell[] {
  return cells
    .filter(({ text }) => text.trim() !== '')
    .sort((one, other) => one.row - other.row || one.column - other.column);
}
