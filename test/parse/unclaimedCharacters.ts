import type { Reading } from '../../src/model/reading';

/** The characters of a reading's text that are neither white space nor in a value, a label or the remainder. */
export function unclaimedCharacters({ text, forms, remainder }: Reading): string {
  const isClaimed = new Uint8Array(text.length);
  const spans = forms.flatMap((form) => [...form.labels, ...[...form.spans.values()].flat()]);
  for (const { start, end } of [...spans, ...remainder.map((line) => line.span)]) isClaimed.fill(1, start, end);
  return text.replace(/\S/gu, (sign, at: number) => (isClaimed[at] ? '' : sign)).trim();
}
