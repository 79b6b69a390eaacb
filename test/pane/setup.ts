import '@testing-library/jest-dom';
import { TextDecoder } from 'node:util';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

// A busy machine is no fault of the pane.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

// jsdom lays nothing out. A virtual list needs sizes to know which rows are in sight.
const PANE_WIDTH = 350;
const SCROLLER_HEIGHT = 600;
const ROW_HEIGHT = 100;

function heightOf(element: Element): number {
  if (element.matches('li')) return ROW_HEIGHT;
  return element.querySelector(':scope > ul') ? SCROLLER_HEIGHT : 0;
}

class ResizeObserverStub implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}
  observe(target: Element) {
    const size = { inlineSize: PANE_WIDTH, blockSize: heightOf(target) };
    this.callback([{ target, borderBoxSize: [size] } as unknown as ResizeObserverEntry], this);
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
for (const name of ['offsetHeight', 'clientHeight']) {
  Object.defineProperty(HTMLElement.prototype, name, {
    get(this: HTMLElement) {
      return heightOf(this);
    },
  });
}
for (const name of ['offsetWidth', 'clientWidth'])
  Object.defineProperty(HTMLElement.prototype, name, { value: PANE_WIDTH });
// jsdom knows files but not their newer way of being read, and no decoder.
Object.assign(globalThis, { TextDecoder });
Blob.prototype.arrayBuffer = function (this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.readAsArrayBuffer(this);
  });
};
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// Whoever looks for an element asks jsdom for its style, which tries all rules for it and all around it. Only those that hide something,
// tell blocks from parts of a line or set the theme say anything in a page without layout.
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return /visibility|display:|^\.fui-FluentProvider/u.test(rule) ? insertRule.call(this, rule, index) : 0;
};
