import type { DecodedFile, UnreadableFile } from '../model/decodedFile';
import { describeError } from '../model/describeError';
import type { Source } from '../model/source';
import { DocumentError } from './docx/documentError';
import { readDocx } from './docx/readDocx';
import { FILE_LIMITS, MEGABYTE } from './fileLimits';
import { htmlOfMessage } from './mhtml/htmlOfMessage';
import { natureOf } from './natureOf';
import { PdfError } from './pdf/pdfError';
import { readPdf } from './pdf/readPdf';
import type { PdfResources } from './pdf/readPdf';
import { DOCUMENT, refusalOf } from './refusalOf';
import { FILE_PROBLEMS } from './strings';
import { decodeText } from './text/decodeText';
import { WorkbookFileError } from './xlsx/workbookFileError';
import { readZipDirectory } from './zip/zipDirectory';

/** Told how much of how much is done. */
export type ReportProgress = (done: number, total: number) => void;

/**
 * Reads a file by its first bytes; its name serves only to speak of it and to tell HTML and CSV from text. A `Blob` is taken into
 * memory only if it is not too large. Never rejects: what went wrong in our own code says that it is not the file's fault.
 */
export async function decodeFile(
  name: string,
  content: Uint8Array | Blob,
  resources: PdfResources,
  onPage?: ReportProgress,
): Promise<DecodedFile> {
  const size = content instanceof Uint8Array ? content.length : content.size;
  if (size > FILE_LIMITS.file * MEGABYTE) return unreadable(FILE_PROBLEMS.tooLarge(name, FILE_LIMITS.file));
  let bytes: Uint8Array;
  try {
    bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    // The browser refuses: the file was moved, is locked, lies in the cloud, or is a folder.
    return { ...unreadable(FILE_PROBLEMS.refused(name)), diagnosis: describeError(error) };
  }
  try {
    return await decodeBytes(name, bytes, resources, onPage);
  } catch (error) {
    return unreadableFor(name, error);
  }
}

/** The sentence for what was thrown on the way: only what a library says of the bytes is told as the file's fault. */
function unreadableFor(name: string, error: unknown): UnreadableFile {
  switch (faultOf(error)) {
    case 'encrypted':
      return unreadable(FILE_PROBLEMS.encrypted(name));
    case 'broken':
    case 'not-a-workbook':
      return unreadable(FILE_PROBLEMS.broken(name));
    case 'too-large':
      return unreadable(FILE_PROBLEMS.tooLarge(name, FILE_LIMITS.workbook));
    case 'unclear':
      return { ...unreadable(FILE_PROBLEMS.unclear(name)), diagnosis: describeError(error) };
    default:
      return { ...unreadable(FILE_PROBLEMS.ourFault(name)), diagnosis: describeError(error) };
  }
}

function faultOf(error: unknown): string | undefined {
  const isRefusal = error instanceof PdfError || error instanceof WorkbookFileError || error instanceof DocumentError;
  return isRefusal ? error.code : undefined;
}

async function decodeBytes(
  name: string,
  bytes: Uint8Array,
  resources: PdfResources,
  onPage?: ReportProgress,
): Promise<DecodedFile> {
  const refusal = refusalOf(name, bytes);
  if (refusal !== undefined) return unreadable(refusal);
  switch (natureOf(bytes)) {
    case 'pdf':
      return decodePdf(name, bytes, resources, onPage);
    case 'zip':
      return decodePackage(name, bytes);
    case 'web-archive':
      return decodeWebArchive(name, bytes);
    default:
      return decodePlain(name, bytes);
  }
}

function unreadable(problem: string): UnreadableFile {
  return { kind: 'unreadable', problem };
}

function readable(source: Source, warnings: readonly string[] = []): DecodedFile {
  return { ...source, warnings };
}

