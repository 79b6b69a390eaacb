/** A text as two readers would agree it is the same: width and white space do not count. Only for comparing, never stored. */
export function normaliseText(text: string): string {
  const plain = text.normalize('NFKC');
  return /\s/u.test(plain) ? plain.replace(/\s+/gu, '') : plain;
}
