/** The value with all white space taken out of its texts: how lines were broken is no part of a form. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/gu, '');
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner)]));
}
