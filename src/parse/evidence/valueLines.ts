import type { Span } from '../../model/reading';

/** A line of a value as it stands in the source. */
export interface ValueLine extends Span {
  readonly text: string;
  /** How wide it prints, in half-width characters. */
  readonly width: number;
}

/** The lines that a value stands on; its spans come in their order. */
export function valueLines(source: string, spans: readonly Span[]): ValueLine[] {
  const lines: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = lines.at(-1);
    const goesOn = last !== undefined && start >= last.end && !LINE_END.test(source.slice(last.end, start));
    if (last && goesOn && start - last.end <= WIDEST_GAP) last.end = end;
    else lines.push({ start, end });
  }
  return lines.map(({ start, end }) => {
    const text = source.slice(start, end).trim();
    return { start, end, text, width: printedWidth(text) };
  });
}

/** A gap that is wider parts cells. */
const WIDEST_GAP = 12;
const LINE_END = /[\n\r\f]/u;

/** How wide a text prints, in half-width characters. */
function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** The width of what cannot be broken off the start of a text: a number, a bracket with its first character. */
export function firstWord(text: string): number {
  return printedWidth(FIRST_WORD.exec(text)?.[0] ?? '');
}

const FIRST_WORD = /^[“《（(【]{0,2}(?:[\w.%]{1,24}|[\s\S])[，。、；：！？）)》”】,.;:!?%]{0,3}/u;
