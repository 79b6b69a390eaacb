import { SheetsNoteModel } from '@univerjs/preset-sheets-note';
import type { ISheetNote } from '@univerjs/preset-sheets-note';
import type { Grid } from './grid';
import { noteIndex } from './noteIndex';
import type { NoteIndex } from './noteIndex';

/** Lets the notes of the grid be found by their cell at once: it asks for each cell that it draws and would go through all notes each time. */
export function indexNotes(grid: Grid): void {
  const notes = grid.get(SheetsNoteModel);
  const find = notes.getNote.bind(notes);
  const indexes = new WeakMap<ReadonlyMap<string, ISheetNote>, NoteIndex>();
  const indexOf = (unitId: string, sheetId: string): NoteIndex | undefined => {
    const all = notes.getSheetNotes(unitId, sheetId);
    if (!all) return undefined;
    const index = indexes.get(all) ?? noteIndex(all.values());
    indexes.set(all, index);
    return index;
  };
  notes.change$.subscribe(({ unitId, subUnitId, oldNote, newNote }) => {
    const index = indexOf(unitId, subUnitId);
    if (oldNote) index?.remove(oldNote);
    if (newNote) index?.add(newNote);
  });
  notes.getNote = (unitId, sheetId, place) => {
    const { noteId, row, col } = place;
    if (noteId !== undefined || row === undefined || col === undefined) return find(unitId, sheetId, place);
    return indexOf(unitId, sheetId)?.at({ row, col });
  };
}
