import type { KeyboardEvent } from 'react';

/** Which way a key leads among the doubts; none from where it moves among choices or lines of text, nor out of a question. */
export function stepOfKey({
  altKey,
  key,
  target,
}: Pick<KeyboardEvent, 'altKey' | 'key' | 'target'>): 1 | -1 | undefined {
  if (!altKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return undefined;
  if ((target as HTMLElement).closest('select, textarea, input, [role=alertdialog]')) return undefined;
  return key === 'ArrowDown' ? 1 : -1;
}
