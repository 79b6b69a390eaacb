import { besidePointer } from './besidePointer';

/**
 * Moves what pops up over the grid (remarks, menus of filters) off the pane: Univer puts them
 * into the body, and lets some go out over the edge of the window. The element of the grid stays for as long as the page.
 */
export function keepPopupsInGrid(container: HTMLElement): void {
  let pointer = { x: -1, y: -1 };
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      pointer = { x: clientX, y: clientY };
    },
    { capture: true, passive: true },
  );
  new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target as HTMLElement))) {
      if (target.dataset['uComp'] !== 'rect-popup') continue;
      const place = besidePointer(target.getBoundingClientRect(), container.getBoundingClientRect(), pointer);
      if (!place) continue;
      target.style.left = `${place.left}px`;
      target.style.top = `${place.top}px`;
    }
  }).observe(document.body, { subtree: true, attributeFilter: ['style'] });
}
