/** The width of a text as it is printed, in Chinese characters: Latin letters and digits take half of one. */
export function visualWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0080' ? 0.5 : 1;
  return width;
}
