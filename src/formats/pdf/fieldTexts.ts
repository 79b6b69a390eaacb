import type { PageText } from '../../model/page';
import { multiply } from './matrix';
import type { Matrix } from './matrix';

/** How high the letters of a field are taken to be, in points: what a field shows, its reader's program draws. */
const SIZE = 9;
const INSET = 1;

/** What the form fields of a page hold, where they stand; fields whose text the page prints itself are left out. */
export function fieldTexts(annotations: readonly unknown[], view: Matrix, texts: readonly PageText[]): PageText[] {
  return annotations.flatMap((annotation): PageText[] => {
    const field = annotation as {
      readonly fieldType?: unknown;
      readonly fieldValue?: unknown;
      readonly rect?: unknown;
      readonly hidden?: unknown;
    };
    const value = valueOf(field.fieldValue);
    const isText = field.fieldType === 'Tx' || field.fieldType === 'Ch';
    if (!isText || value.trim() === '' || field.hidden === true || !Array.isArray(field.rect)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = field.rect as number[];
    const [, , , , left, top] = multiply(view, [1, 0, 0, 1, Math.min(x1, x2), Math.max(y1, y2)]);
    const [, , , , right, bottom] = multiply(view, [1, 0, 0, 1, Math.max(x1, x2), Math.min(y1, y2)]);
    const box = {
      left: Math.min(left, right),
      right: Math.max(left, right),
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
    };
    if (texts.some((text) => isInside(text, box) && value.includes(text.text.trim()))) return [];
    const lines = value.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
    const step = (box.bottom - box.top) / lines.length;
    const centre = (box.left + box.right) / 2;
    return lines.map((text, at): PageText => {
      const middle = box.top + step * (at + 0.5);
      const size = Math.min(SIZE, step);
      // Fields reach over the borders of their cells: the text stands where their middle is.
      return { text, left: centre - INSET, right: centre + INSET, top: middle - size / 2, bottom: middle + size / 2 };
    });
  });
}

function valueOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').join('、') : '';
}

function isInside(text: PageText, box: Omit<PageText, 'text'>): boolean {
  const [x, y] = [(text.left + text.right) / 2, (text.top + text.bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}
