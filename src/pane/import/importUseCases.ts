import type { Host, LongWork } from '../../app/host';
import type { ImportDecision, ImportOutcome, ImportPreview } from '../../app/importPreview';
import type { Reading } from '../../model/reading';

/** What the import view asks of the workbook. */
export interface ImportUseCases {
  readonly preview: (host: Host, reading: Reading) => Promise<ImportPreview>;
  readonly write: (
    host: Host,
    preview: ImportPreview,
    decisions: ReadonlyMap<number, ImportDecision>,
    work: LongWork,
  ) => Promise<ImportOutcome>;
}
