import type { FormTemplate } from '../../model/template';
import { BREAK, comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import type { FoundLabel } from './findLabels';
import { isAmount, labelTokens } from './labelTokens';
import type { TextRange } from './textRange';

/**
 * Whether the cells of a form do not come row by row, as where a viewer gives one column of a block after the other: a
 * label is missing at its place but stands elsewhere, or the labels and the amounts of 项目资金 do not take turns.
 */
export function isScattered(
  text: CondensedText,
  range: TextRange,
  template: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): boolean {
  return hasStrayLabel(text, range, template, places) || hasStrayAmounts(text, range, template, places);
}

function hasStrayLabel(
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

/** Whether two amounts stand in a row, or the labels of amounts not in the order of the form. */
function hasStrayAmounts(
  text: CondensedText,
  range: TextRange,
  template: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): boolean {
  const isAmountAt = (step: number): boolean => template.labels[step]?.content === 'amount';
  const first = places.find((place, step) => place && isAmountAt(step));
  const behind = places.find((place, step) => place && first && !isAmountAt(step) && place.start > first.start);
  const end = behind?.start ?? range.end;
  if (
    !first ||
    takeTurns(
      text,
      places.filter((_, step) => isAmountAt(step)),
      end,
    )
  )
    return false;
  const tokens = labelTokens(text, { start: first.start, end }, template);
  let last = -1;
  return tokens.some((token, at) => {
    if (token.step !== undefined) {
      const isBack = token.step < last;
      last = token.step;
      return isBack;
    }
    const before = tokens[at - 1];
    if (before?.step !== undefined) return false;
    return [before, token].every((part) => part && isAmount(text.text.slice(part.start, part.end)));
  });
}

/** Whether all labels were found with nothing but an amount behind each: in most forms, whose tokens then need not be told. */
function takeTurns({ text }: CondensedText, labels: readonly (FoundLabel | undefined)[], end: number): boolean {
  return labels.every((label, at) => {
    const next = labels[at + 1]?.start ?? end;
    return label !== undefined && (label.end === next || isAmount(text.slice(label.end, next)));
  });
}
