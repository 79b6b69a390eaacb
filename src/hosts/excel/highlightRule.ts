import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';

/** The colour that lies over a cell; the fill of the user stays below it. */
export const HIGHLIGHT_COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  info: '#DDEBF7',
};

/**
 * The formula of our rules of conditional formatting. It is always true and says whose rule it is: so our highlights are
 * found again in any later session, also after rows were inserted or a sheet was copied, without a list that could be lost.
 */
export function highlightFormula(severity: Severity): string {
  return `="shenbao-mark-${severity}"<>""`;
}

/** The severity of a rule of ours; undefined for a rule of the user. */
export function severityOfFormula(formula: string): Severity | undefined {
  return SEVERITIES.find((severity) => formula === highlightFormula(severity));
}
