import { FILE_LIMITS, MEGABYTE } from './fileLimits';
import { natureOf } from './natureOf';
import { FILE_PROBLEMS } from './strings';
import { isPackage } from './zip/isPackage';
import { readZipDirectory } from './zip/zipDirectory';

/** The text of a .docx file. */
export const DOCUMENT = 'word/document.xml';

/** What a file is that nobody here can read, and what to do with it; undefined for one that can be tried. Looks at its first bytes and its list of parts only. */
export function refusalOf(name: string, bytes: Uint8Array): string | undefined {
  switch (natureOf(bytes)) {
    case 'empty':
      return FILE_PROBLEMS.empty(name);
    case 'zip':
      return refusalOfPackage(name, bytes);
    case 'old-office':
      return problemOfContainer(name, bytes);
    case 'rich-text':
      return FILE_PROBLEMS.richText(name);
    case 'old-xml':
      return FILE_PROBLEMS.oldXml(name);
    case 'image':
      return FILE_PROBLEMS.image(name);
    case 'archive':
      return FILE_PROBLEMS.archive(name);
    case 'shortcut':
      return FILE_PROBLEMS.shortcut(name);
    case 'fixed-layout':
      return FILE_PROBLEMS.fixedLayout(name);
    case 'mail':
      return FILE_PROBLEMS.mail(name);
    case 'pdf':
    case 'web-archive':
    case 'text':
      return undefined;
  }
}

function refusalOfPackage(name: string, bytes: Uint8Array): string | undefined {
  const directory = readZipDirectory(bytes);
  if (!directory) return FILE_PROBLEMS.broken(name);
  const { sizes } = directory;
  if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > FILE_LIMITS.unpacked * MEGABYTE) {
    return FILE_PROBLEMS.unpacksTooLarge(name, FILE_LIMITS.unpacked);
  }
  if ((sizes.get(DOCUMENT) ?? 0) > FILE_LIMITS.document * MEGABYTE) {
    return FILE_PROBLEMS.documentTooLarge(name, FILE_LIMITS.document);
  }
  if (sizes.has(DOCUMENT) || sizes.has('xl/workbook.xml')) return undefined;
  if (sizes.has('xl/workbook.bin')) return FILE_PROBLEMS.binaryWorkbook(name);
  if (sizes.has('ppt/presentation.xml')) return FILE_PROBLEMS.presentation(name);
  if (sizes.has('content.xml') && sizes.has('mimetype')) {
    return FILE_PROBLEMS.openDocument(name, /\.(?:ods|ots)$/iu.test(name) ? '.xlsx' : '.docx');
  }
  if (sizes.has('OFD.xml')) return FILE_PROBLEMS.fixedLayout(name);
  return isPackage(directory) ? FILE_PROBLEMS.unknown(name) : FILE_PROBLEMS.archive(name);
}

/** Old Office and WPS put everything into one kind of container; today's Office uses it for files with a password. */
function problemOfContainer(name: string, bytes: Uint8Array): string {
  if (includesUtf16(bytes, 'EncryptedPackage')) return FILE_PROBLEMS.encrypted(name);
  if (includesUtf16(bytes, '__substg1.0_')) return FILE_PROBLEMS.mail(name);
  if (includesUtf16(bytes, 'PowerPoint Document')) return FILE_PROBLEMS.presentation(name);
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
