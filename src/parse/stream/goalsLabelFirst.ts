import type { FormTemplate, TemplateLabel } from '../../model/template';
import { comparable } from './condenseText';
import type { CondensedText } from './condenseText';
import type { TextRange } from './textRange';

/**
 * The template as a form was printed: where the label of the goals spans the row of their headings as well, it stands
 * before them, and the goals begin behind the last heading.
 *
 *     总体目标
 *     实施期目标 年度目标
 *     做好农村村级组织运转经费保障工作…
 */
export function goalsLabelFirst(
  { plain }: CondensedText,
  { start, end }: TextRange,
  template: FormTemplate,
): FormTemplate {
  const { labels } = template;
  const goals = labels.findIndex(({ content }) => content === 'goals');
  let first = goals;
  while (labels[first - 1]?.content === 'nothing') first--;
  const [label, headings] = [labels[goals], labels.slice(first, goals)];
  if (!label || headings.length === 0) return template;
  const printed = comparable([label, ...headings].map(({ text }) => text).join(''));
  return plain.slice(start, end).includes(printed) ? moved(template, label, headings, first) : template;
}

function moved(
  template: FormTemplate,
  label: TemplateLabel,
  headings: readonly TemplateLabel[],
  first: number,
): FormTemplate {
  const known = MOVED.get(template);
  if (known) return known;
  const inOrder = [label, ...headings].map((one, at): TemplateLabel => ({
    ...one,
    content: at === headings.length ? 'goals' : 'nothing',
  }));
  const labels = [...template.labels.slice(0, first), ...inOrder, ...template.labels.slice(first + inOrder.length)];
  const made = { ...template, labels };
  MOVED.set(template, made);
  return made;
}

/** Made once, so that what is known of a template's labels is found again. */
const MOVED = new WeakMap<FormTemplate, FormTemplate>();
