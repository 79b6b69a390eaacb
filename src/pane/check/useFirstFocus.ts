import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Gives an element the focus when it comes into sight: what the user pressed to get there is gone. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    element.current?.focus();
  }, []);
  return element;
}
