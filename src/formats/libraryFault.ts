/** Whose fault it is that a library gave up: it says that the file is broken, or it stumbled and nobody can tell. */
export type LibraryFault = 'broken' | 'unclear';

/** What the language itself throws where a program does what it must not. */
const STUMBLES = /^(?:Type|Range|Reference|Syntax|URI|Internal)Error\b/u;

/**
 * Judges what a call of a library threw, and nothing else: what our own code throws around it is never the file's fault. Libraries
 * say in errors of their own that bytes are not what they should be; where they stumble, either the file was stranger than they
 * expected, or they are wrong.
 */
export function libraryFault(error: unknown): LibraryFault {
  if (typeof error !== 'object' || error === null) return 'unclear';
  const { name, code, details } = error as {
    readonly name?: unknown;
    readonly code?: unknown;
    readonly details?: unknown;
  };
  // Unpacking damaged data throws the language's own error, and names what zlib said.
  if (typeof code === 'string' && code.startsWith('Z_')) return 'broken';
  // pdf.js brings errors of its worker over as text.
  const wording = typeof details === 'string' ? details : name;
  return typeof wording === 'string' && !STUMBLES.test(wording) ? 'broken' : 'unclear';
}
