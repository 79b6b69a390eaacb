import type { ZipDirectory } from './zipDirectory';

/** What the programs that make files of several parts put at the top of each. */
const MARKS = ['[Content_Types].xml', 'mimetype', 'OFD.xml', 'META-INF/MANIFEST.MF', 'AndroidManifest.xml'];

/** Whether a zip file is one document, or a program, and not a collection of files that somebody packed. */
export function isPackage({ sizes }: ZipDirectory): boolean {
  return MARKS.some((mark) => sizes.has(mark));
}
