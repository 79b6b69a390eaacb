import type { Severity } from '../../model/finding';
import { severityOfRule } from '../../model/markedTable';

/** The colour that lies over a cell; the fill of the user stays below it. */
export const HIGHLIGHT_COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  info: '#DDEBF7',
};

/** The severity of a rule of ours as Excel tells its formula; undefined for a rule of the user. */
export function severityOfFormula(formula: string): Severity | undefined {
  return severityOfRule(formula.replace(/^=/u, ''));
}
