export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file, or that the bytes are no text. */
export type DecodedText =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: TextEncoding;
      /** How many places hold bytes that are no text; each is shown as U+FFFD. */
      readonly faults: number;
    }
  | { readonly kind: 'binary' };

/**
 * Decodes a text file of unknown encoding: by its byte order mark, else as UTF-8, else as GB18030 (the usual one of Chinese Windows;
 * it includes GBK and GB2312). A few broken bytes in a text of many characters leave it a text. Bytes that fit none, or hold
 * control characters as no text does, are binary. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const [encoding, isForgiving] of attempts(bytes)) {
    const decoded = isForgiving ? forgive(bytes, encoding) : decode(bytes, encoding);
    if (decoded) return hasBinaryCharacters(decoded.text) ? { kind: 'binary' } : { kind: 'text', ...decoded };
  }
  return { kind: 'binary' };
}

/**
 * Nearly UTF-8 comes before GB18030: of two bytes that follow each other nearly all are a character of GB18030, so that a text
 * in UTF-8 with one broken byte would be read as other characters.
 */
function attempts(bytes: Uint8Array): readonly (readonly [TextEncoding, boolean])[] {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const encodings = marked === undefined ? (['utf-8', 'gb18030'] as const) : [marked];
  return encodings.flatMap((encoding) => [[encoding, false] as const, [encoding, true] as const]);
}

const MARKS: readonly (readonly [readonly number[], TextEncoding])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
];

type Decoded = Omit<Extract<DecodedText, { kind: 'text' }>, 'kind'>;

/** Undefined for bytes that are not of the encoding. */
function decode(bytes: Uint8Array, encoding: TextEncoding): Decoded | undefined {
  try {
    return { text: withoutMark(new TextDecoder(encoding, { fatal: true }).decode(bytes)), encoding, faults: 0 };
  } catch {
    return undefined;
  }
}

/** Of so many characters beyond ASCII one may be broken; where more are, the encoding is another. */
const CHARACTERS_PER_FAULT = 20;

function forgive(bytes: Uint8Array, encoding: TextEncoding): Decoded | undefined {
  const text = withoutMark(new TextDecoder(encoding).decode(bytes));
  // One broken byte takes those with it that belong to the same character.
  const faults = text.match(/\uFFFD+/gu)?.length ?? 0;
  let characters = 0;
  for (const character of text) if (character > '\u007F' && character !== '\uFFFD') characters++;
  return faults * CHARACTERS_PER_FAULT <= characters ? { text, encoding, faults } : undefined;
}

/** The decoder drops the mark of some encodings only. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * A text has no NUL and hardly a control character: Word leaves some in what it copies (U+0007 ends a cell, U+0013 begins a field), a file of a
 * program is full of them.
 */
function hasBinaryCharacters(text: string): boolean {
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  const controls = text.match(/[\x01-\x07\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0;
  return controls * CHARACTERS_PER_CONTROL > text.length;
}

/** Of so many characters one may be a control character. */
const CHARACTERS_PER_CONTROL = 50;
