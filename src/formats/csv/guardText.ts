/** What spreadsheets take for the start of a formula, also in its full-width forms and behind blanks. Source: OWASP, "CSV Injection". */
const FORMULA_LIKE = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

const QUOTE = "'";

/**
 * A text that no spreadsheet runs: one that looks like a formula gets an apostrophe before it. Lossless, since a text that looks like
 * a guarded one gets another: taking away the first apostrophe before such a text gives every text back.
 */
export function guardText(text: string): string {
  return FORMULA_LIKE.test(text) ? QUOTE + text : text;
}
