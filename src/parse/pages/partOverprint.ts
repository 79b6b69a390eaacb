import { recogniseCellLabel } from '../grid/cellLabel';

/**
 * Some producers print the label of a merged cell at its middle even where the repeated headings of the next page
 * stand, so that one cell holds two labels. Returns the one that belongs there, and the one printed over it.
 */
export function partOverprint(text: string): { readonly text: string; readonly over: string } {
  const whole = { text, over: '' };
  if (text.length > LONGEST || recogniseCellLabel(text)) return whole;
  for (let at = 2; at <= text.length - 2; at++) {
    const [first, second] = [text.slice(0, at), text.slice(at)];
    const labels = [recogniseCellLabel(first), recogniseCellLabel(second)];
    if (!labels[0] || !labels[1]) continue;
    if (labels[1].kind === 'heading' || first === second) return { text: second, over: first };
    if (labels[0].kind === 'heading') return { text: first, over: second };
  }
  return whole;
}

const LONGEST = 30;
