/** A name of a file in one line: line ends and what would steer a terminal are shown as signs of their own. */
export function shownName(file: string): string {
  return file.replaceAll(STEERING, pictureOf);
}

/** Lines for a reader: what forms and files say in them steers no terminal. */
export function shownLines(text: string): string {
  return text.replaceAll(STEERING, (character) => (/[\n\t]/u.test(character) ? character : pictureOf(character)));
}

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const STEERING = /[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\uFFFD';
}

/** Unicode has a picture of each control character, in their order. */
const CONTROL_PICTURES = 0x2400;
