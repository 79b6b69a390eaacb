import type { ISheetNote } from '@univerjs/preset-sheets-note';

type NotePlace = Pick<ISheetNote, 'row' | 'col'>;

/** The notes of a sheet by their cells. Where notes change places, two stand on one cell for a moment. */
export interface NoteIndex {
  readonly add: (note: ISheetNote) => void;
  readonly remove: (note: ISheetNote) => void;
  readonly at: (place: NotePlace) => ISheetNote | undefined;
}

export function noteIndex(notes: Iterable<ISheetNote>): NoteIndex {
  const cells = new Map<string, Map<string, ISheetNote>>();
  const add = (note: ISheetNote): void => {
    const there = cells.get(keyOf(note));
    if (there) there.set(note.id, note);
    else cells.set(keyOf(note), new Map([[note.id, note]]));
  };
  for (const note of notes) add(note);
  return {
    add,
    remove: (note) => {
      const there = cells.get(keyOf(note));
      there?.delete(note.id);
      if (there?.size === 0) cells.delete(keyOf(note));
    },
    at: (place) => [...(cells.get(keyOf(place))?.values() ?? [])].at(-1),
  };
}

function keyOf({ row, col }: NotePlace): string {
  return `${row},${col}`;
}
