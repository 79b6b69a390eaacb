import { strings } from './strings';

/** Well below the limits of file systems (255 bytes) and of paths on Windows (260 characters). */
const MOST_CHARACTERS = 80;
const MOST_BYTES = 200;

/** What no file name may hold on Windows, or in Excel; what cannot be seen; and a dot or a sign that gives a name another meaning. */
const FORBIDDEN = /[<>:"/\\|?*[\]]/gu;
const INVISIBLE = /[\p{C}\u2028\u2029]/gu;
const MISLEADING_START = /^[.\-~\s_]+/u;
const MISLEADING_END = /[.\s_]+$/u;

/** Devices of Windows, with any extension. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;

/**
 * A file name (with its extension, without a folder) made of any text, which every common system takes and which no other file of
 * `taken` has; `taken` holds names in lower case.
 */
export function freeFileName(wanted: string, extension: string, taken: ReadonlySet<string>): string {
  const words = safeWords(wanted);
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = clip(words, suffix.length) + suffix + extension;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function safeWords(wanted: string): string {
  const words = wanted
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(FORBIDDEN, '_')
    .replace(MISLEADING_START, '');
  const name = clip(words, 0).replace(MISLEADING_END, '');
  if (name === '') return strings.unnamedFile;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Whole characters only, with room for as many more. */
function clip(text: string, room: number): string {
  let bytes = room;
  let clipped = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (clipped.length + character.length + room > MOST_CHARACTERS || bytes > MOST_BYTES) break;
    clipped += character;
  }
  return clipped;
}

/** In UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
