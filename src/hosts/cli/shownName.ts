/** A name of a file in one line: line ends and what would steer a terminal are shown as signs of their own. */
export function shownName(file: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return file.replaceAll(/[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\uFFFD';
  });
}

/** Unicode has a picture of each control character, in their order. */
const CONTROL_PICTURES = 0x2400;
