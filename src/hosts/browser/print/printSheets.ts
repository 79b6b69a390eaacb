import { pageRule, printedSheet } from './printedSheet';
import type { ShownSheet } from './shownSheet';
import './print.css';

/** Opens the browser's own window for printing with these sheets, each from a page of its own; the page is as before when it closes. */
export function printSheets(sheets: readonly ShownSheet[]): void {
  const root = document.createElement('div');
  root.className = 'print-root';
  const rules = document.createElement('style');
  const names = new Map<string, string>();
  for (const sheet of sheets) {
    const own = pageRule(sheet, '%', sheets.length === 1);
    const name = names.get(own) ?? `sheet-${names.size}`;
    names.set(own, name);
    root.append(printedSheet(sheet, name));
  }
  rules.textContent = [...names].map(([rule, name]) => rule.replace('%', name)).join('\n');
  const clear = (): void => {
    root.remove();
    rules.remove();
    window.removeEventListener('afterprint', clear);
  };
  window.addEventListener('afterprint', clear);
  document.head.append(rules);
  document.body.append(root);
  window.print();
}
