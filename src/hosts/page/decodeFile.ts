import { decodeText } from '../../formats/text/decodeText';
import type { Source } from '../../model/source';
import { strings } from './strings';

/** The kinds of file that can be read, by their extension. */
export const READABLE_EXTENSIONS: readonly string[] = ['.txt'];

/** What a file holds, or the sentence that says why it cannot be read. */
export function decodeFile(
  name: string,
  bytes: Uint8Array,
): Promise<Source | { readonly kind: 'unreadable'; readonly problem: string }> {
  if (!READABLE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))) {
    return Promise.resolve({ kind: 'unreadable', problem: strings.unknownFile(name) });
  }
  const decoded = decodeText(bytes);
  return Promise.resolve(decoded.kind === 'text' ? decoded : { kind: 'unreadable', problem: strings.noTextFile(name) });
}
