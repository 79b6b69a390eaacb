import type { ReadingNote, RemainderLine } from '../../model/reading';
import type { PlacePath } from './formPlaces';

/** Names a doubt for as long as its reading is reviewed: by its place in the list of notes or of leftover lines. */
export type DoubtKey = `notes[${number}]` | `remainder[${number}]`;

/**
 * What the reader was not sure of: a note on a place of a form, or a line that no field took. `form` counts from 0; a line of a source
 * without any form has none.
 */
export type ReviewDoubt =
  | {
      readonly kind: 'note';
      readonly key: DoubtKey;
      readonly form: number;
      readonly place: PlacePath;
      readonly note: ReadingNote;
    }
  | { readonly kind: 'line'; readonly key: DoubtKey; readonly form: number | undefined; readonly line: RemainderLine };

/** What can be pointed at in a form beside its source: a place, or a leftover line. */
export type Spot = PlacePath | DoubtKey;
