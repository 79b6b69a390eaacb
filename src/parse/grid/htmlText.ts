/** Ends a line that is seen as such, as `<br>` and the end of a paragraph do. */
export const HARD_BREAK = '\n';

/** A line end of the source file, which a browser shows as white space. */
const SOFT_BREAK = '\r';

/** Text of the source with its own line ends made different from those that are seen. */
export function softenBreaks(text: string): string {
  return text.replaceAll(HARD_BREAK, SOFT_BREAK);
}

/** The lines that a browser shows, without blank ones; runs of white space are one space, NBSP stays. */
export function settleLines(text: string): string[] {
  return text
    .split(HARD_BREAK)
    .map((line) => line.replaceAll(/[ \t\r\f]+/gu, shownSpace).replaceAll(/^ | $/gu, ''))
    .filter((line) => line.trim() !== '');
}

/** A line end between two Chinese characters is no space (CSS Text, segment break transformation). */
function shownSpace(run: string, at: number, line: string): string {
  const isBetweenWide = WIDE.test(line.charAt(at - 1)) && WIDE.test(line.charAt(at + run.length));
  return run.includes(SOFT_BREAK) && isBetweenWide ? '' : ' ';
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
