import { libraryFault } from '../libraryFault';
import { DocumentError } from './documentError';

/**
 * The text and tables of a .docx file as HTML, merges included; pictures are left out. Throws
 * `DocumentError` for bytes that are no .docx file.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const copy = bytes.slice();
  // The library takes the one in a browser and the other in Node.
  const input = { arrayBuffer: copy.buffer, buffer: copy } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(input, { convertImage: noPicture });
    return value;
  } catch (cause) {
    throw new DocumentError(libraryFault(cause), 'The library did not read the document.', { cause });
  }
}
