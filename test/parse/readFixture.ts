import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fixture's text, and the forms in it that were read by hand. */
export function readFixture(
  folder: 'grid' | 'columns' | 'oneSided',
  file: string,
): { readonly text: string; readonly forms: unknown } {
  const path = join(__dirname, '../fixtures', folder, file);
  return {
    text: readFileSync(path, 'utf8'),
    forms: JSON.parse(readFileSync(path.replace(/\.[^.]+$/u, '.json'), 'utf8')) as unknown,
  };
}
