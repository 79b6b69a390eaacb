/** What operating systems and office programs leave in folders and archives; nobody sends it, and nothing in it is a form. */
const SYSTEM_NAMES = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '$recycle.bin', '__macosx']);

/**
 * Whether a file or a folder of that name, without its path, is no one's document: hidden, or left by a system. `~$甲.docx` says only
 * that 甲.docx is open somewhere.
 */
export function isSystemFile(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || SYSTEM_NAMES.has(name.toLowerCase());
}
