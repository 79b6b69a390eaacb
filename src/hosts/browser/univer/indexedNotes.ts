import { SheetsNoteModel } from '@univerjs/preset-sheets-note';
import type { ISheetNote } from '@univerjs/preset-sheets-note';
import type { Grid } from './grid';

/** Lets the notes of the grid be found by their cell at once: it asks for each cell that it draws and would go through all notes each time. */
export function indexNotes(grid: Grid): void {
  const notes = grid.get(SheetsNoteModel);
  const find = notes.getNote.bind(notes);
  const indexes = new WeakMap<ReadonlyMap<string, ISheetNote>, Map<string, ISheetNote>>();
  const indexOf = (unitId: string, sheetId: string): Map<string, ISheetNote> | undefined => {
    const all = notes.getSheetNotes(unitId, sheetId);
    if (!all) return undefined;
    const index = indexes.get(all) ?? new Map([...all.values()].map((note) => [keyOf(note), note]));
    indexes.set(all, index);
    return index;
  };
  notes.change$.subscribe(({ unitId, subUnitId, oldNote, newNote }) => {
    const index = indexOf(unitId, subUnitId);
    // Where notes change places another one may stand there by now.
    if (oldNote && index?.get(keyOf(oldNote))?.id === oldNote.id) index.delete(keyOf(oldNote));
    if (newNote) index?.set(keyOf(newNote), newNote);
  });
  notes.getNote = (unitId, sheetId, place) => {
    const { noteId, row, col } = place;
    if (noteId !== undefined || row === undefined || col === undefined) return find(unitId, sheetId, place);
    return indexOf(unitId, sheetId)?.get(keyOf({ row, col }));
  };
}

function keyOf({ row, col }: Pick<ISheetNote, 'row' | 'col'>): string {
  return `${row},${col}`;
}
