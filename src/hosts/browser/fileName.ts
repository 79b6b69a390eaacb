/** Windows takes 255 characters with the extension; a path has to have room for folders too. */
export const FILE_NAME_LIMIT = 120;

export type FileNameProblem = 'empty' | 'character' | 'reserved' | 'too-long';

/** Characters that Windows takes in no file name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/u;
/** Names of devices, which Windows opens in the place of a file, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name as typed, without the extension that we give ourselves and the blanks and dots that Windows drops at its ends. */
export function tidyFileName(typed: string): string {
  return typed
    .trim()
    .replace(/\.xlsx$/iu, '')
    .replace(/[\s.]+$/u, '')
    .normalize('NFC');
}

/** Why a tidy name cannot be that of a file; undefined for one that can. */
export function fileNameProblem(name: string): FileNameProblem | undefined {
  if (name === '') return 'empty';
  if (FORBIDDEN.test(name)) return 'character';
  if (RESERVED.test(name)) return 'reserved';
  return name.length > FILE_NAME_LIMIT ? 'too-long' : undefined;
}
