/** What the first bytes of a file say that it is. */
export type Nature =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'old-office'
  | 'image'
  | 'rich-text'
  | 'archive'
  | 'shortcut'
  | 'fixed-layout'
  | 'old-xml'
  | 'mail'
  | 'web-archive'
  | 'text';

/** The first bytes of files, as characters of one byte each. */
const SIGNATURES: readonly (readonly [string, Nature])[] = [
  ['PK\u0003\u0004', 'zip'],
  // A zip file that holds nothing.
  ['PK\u0005\u0006', 'zip'],
  ['\u00D0\u00CF\u0011\u00E0', 'old-office'],
  ['\u0089PNG', 'image'],
  ['\u00FF\u00D8\u00FF', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
  ['8BPS', 'image'],
  ['AT&TFORM', 'image'],
  ['{\\rtf', 'rich-text'],
  ['Rar!', 'archive'],
  ['7z\u00BC\u00AF', 'archive'],
  ['\u001F\u008B', 'archive'],
  ['BZh', 'archive'],
  ['\u00FD7zXZ', 'archive'],
  ['(\u00B5/\u00FD', 'archive'],
  ['MSCF', 'archive'],
  ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', 'shortcut'],
  ['[InternetShortcut]', 'shortcut'],
  ['Founder CEB', 'fixed-layout'],
  ['HN\u0000\u0000', 'fixed-layout'],
  ['CAJ', 'fixed-layout'],
];

/** Pictures that name their kind behind the length of the file: WebP, those of telephones, and bitmaps. */
const LATER_IMAGE = /^(?:RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei[cx]|mif1|avif)|BM[\s\S]{4}\0{4})/u;

/** Behind the header of its first file. */
const TAPE_ARCHIVE = /^[\s\S]{257}ustar/u;

/** What Office of 2003 wrote as XML; the same text may begin with a mark of its encoding. */
const OLD_XML = /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*>\s*<\?mso-application/u;

/** A PDF may have some bytes of other things before its mark. */
const FARTHEST_PDF_MARK = 1024;

/** Headers of a mail or of a web page saved in one file may be long. */
const LONGEST_HEADERS = 16_384;

export function natureOf(bytes: Uint8Array): Nature {
  if (bytes.length === 0) return 'empty';
  const head = latin(bytes.subarray(0, FARTHEST_PDF_MARK));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  if (LATER_IMAGE.test(head)) return 'image';
  if (TAPE_ARCHIVE.test(head)) return 'archive';
  if (head.includes('%PDF-')) return 'pdf';
  if (OLD_XML.test(head)) return 'old-xml';
  return natureOfMessage(bytes) ?? 'text';
}

/** Both begin with lines of headers; only what was saved of a page says that all its parts belong together. */
function natureOfMessage(bytes: Uint8Array): Nature | undefined {
  const [headers = ''] = latin(bytes.subarray(0, LONGEST_HEADERS)).split(/\r?\n\r?\n/u, 1);
  const lines = headers.trimStart().split(/\r?\n/u);
  if (!lines.every((line) => /^(?:[\w-]+:|[ \t])/u.test(line))) return undefined;
  if (!/^mime-version:/imu.test(headers)) return undefined;
  return /^content-type:\s*(?:multipart\/related|text\/html)/imu.test(headers) && !/^received:/imu.test(headers)
    ? 'web-archive'
    : 'mail';
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
