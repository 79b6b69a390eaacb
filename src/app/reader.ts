import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { LongWork } from './host';

/** Reads sources without blocking the page. Rejects with `HostError` 'cancelled' when called off. */
export interface Reader {
  read(source: Source, work?: LongWork): Promise<Reading>;
}
