import { FILE_LIMITS } from '../../formats/fileLimits';
import { FILE_PROBLEMS } from '../../formats/strings';
import { FILE_CHANGED } from './commandLine';
import { shownName } from './shownName';
import { strings } from './strings';

/** Why something could not be opened, as a sentence; undefined for what is no answer of the system but a fault of the program. */
export function describeReadFailure(file: string, error: unknown): string | undefined {
  const { unreadable } = strings;
  const code = codeOf(error);
  const name = shownName(file);
  if (code === undefined) return undefined;
  if (code === FILE_CHANGED) return unreadable.changing(name);
  if (code === 'EFBIG' || code === 'ERR_FS_FILE_TOO_LARGE') return FILE_PROBLEMS.tooLarge(name, FILE_LIMITS.file);
  return sentenceFor(unreadable.refused, code, name) ?? unreadable.otherwise(name, code);
}

/** Why something could not be written, as a sentence; undefined for what is no answer of the system but a fault of the program. */
export function describeWriteFailure(file: string, error: unknown): string | undefined {
  const code = codeOf(error);
  const name = shownName(file);
  if (code === undefined) return undefined;
  return sentenceFor(strings.outcome.notWritten, code, name) ?? strings.outcome.notWrittenOtherwise(name, code);
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Codes of the same meaning, as systems name them. */
const SAME: Readonly<Record<string, string>> = {
  EEXIST: 'ENOTDIR',
  ENODEV: 'EIO',
  ENXIO: 'EIO',
  ENETDOWN: 'EIO',
  EHOSTDOWN: 'EIO',
  ESTALE: 'EIO',
  ETIMEDOUT: 'EIO',
  ETXTBSY: 'EBUSY',
};

function sentenceFor(
  sentences: Readonly<Record<string, (file: string) => string>>,
  code: string,
  file: string,
): string | undefined {
  const asNamed = new Map(Object.entries(sentences));
  return (asNamed.get(code) ?? asNamed.get(SAME[code] ?? (code === 'EPERM' ? 'EACCES' : '')))?.(file);
}
