import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import { markFormula } from '../../model/mark';

/** The colour that lies over a cell; the fill of the user stays below it. */
export const HIGHLIGHT_COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  info: '#DDEBF7',
};

/** The formula of our rules as Excel takes it. */
export function highlightFormula(severity: Severity): string {
  return `=${markFormula(severity)}`;
}

/** The severity of a rule of ours; undefined for a rule of the user. */
export function severityOfFormula(formula: string): Severity | undefined {
  return SEVERITIES.find((severity) => formula === highlightFormula(severity));
}
