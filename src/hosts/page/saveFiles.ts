import type { LongWork } from '../../app/host';
import { HostError } from '../../app/hostError';
import { writeCsv } from '../../formats/csv/writeCsv';
import { writeWorkbook } from '../../formats/xlsx/writeWorkbook';
import { writeZip } from '../../formats/zip/writeZip';
import type { OutputFile } from '../../model/outputFile';
import { saveAsFile } from './saveAsFile';

/**
 * Saves files to the downloads of the browser, several of them as one .zip of that title: browsers drop or question the second of two
 * downloads. Answers the name of what was saved. Counts progress in files; rejects with `HostError` 'cancelled' when called off.
 */
export async function saveFiles(title: string, files: readonly OutputFile[], work: LongWork = {}): Promise<string> {
  const written = new Map<string, Uint8Array>();
  for (const file of files) {
    refuseCancelled(work);
    written.set(file.name, await bytesOf(file));
    work.onProgress?.(written.size, files.length);
  }
  refuseCancelled(work);
  const [only, ...others] = written;
  if (only && others.length === 0) return save(only[1], only[0]);
  return save(await writeZip(written), `${title}.zip`);
}

async function bytesOf(file: OutputFile): Promise<Uint8Array> {
  switch (file.kind) {
    case 'workbook':
      return writeWorkbook(file.workbook);
    case 'csv':
      return writeCsv(file.table);
    case 'letter':
      return (await import('../../formats/docx/writeDocx')).writeDocx(file.letter);
    case 'text':
      return new TextEncoder().encode(file.text);
  }
}

function refuseCancelled({ signal }: LongWork): void {
  if (signal?.aborted === true) throw new HostError('cancelled', 'The files were called off.');
}

function save(bytes: Uint8Array, name: string): string {
  saveAsFile(bytes, name);
  return name;
}
