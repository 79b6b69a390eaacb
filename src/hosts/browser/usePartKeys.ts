import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The parts of the page in the order in which F6 goes round, by their class; and what takes the focus in one that never had it. */
const PARTS = [
  { name: 'top', selector: '.page-top', first: 'button, input' },
  {
    name: 'workbook',
    selector: '.page-workbook',
    first: '#editor',
  },
  { name: 'pane', selector: '.page-pane', first: '[role="tab"][aria-selected="true"]' },
] as const;

type PartName = (typeof PARTS)[number]['name'];

/**
 * F6 leads from one part of the page to the next, Shift+F6 back, and in each to where the focus was last, as between the panes of Excel; the grid
 * itself lets no Tab out. `show` brings a part into sight that a narrow page hides.
 */
export function usePartKeys(show: (part: 'workbook' | 'pane') => void): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const last = new Map<PartName, HTMLElement>();
    const partOf = (element: Element | null): number => PARTS.findIndex(({ selector }) => element?.closest(selector));
    const remember = ({ target }: FocusEvent): void => {
      const part = PARTS[partOf(target as Element)];
      if (part) last.set(part.name, target as HTMLElement);
    };
    const lead = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('[role="alertdialog"], [role="dialog"][aria-modal="true"]'))
        return;
      event.preventDefault();
      event.stopPropagation();
      const from = partOf(document.activeElement);
      const step = event.shiftKey ? PARTS.length - 1 : 1;
      const part = PARTS[(Math.max(from, 0) + step) % PARTS.length];
      if (!part) return;
      if (part.name !== 'top') latest.current(part.name);
      // What was hidden until now is in sight, and can take the focus, only when the page has been drawn anew.
      requestAnimationFrame(() => {
        const known = last.get(part.name);
        const place = page.current?.querySelector(part.selector);
        const target = known?.isConnected ? known : place?.querySelector<HTMLElement>(part.first);
        target?.focus();
      });
    };
    document.addEventListener('focusin', remember);
    window.addEventListener('keydown', lead, { capture: true });
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('keydown', lead, { capture: true });
    };
  }, []);
  return page;
}
