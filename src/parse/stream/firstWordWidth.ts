import type { TextRange } from './textRange';
import { displayWidth } from './textValue';

/** The width of what could not be broken off the start of a line: a number, a bracket with its first character. */
export function firstWordWidth(text: string, { start, end }: TextRange): number {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0] ?? '';
  return displayWidth(text, { start, end: Math.min(end, start + word.length) });
}

const WORD = /[“《（(【]{0,2}(?:[\w.%]{1,24}|[\s\S])[，。、；：！？）)》”】,.;:!?%]{0,3}/uy;
