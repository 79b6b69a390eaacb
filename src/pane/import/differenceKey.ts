import type { FormDifference } from '../../model/compareForms';

/** Names a difference between two versions of a form for as long as both have it, whatever else changes in them. */
export function differenceKey({ kind, path }: Pick<FormDifference, 'kind' | 'path'>): string {
  return `${kind} ${path}`;
}
