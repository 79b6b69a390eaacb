import '@testing-library/jest-dom';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

// jsdom lays nothing out: every element is given the size of a small pane, so that virtual lists show rows.
const PANE = { width: 350, height: 600 };

class ResizeObserverStub implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}
  observe(target: Element) {
    this.callback([{ target, borderBoxSize: [{ inlineSize: PANE.width, blockSize: 0 }] } as never], this);
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}

globalThis.ResizeObserver = ResizeObserverStub;
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { value: PANE.height });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { value: PANE.width });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
