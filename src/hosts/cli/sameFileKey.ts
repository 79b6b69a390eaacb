import path from 'node:path';

/** Equal for two paths that may lead to one file: Windows and macOS take X.json and x.json for the same. */
export function sameFileKey(file: string): string {
  return path.resolve(file).toLowerCase();
}
