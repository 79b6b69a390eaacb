/**
 * An error and its causes for a supporter: names, messages and where in the program they came from. Messages of errors quote what they
 * stumble over and paths hold names of people, so Chinese words, what stands in quotes, long numbers and the folders of the
 * computer are left out.
 */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  const seen = new Set<unknown>();
  for (let one = error; one !== undefined && one !== null && parts.length < MOST_CAUSES; one = causeOf(one)) {
    if (seen.has(one)) break;
    seen.add(one);
    parts.push(describeOne(one));
  }
  return parts.join('\ncaused by ');
}

const MOST_CAUSES = 6;
const MOST_FRAMES = 12;
const LONGEST_MESSAGE = 300;

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function describeOne(error: unknown): string {
  if (!isErrorLike(error)) return `thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  return [`${error.name}${code}: ${withoutWords(error.message)}`, ...framesOf(error.stack)].join('\n');
}

/** Errors of another realm, e.g. of a background thread, are none of this one's class. */
function isErrorLike(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}

function withoutWords(message: unknown): string {
  return shortPaths(String(message))
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|「[^」]*」/gu, '…')
    .replaceAll(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+/gu, '…')
    .replaceAll(/\d[\d,.]{4,}/gu, '…')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, LONGEST_MESSAGE);
}

/** The places of a stack; its first line repeats the message, which may have several lines. */
function framesOf(stack: unknown): readonly string[] {
  if (typeof stack !== 'string') return [];
  return stack
    .split('\n')
    .filter((line) => /^\s*at .*\d|@.*:\d+:\d+$/u.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => `  ${shortPaths(line.trim()).replaceAll(/\p{Script=Han}+/gu, '…')}`);
}

/** A path from the program's own folders on, or the name of its file alone: what is above names people. */
function shortPaths(text: string): string {
  return text.replaceAll(/(?:[a-z-]+:\/\/|[a-z]:[\\/]|\/)[^()'"\n]*/giu, (path) => {
    const parts = path.split(/[\\/]/u);
    const from = parts.findLastIndex((part) => OWN_FOLDERS.has(part));
    return parts.slice(from < 0 ? -1 : from).join('/');
  });
}

const OWN_FOLDERS = new Set(['src', 'node_modules', 'scripts']);
