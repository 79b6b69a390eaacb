import JSZip from 'jszip';
import { libraryFault } from '../libraryFault';
import { DocumentError } from './documentError';
import { readNumbering, writeOutNumbers } from './shownNumbers';

/**
 * The text and tables of a .docx file as HTML, merges, automatic numbers and the results of fields included; pictures are
 * left out. Throws `DocumentError` for bytes that are no .docx file.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const copy = await withNumbers(bytes);
    // The library takes the one in a browser and the other in Node.
    const input = { arrayBuffer: copy.buffer, buffer: copy } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, { convertImage: noPicture });
    return value;
  } catch (cause) {
    throw new DocumentError(libraryFault(cause), 'The library did not read the document.', { cause });
  }
}

const [DOCUMENT, NUMBERING] = ['word/document.xml', 'word/numbering.xml'];

/** The file with its automatic numbers as text; the same bytes where it has none and no simple fields. */
async function withNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file(DOCUMENT)?.async('string');
  if (xml === undefined || !/<w:numPr>|<w:fldSimple\b/u.test(xml)) return new Uint8Array(bytes);
  const numbering = (await zip.file(NUMBERING)?.async('string')) ?? '';
  zip.file(DOCUMENT, writeOutNumbers(xml, readNumbering(numbering)));
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
