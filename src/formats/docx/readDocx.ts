import JSZip from 'jszip';
import { decodeXml } from '../xlsx/package/xmlText';
import { libraryFault } from '../libraryFault';
import { DOCUMENT_NOTICES } from '../strings';
import { DocumentError } from './documentError';
import { readNumbering } from './shownNumbers';
import { hasMoreThanText, shownDocument } from './shownDocument';

/** A document as HTML, and sentences on what of its text is not in it. */
export interface DocumentText {
  readonly html: string;
  readonly notices: readonly string[];
}

/**
 * The text and tables of a .docx file as HTML, merges, automatic numbers, equations and the results of fields included; pictures are
 * left out. Comments, footnotes, hidden text and the like are told. Throws `DocumentError` for bytes that are no .docx file.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { copy, notices } = await asShown(bytes);
    // The library takes the one in a browser and the other in Node.
    const input = { arrayBuffer: copy.buffer, buffer: copy } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value: html } = await mammoth.convertToHtml(input);
    return { html, notices };
  } catch (cause) {
    throw new DocumentError(libraryFault(cause), 'The library did not read the document.', { cause });
  }
}

/** How many cells of tables hold a picture and no text. */
function picturedCells(xml: string): number {
  const cells = xml.split(/<w:tc[ >]/u).slice(1);
  return cells.filter((cell) => {
    const own = cell.split('</w:tc>', 1)[0] ?? '';
    return /<(?:a:blip|v:imagedata)\b/u.test(own) && !/<(?:w|m):t[ >]/u.test(own);
  }).length;
}

const [DOCUMENT, NUMBERING] = ['word/document.xml', 'word/numbering.xml'];

/** The parts whose text stands beside that of the document, with their elements. */
const BESIDE = [
  ['word/comments.xml', 'comment', DOCUMENT_NOTICES.comments],
  ['word/footnotes.xml', 'footnote', DOCUMENT_NOTICES.footnotes],
  ['word/endnotes.xml', 'endnote', DOCUMENT_NOTICES.endnotes],
] as const;

/** The file with its text as Word shows it, and what is told of it; the same bytes where there is nothing to change. */
async function asShown(bytes: Uint8Array): Promise<{ readonly copy: Uint8Array; readonly notices: readonly string[] }> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file(DOCUMENT)?.async('string');
  if (xml === undefined) return { copy: new Uint8Array(bytes), notices: [] };
  const notices: string[] = [];
  const tell = (say: (text: string) => string, texts: readonly string[]): void => {
    const said = texts.map((text) => decodeXml(text).trim()).filter((text) => text !== '');
    if (said.length > 0) notices.push(say(said.join(' ')));
  };
  for (const [part, element, say] of BESIDE) {
    tell(say, textsOf((await zip.file(part)?.async('string')) ?? '', element));
  }
  const pictured = picturedCells(xml);
  if (pictured > 0) notices.push(DOCUMENT_NOTICES.pictured(pictured));
  if (!hasMoreThanText(xml)) return { copy: new Uint8Array(bytes), notices };
  const numbering = (await zip.file(NUMBERING)?.async('string')) ?? '';
  const shown = shownDocument(xml, readNumbering(numbering));
  tell(DOCUMENT_NOTICES.hidden, shown.hidden);
  tell(DOCUMENT_NOTICES.prompts, shown.prompts);
  tell(DOCUMENT_NOTICES.aloud, shown.aloud);
  if (shown.embedded > 0) notices.push(DOCUMENT_NOTICES.embedded(shown.embedded));
  zip.file(DOCUMENT, shown.xml);
  return { copy: await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }), notices };
}

/** The text of each element of a part, without its mark-up. */
function textsOf(xml: string, element: string): readonly string[] {
  const each = new RegExp(`<w:${element}\\b[^>]*>(.*?)</w:${element}>`, 'gsu');
  return [...xml.matchAll(each)].map(([, own = '']) =>
    [...own.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join(''),
  );
}