async function decodePdf(
  name: string,
  bytes: Uint8Array,
  resources: PdfResources,
  onPage?: ReportProgress,
): Promise<DecodedFile> {
  const pages = await readPdf(bytes, resources, onPage);
  if (pages.length === 0) return unreadable(FILE_PROBLEMS.broken(name));
  const pictures = pages.flatMap(({ isPicture }, at) => (isPicture === true ? [at + 1] : []));
  const hasText = pages.some(({ texts, isPicture }) => texts.length > 0 && isPicture !== true);
  if (!hasText) return unreadable(FILE_PROBLEMS.scanned(name));
  return readable({ kind: 'pages', pages }, pictures.length === 0 ? [] : [FILE_PROBLEMS.picturedPages(name, pictures)]);
}

async function decodePackage(name: string, bytes: Uint8Array): Promise<DecodedFile> {
  const parts = [...(readZipDirectory(bytes)?.sizes.keys() ?? [])];
  if (!parts.includes(DOCUMENT)) return decodeWorkbook(name, bytes);
  const { html, notices } = await readDocx(bytes);
  const isPictured = parts.some((part) => part.startsWith('word/media/'));
  return isPictured && !hasWords(html)
    ? unreadable(FILE_PROBLEMS.scanned(name))
    : readable({ kind: 'html', html, notices });
}

/** Whether an HTML text says anything but its tags. */
function hasWords(html: string): boolean {
  return html.replaceAll(/<[^>]*>/gu, '').trim() !== '';
}

/** Loaded on demand, as few readings need it. */
async function decodeWorkbook(name: string, bytes: Uint8Array): Promise<DecodedFile> {
  const [{ readWorkbookSource }, { damagedSettings }] = await Promise.all([
    import('./xlsx/readWorkbookSource'),
    import('./xlsx/settingsSheet'),
  ]);
  const pictured: string[] = [];
  const source = await readWorkbookSource(bytes, (sheet) => pictured.push(sheet));
  const hasText = source.dataSheets.length > 0 || source.grids.some(({ cells }) => cells.length > 0);
  if (pictured.length > 0 && !hasText) return unreadable(FILE_PROBLEMS.scanned(name));
  const damaged = damagedSettings(source.settings);
  return readable(source, [
    ...(pictured.length === 0 ? [] : [FILE_PROBLEMS.picturedSheets(name, pictured)]),
    ...(damaged.length === 0 ? [] : [FILE_PROBLEMS.damagedSettings(name, damaged)]),
  ]);
}

const LOOKS_LIKE_HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table)\b/iu;

/** Many an .xls is a web page in truth: what a text begins with counts more than the name. */
async function decodePlain(name: string, bytes: Uint8Array): Promise<DecodedFile> {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    return unreadable(FIXED_LAYOUTS.test(name) ? FILE_PROBLEMS.fixedLayout(name) : FILE_PROBLEMS.unknown(name));
  }
  const { text, faults } = decoded;
  const warnings = faults === 0 ? [] : [FILE_PROBLEMS.brokenCharacters(name, faults)];
  if (/\.csv$/iu.test(name) && !text.includes('\t')) {
    const { gridOfCsv } = await import('./csv/gridOfCsv');
    return readable({ kind: 'grids', grids: [gridOfCsv(text)] }, warnings);
  }
  const isHtml = /\.html?$/iu.test(name) || LOOKS_LIKE_HTML.test(text.slice(0, 2000));
  return readable(isHtml ? { kind: 'html', html: text } : { kind: 'text', text }, warnings);
}

/** Formats of offices and libraries that begin in many ways. */
const FIXED_LAYOUTS = /\.(?:ceb|cebx|sep|gd|gw|caj|kdh|nh|xps|oxps|ofd)$/iu;

function decodeWebArchive(name: string, bytes: Uint8Array): DecodedFile {
  const html = htmlOfMessage(bytes);
  return html === undefined ? unreadable(FILE_PROBLEMS.unknown(name)) : readable({ kind: 'html', html });
}
