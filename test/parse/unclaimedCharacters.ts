import type { Reading } from '../../src/model/reading';

/**
 * The characters of a reading's text that are neither white space nor in a value, a label or the remainder. Throws where
 * one of these is no place in the text.
 */
export function unclaimedCharacters({ text, forms, remainder }: Reading): string {
  const isClaimed = new Uint8Array(text.length);
  const spans = forms.flatMap((form) => [...form.labels, ...[...form.spans.values()].flat()]);
  for (const { start, end } of [...spans, ...remainder.map((line) => line.span)]) {
    if (start < 0 || end > text.length || start > end)
      throw new RangeError(`No place in the text: ${start} to ${end}.`);
    isClaimed.fill(1, start, end);
  }
  return text.replace(/\S/gu, (sign, at: number) => (isClaimed[at] ? '' : sign)).trim();
}
