export const MEGABYTE = 1024 * 1024;

/** What a file may hold at most before it is refused, in megabytes. */
export const FILE_LIMITS = {
  /** The file itself. */
  file: 200,
  /** A workbook: its cells take many times the room. */
  workbook: 100,
  /** All that is unpacked of it, or of an archive with all archives in it. */
  unpacked: 600,
  /** The text of a .docx file, which is read with a tree of all its parts. */
  document: 60,
} as const;
