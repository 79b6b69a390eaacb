import type { Reading } from '../../model/reading';
import type { Source } from '../../model/source';
import { readSource } from '../../parse/readSource';
import { HostError } from '../hostError';
import { nameNotes } from './nameNotes';
import { noteBrokenCharacters } from './noteBrokenCharacters';
import { readWorkbookSource } from './readWorkbookSource';
import type { ReadingWork } from '../reader';

/**
 * Reads the forms of one source; any text has a reading. Throws `HostError` 'cancelled' when it was called off before.
 * Reading one source is a single step: progress comes when it is done, in forms.
 */
export function readForms(source: Source, work: ReadingWork = {}): Reading {
  if (work.signal?.aborted === true) throw new HostError('cancelled', 'Reading was called off.');
  const { templates } = work;
  const read =
    source.kind === 'workbook'
      ? readWorkbookSource(source, templates)
      : noteBrokenCharacters(readSource(source, undefined, templates));
  const reading = nameNotes(read);
  work.onProgress?.(reading.forms.length, reading.forms.length);
  return reading;
}
