import type { FormTemplate } from '../../model/template';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import type { FoundLabel } from './findLabels';
import type { TextRange } from './textRange';

/**
 * Whether the cells of a form do not come row by row: a label is missing at its place but stands elsewhere, as where
 * a viewer gives one column of a block after the other.
 */
export function isScattered(
  { plain, breaks }: CondensedText,
  range: TextRange,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): boolean {
  const part = plain.slice(range.start, range.end);
  return labels.some(({ text }, step) => {
    if (places[step]) return false;
    const word = comparable(text);
    if (labels.some((other, at) => places[at] && comparable(other.text) === word)) return false;
    const at = part.indexOf(word);
    return at >= 0 && breaks[range.start + at] === BREAK.line;
  });
}
