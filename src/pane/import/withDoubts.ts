import { doubtsOfReading } from '../../app/read/doubtsOfReading';
import type { ImportPreview } from '../../app/import/importPreview';
import type { ReadingNote, RemainderLine } from '../../model/reading';
import type { Review } from './importState';
import { openDoubts } from './reviewDoubts';

/** The preview with the doubts that are open in the review, to be written with their forms or, of what belongs to none, beside them: those, and no others. */
export function withDoubts(preview: ImportPreview, review: Review): ImportPreview {
  const open = new Set<ReadingNote | RemainderLine>(
    openDoubts(review).map((doubt) => (doubt.kind === 'note' ? doubt.note : doubt.line)),
  );
  const { forms, loose } = doubtsOfReading(review.reading, { isSettled: (doubtful) => !open.has(doubtful) });
  return { ...preview, items: preview.items.map((item) => ({ ...item, doubts: forms[item.index] ?? [] })), loose };
}
