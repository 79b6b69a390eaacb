import type { ReadingProblem } from '../../model/reading';
import type { FormTemplate } from '../../model/template';

/** What a title of another kind says, with the nearest known one. */
export function strangeTitle(
  title: string,
  templates: readonly FormTemplate[],
): Extract<ReadingProblem, { kind: 'unknown-template' }> {
  const [nearest] = templates
    .map(({ titleEnding }) => ({ titleEnding, likeness: likeness(title, titleEnding) }))
    .sort((one, other) => other.likeness - one.likeness);
  const readable = templates.map(({ name }) => name);
  return { kind: 'unknown-template', title, nearest: nearest?.titleEnding ?? '', readable };
}

/** The share of neighbouring characters of a known title that stand in another one too. */
function likeness(title: string, known: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < known.length; at++) if (title.includes(known.slice(at, at + 2))) shared++;
  return shared / (known.length - 1);
}
