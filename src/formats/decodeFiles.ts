import type { NamedFile } from '../model/decodedFile';
import { decodeFile } from './decodeFile';
import type { ReportPages } from './decodeFile';
import type { PdfResources } from './pdf/readPdf';

/** What a file holds, as one named source, or as many as an archive has files. Never rejects. */
export async function decodeFiles(
  name: string,
  content: Uint8Array | Blob,
  resources: PdfResources,
  onPage?: ReportPages,
): Promise<readonly NamedFile[]> {
  return [{ name, decoded: await decodeFile(name, content, resources, onPage) }];
}
