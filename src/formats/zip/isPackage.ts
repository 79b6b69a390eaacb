import type { ZipDirectory } from './zipDirectory';

/** What the programs that make files of several parts put into each, and the parts by which we know those that we read. */
const MARKS = [
  '[Content_Types].xml',
  'mimetype',
  'word/document.xml',
  'xl/workbook.xml',
  'xl/workbook.bin',
  'ppt/presentation.xml',
  'OFD.xml',
  'META-INF/MANIFEST.MF',
  'AndroidManifest.xml',
];

/** Whether a zip file is one document, or a program, and not a collection of files that somebody packed. */
export function isPackage({ sizes }: ZipDirectory): boolean {
  return MARKS.some((mark) => sizes.has(mark));
}
