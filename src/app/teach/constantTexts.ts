import type { CellGrid } from '../../model/cellGrid';
import { normaliseText } from '../../model/normaliseText';

/** The texts of cells, without blanks at their ends and their colon, that stand in every one of several tables. */
export function constantTexts(grids: readonly CellGrid[]): ReadonlySet<string> {
  const [first, ...others] = grids.map(
    ({ cells }) => new Map(cells.map(({ text }) => [normaliseText(text), text.trim()])),
  );
  const shared = [...(first ?? [])].filter(([key]) => others.every((texts) => texts.has(key)));
  return new Set(shared.flatMap(([, text]) => [text, text.replace(/\s*[:：]$/u, '')]));
}
