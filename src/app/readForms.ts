import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import { readSource } from '../parse/readSource';
import type { LongWork } from './host';
import { HostError } from './hostError';
import { noteBrokenCharacters } from './noteBrokenCharacters';
import { readWorkbookSource } from './readWorkbookSource';

/**
 * Reads the forms of one source; any text has a reading. Throws `HostError` 'cancelled' when it was called off before.
 * Reading one source is a single step: progress comes when it is done, in forms.
 */
export function readForms(source: Source, work: LongWork = {}): Reading {
  if (work.signal?.aborted === true) throw new HostError('cancelled', 'Reading was called off.');
  const reading = source.kind === 'workbook' ? readWorkbookSource(source) : noteBrokenCharacters(readSource(source));
  work.onProgress?.(reading.forms.length, reading.forms.length);
  return reading;
}
