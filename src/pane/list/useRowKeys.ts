import { useEffect, useLayoutEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

/** So far Page Up and Page Down go. */
const PAGE = 8;

/** What the Tab key stops at. */
const STOPS = 'button, input, select, textarea, a[href], [tabindex]';
/** Keeps the tabindex of a control that Tab passes over for now; empty where it had none. */
const KEPT = 'data-kept-tabindex';

/**
 * Makes a list one stop of the Tab key: only the controls of the active row are reached by it, arrows go from row to row. Where the control
 * that had the focus goes away, the row in its place gets it.
 */
export function useRowKeys({
  list,
  active,
  setActive,
  count,
  bringIntoSight,
}: {
  /** Its rows are `li` with their position in `data-index`. */
  readonly list: RefObject<HTMLElement | null>;
  /** -1 where there are no rows. */
  readonly active: number;
  readonly setActive: (position: number) => void;
  readonly count: number;
  /** `isFar` where nobody knows whether the row is near. */
  readonly bringIntoSight: (position: number, isFar: boolean) => void;
}) {
  const pending = useRef<number>(undefined);
  const last = useRef<Element>(undefined);
  const now = useRef(active);
  useLayoutEffect(() => {
    now.current = active;
    const element = list.current;
    if (!element) return;
    passOver(element, active);
    if (pending.current !== undefined && focusRow(element, pending.current)) pending.current = undefined;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new MutationObserver(() => {
      passOver(element, now.current);
      if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
      last.current = undefined;
      focusRow(element, now.current);
    });
    const forget = ({ target }: globalThis.FocusEvent): void => {
      if (!element.contains(target as Element)) last.current = undefined;
    };
    observer.observe(element, { childList: true, subtree: true });
    document.addEventListener('focusin', forget);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', forget);
    };
  }, [list]);

  const goTo = (position: number, isFar = false): void => {
    pending.current = position;
    setActive(position);
    bringIntoSight(position, isFar);
    // The row may be in the page already and nothing be drawn anew.
    if (list.current && position === active && focusRow(list.current, position)) pending.current = undefined;
  };
  return {
    goTo,
    onFocus: ({ target }: FocusEvent) => {
      last.current = target;
      const position = rowOf(target);
      if (position !== undefined && position !== active) setActive(position);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (count === 0 || hasArrowsOfItsOwn(event.target as Element)) return;
      const position = positionAfter(event.key, rowOf(event.target as Element) ?? active, count);
      if (position === undefined) return;
      event.preventDefault();
      goTo(position, event.key === 'Home' || event.key === 'End');
    },
  };
}

function positionAfter(key: string, position: number, count: number): number | undefined {
  const within = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return within(position + 1);
    case 'ArrowUp':
      return within(position - 1);
    case 'PageDown':
      return within(position + PAGE);
    case 'PageUp':
      return within(position - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** In a text, among choices and in a menu arrows mean something already. */
function hasArrowsOfItsOwn(element: Element): boolean {
  return element.closest('input:not([type=checkbox]), textarea, select, [role^=menu], [role=alertdialog]') !== null;
}

function rowOf(element: Element): number | undefined {
  const index = element.closest<HTMLElement>('li[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}

/** Gives the focus to the first control of a row; false where the row is not in the page or has none. */
function focusRow(list: Element, position: number): boolean {
  const row = list.querySelector(`:scope > [data-index="${position}"]`);
  const control = row?.querySelector<HTMLElement>(STOPS);
  control?.focus({ preventScroll: true });
  return control !== null && control !== undefined;
}

/** Lets Tab pass over the controls of all rows but one. */
function passOver(list: Element, active: number): void {
  for (const row of list.children) {
    const isActive = rowOf(row) === active;
    for (const control of row.querySelectorAll(isActive ? `[${KEPT}]` : STOPS)) {
      const kept = control.getAttribute(KEPT);
      if (!isActive && kept === null) {
        control.setAttribute(KEPT, control.getAttribute('tabindex') ?? '');
        control.setAttribute('tabindex', '-1');
      }
      if (isActive && kept !== null) {
        control.removeAttribute(KEPT);
        if (kept === '') control.removeAttribute('tabindex');
        else control.setAttribute('tabindex', kept);
      }
    }
  }
}
