export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file, or that the bytes are no text. */
export type DecodedText =
  { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding } | { readonly kind: 'binary' };

/**
 * Decodes a text file of unknown encoding: by its byte order mark, else as UTF-8, else as GB18030 (the usual one of Chinese Windows;
 * it includes GBK and GB2312). Bytes that fit none, or hold control characters that no text has, are binary. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return hasBinaryCharacters(text) ? { kind: 'binary' } : { kind: 'text', text, encoding };
  }
  return { kind: 'binary' };
}

function candidates(bytes: Uint8Array): readonly TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** The decoder drops a byte order mark; it refuses bytes that are not of the encoding. */
function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function hasBinaryCharacters(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return /[\0-\x07\x0E-\x1A\x1C-\x1F]/.test(text);
}
