import { READABLE_EXTENSIONS } from './readableExtensions';

/** What operating systems and office programs leave in folders and archives; nobody sends it, and nothing in it is a form. */
const SYSTEM_NAMES = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '$recycle.bin', '__macosx']);

/**
 * Whether a file or a folder of that name, without its path, is no one's document: hidden, or left by a system. `~$甲.docx` says only
 * that 甲.docx is open somewhere. The names of the own folder and of the one above are no names of files.
 */
export function isSystemFile(name: string): boolean {
  return isHidden(name) || isLeftover(name);
}

/** Whether a file that is hidden, or lies in a hidden folder, may be somebody's document all the same, by its path in an archive. */
export function isHiddenDocument(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1)?.toLowerCase() ?? '';
  return parts.some(isHidden) && !parts.some(isLeftover) && READABLE_EXTENSIONS.some((ending) => name.endsWith(ending));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') && name !== '.' && name !== '..';
}

/** `._甲.docx` holds what a Mac knows of 甲.docx beside its text, `.~甲.docx` that it is open. */
function isLeftover(name: string): boolean {
  return /^(?:~\$|\._|\.~)/u.test(name) || SYSTEM_NAMES.has(name.toLowerCase());
}
