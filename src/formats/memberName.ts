const BEHIND_ARCHIVE = ' › ';

/** A file in an archive is named with it: "报送.zip › 甲/乙.pdf". */
export function memberName(archive: string, member: string): string {
  return archive + BEHIND_ARCHIVE + member;
}

/** The name that a file has within the archive that it lies in; any other name as it is. */
export function nameWithin(name: string): string {
  return name.split(BEHIND_ARCHIVE).at(-1) ?? name;
}
