import type { DecodedFile, UnreadableFile } from '../model/decodedFile';
import { describeError } from '../model/describeError';
import type { Source } from '../model/source';
import { DocumentError } from './docx/documentError';
import { readDocx } from './docx/readDocx';
import { PdfError } from './pdf/pdfError';
import { readPdf } from './pdf/readPdf';
import type { PdfResources } from './pdf/readPdf';
import { FILE_PROBLEMS } from './strings';
import { decodeText } from './text/decodeText';
import { WorkbookFileError } from './xlsx/workbookFileError';
import { readZipDirectory } from './zip/zipDirectory';

const MEGABYTE = 1024 * 1024;

/** The largest file that is read, the largest workbook, the most that one may unpack to, and the longest text of a .docx file, in megabytes. */
const LIMITS = { file: 200, workbook: 100, unpacked: 600, document: 60 } as const;

/** Told how many of how many pages are read. */
export type ReportPages = (done: number, total: number) => void;

/**
 * Reads a file by its first bytes; its name serves only to speak of it and to tell HTML and CSV from text. A `Blob` is taken into
 * memory only if it is not too large. Never rejects: what went wrong in our own code says that it is not the file's fault.
 */
export async function decodeFile(
  name: string,
  content: Uint8Array | Blob,
  resources: PdfResources,
  onPage?: ReportPages,
): Promise<DecodedFile> {
  const size = content instanceof Uint8Array ? content.length : content.size;
  if (size > LIMITS.file * MEGABYTE) return unreadable(FILE_PROBLEMS.tooLarge(name, LIMITS.file));
  const bytes = await bytesOf(content);
  if (!bytes) return unreadable(FILE_PROBLEMS.refused(name));
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
      return unreadable(FILE_PROBLEMS.tooLarge(name, LIMITS.workbook));
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
  onPage?: ReportPages,
): Promise<DecodedFile> {
  switch (natureOf(bytes)) {
    case 'pdf':
      return decodePdf(name, bytes, resources, onPage);
    case 'zip':
      return decodePackage(name, bytes);
    case 'old-office':
      return unreadable(problemOfContainer(name, bytes));
    case 'rich-text':
      return unreadable(FILE_PROBLEMS.oldOffice(name, '.docx'));
    case 'image':
      return unreadable(FILE_PROBLEMS.image(name));
    case 'archive':
      return unreadable(FILE_PROBLEMS.archive(name));
    case 'text':
      return decodePlain(name, bytes);
  }
}

function unreadable(problem: string): UnreadableFile {
  return { kind: 'unreadable', problem };
}

function readable(source: Source, warnings: readonly string[] = []): DecodedFile {
  return { ...source, warnings };
}

/** Undefined where the browser refuses: the file was moved, is locked, lies in the cloud, or is a folder. */
async function bytesOf(content: Uint8Array | Blob): Promise<Uint8Array | undefined> {
  if (content instanceof Uint8Array) return content;
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return undefined;
  }
}

type Nature = 'pdf' | 'zip' | 'old-office' | 'image' | 'rich-text' | 'archive' | 'text';

/** The first bytes of files, as characters of one byte each. */
const SIGNATURES: readonly (readonly [string, Nature])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['\u00D0\u00CF\u0011\u00E0', 'old-office'],
  ['\u0089PNG', 'image'],
  ['\u00FF\u00D8\u00FF', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
  ['{\\rtf', 'rich-text'],
  ['Rar!', 'archive'],
  ['7z\u00BC\u00AF', 'archive'],
  ['\u001F\u008B', 'archive'],
];

/** Pictures that name their kind behind the length of the file: WebP, and those of telephones. */
const LATER_IMAGE = /^(?:RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei[cx]|mif1|avif))/u;

/** A PDF may have some bytes of other things before its mark. */
const FARTHEST_PDF_MARK = 1024;

function natureOf(bytes: Uint8Array): Nature {
  const head = String.fromCharCode(...bytes.subarray(0, FARTHEST_PDF_MARK));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  return LATER_IMAGE.test(head) ? 'image' : head.includes('%PDF-') ? 'pdf' : 'text';
}

/** Old Office and WPS put everything into one kind of container; today's Office uses it for files with a password. */
function problemOfContainer(name: string, bytes: Uint8Array): string {
  if (includesUtf16(bytes, 'EncryptedPackage')) return FILE_PROBLEMS.encrypted(name);
  const isDocument = includesUtf16(bytes, 'WordDocument') || /\.(?:doc|dot|wps|wpt)$/iu.test(name);
  return FILE_PROBLEMS.oldOffice(name, isDocument ? '.docx' : '.xlsx');
}

/** The container lists its parts by their names, two bytes a character. */
function includesUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = Uint8Array.from(word, (character) => character.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + 2 * index] === byte && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
}

async function decodePdf(
  name: string,
  bytes: Uint8Array,
  resources: PdfResources,
  onPage?: ReportPages,
): Promise<DecodedFile> {
  const pages = await readPdf(bytes, resources, onPage);
  if (pages.length === 0) return unreadable(FILE_PROBLEMS.broken(name));
  const hasText = pages.some(({ texts }) => texts.length > 0);
  return hasText ? readable({ kind: 'pages', pages }) : unreadable(FILE_PROBLEMS.scanned(name));
}

/** The text of a .docx file. */
const DOCUMENT = 'word/document.xml';

async function decodePackage(name: string, bytes: Uint8Array): Promise<DecodedFile> {
  const directory = readZipDirectory(bytes);
  if (!directory) return unreadable(FILE_PROBLEMS.broken(name));
  const { sizes } = directory;
  if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > LIMITS.unpacked * MEGABYTE) {
    return unreadable(FILE_PROBLEMS.unpacksTooLarge(name, LIMITS.unpacked));
  }
  if ((sizes.get(DOCUMENT) ?? 0) > LIMITS.document * MEGABYTE) {
    return unreadable(FILE_PROBLEMS.documentTooLarge(name, LIMITS.document));
  }
  if (sizes.has(DOCUMENT)) return readable({ kind: 'html', html: await readDocx(bytes) });
  if (sizes.has('xl/workbook.xml')) return decodeWorkbook(bytes);
  const isPage = sizes.has('OFD.xml');
  if (sizes.has('content.xml') && sizes.has('mimetype')) {
    return unreadable(FILE_PROBLEMS.openDocument(name, /\.ods$/iu.test(name) ? '.xlsx' : '.docx'));
  }
  return unreadable(isPage ? FILE_PROBLEMS.fixedLayout(name) : FILE_PROBLEMS.archive(name));
}

/** Loaded on demand, as few readings need it. */
async function decodeWorkbook(bytes: Uint8Array): Promise<DecodedFile> {
  const { readWorkbookSource } = await import('./xlsx/readWorkbookSource');
  return readable(await readWorkbookSource(bytes));
}

const LOOKS_LIKE_HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table)\b/iu;

/** Many an .xls is a web page in truth: what a text begins with counts more than the name. */
async function decodePlain(name: string, bytes: Uint8Array): Promise<DecodedFile> {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return unreadable(FILE_PROBLEMS.unknown(name));
  if (/\.csv$/iu.test(name) && !decoded.text.includes('\t')) {
    const { gridOfCsv } = await import('./csv/gridOfCsv');
    return readable({ kind: 'grids', grids: [gridOfCsv(decoded.text)] });
  }
  const isHtml = /\.html?$/iu.test(name) || LOOKS_LIKE_HTML.test(decoded.text.slice(0, 2000));
  return readable(isHtml ? { kind: 'html', html: decoded.text } : { kind: 'text', text: decoded.text });
}
