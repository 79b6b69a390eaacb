import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { FormTemplate } from '../model/template';
import type { LongWork } from './host';

export interface ReadingWork extends LongWork {
  /** Kinds of forms that the users have described, beside those that come with the product. */
  readonly templates?: readonly FormTemplate[];
}

/** Reads sources without blocking the page. Rejects with `HostError` 'cancelled' when called off. */
export interface Reader {
  read(source: Source, work?: ReadingWork): Promise<Reading>;
}
