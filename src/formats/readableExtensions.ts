/** The extensions of files that can be read, in lower case with their dot. */
export const READABLE_EXTENSIONS: readonly string[] = [
  '.pdf',
  '.docx',
  '.xlsx',
  '.xlsm',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.csv',
  '.tsv',
  '.txt',
  '.zip',
];
