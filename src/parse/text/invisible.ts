/**
 * The characters that print nothing and part nothing, for a character class: control characters, soft hyphens, zero-width
 * spaces and joiners, marks of writing direction, variation selectors, byte order marks, tags.
 */
export const INVISIBLE_CHARACTERS =
  '\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e01ef}';

/** How many UTF-16 units the invisible character at a place takes; 0 for one that can be seen. */
export function isInvisible(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code >= 0x20 && code < 0x7f) return 0;
  if (code === TAG_LEAD) return isTag(text.codePointAt(at) ?? 0) ? 2 : 0;
  return RANGES.some(([first, last]) => code >= first && code <= last) ? 1 : 0;
}

/** The first half of all tags and further variation selectors. */
const TAG_LEAD = 0xdb40;

function isTag(code: number): boolean {
  return code >= 0xe0000 && code <= 0xe01ef;
}

const RANGES: readonly (readonly [number, number])[] = [
  ...INVISIBLE_CHARACTERS.matchAll(/\\(0|x..|u[\da-f]{4})(?:-\\(x..|u[\da-f]{4}))?/gu),
].map(([, first = '', last = first]) => [codeOf(first), codeOf(last)]);

function codeOf(escape: string): number {
  return escape === '0' ? 0 : Number.parseInt(escape.slice(1), 16);
}
