import type { FormTemplate } from '../../../model/template';
import { BREAK, comparable } from '../condenseText';
import type { CondensedText } from '../condenseText';
import type { FoundLabel } from '../findLabels';

/**
 * Whether the lines of a form stand in the order of their height on the page: a heading that is centred beside several
 * rows then stands among them, and each label with the line of its text that is at the same height.
 *
 *     实施期资金总额： 330,000 年度资金总额： 330,000
 *     其中：中央财政资金 0 其中：中央财政资金 0
 *     项目资金
 *     （元）      市县（区）财政资金 198,000       市县（区）财政资金 198,000
 */
export function isByHeight(
  { plain, breaks }: CondensedText,
  { labels }: FormTemplate,
  places: readonly (FoundLabel | undefined)[],
): boolean {
  const firstAmount = labels.findIndex(({ content }) => content === 'amount');
  const heading = labels.findIndex(({ content }, step) => content === 'nothing' && step < firstAmount);
  const name = places[0];
  const from = places[firstAmount];
  const behind = places.find((place, step) => place && labels[step]?.content === 'text' && step > firstAmount);
  if (heading < 0 || !name || !from || !behind || breaks[name.end] !== BREAK.space) return false;
  const word = comparable(labels[heading]?.text ?? '');
  const at = plain.slice(from.end, behind.start).indexOf(word);
  return at >= 0 && breaks[from.end + at] === BREAK.line;
}
