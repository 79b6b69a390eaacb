import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the focus in an element whose focused control goes away, as a button does that has started something: it passes to what is marked to have it
 * first, or to the element itself. Without this it would drop out of the page, and the next key would do nothing.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let last: Element | undefined;
    const remember = ({ target }: FocusEvent): void => {
      // Who has gone on elsewhere, as into the grid, is not called back.
      last = element.contains(target as Element) ? (target as Element) : undefined;
    };
    const keep = (): void => {
      if (!last || last.isConnected || (document.activeElement ?? document.body) !== document.body) return;
      last = undefined;
      (element.querySelector<HTMLElement>('[data-focus-first]') ?? element).focus();
    };
    // A view that has a better place for the focus puts it there first.
    const observer = new MutationObserver(() => setTimeout(keep));
    observer.observe(element, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
  return place;
}
