import { multiply } from './matrix';
import type { Matrix } from './matrix';

/** A page as it is read: turned so that most of its texts run from left to right. */
export interface UprightView {
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Texts that stand less than this aslant, in parts of a right angle, are printed straight. */
const STRAIGHT = 0.03;

/** In which direction a text reads, in quarter turns clockwise from left to right; undefined if it stands aslant. */
export function turnOf([a, b]: Matrix): number | undefined {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const turn = Math.round(quarters);
  return Math.abs(quarters - turn) > STRAIGHT ? undefined : (turn + 4) % 4;
}

/** Turns a page that lies on its side. `view` takes the page to points from its top left corner. */
export function uprightView(
  view: Matrix,
  width: number,
  height: number,
  items: readonly { readonly str: string; readonly transform: readonly unknown[] }[],
): UprightView {
  const counts = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const turn = turnOf(multiply(view, transform));
    if (turn !== undefined) counts[turn] = (counts[turn] ?? 0) + str.trim().length;
  }
  const main = counts.indexOf(Math.max(...counts));
  const [isOnSide, turned] = [main % 2 === 1, TURNS[main]?.(width, height)];
  if (!turned) return { view, width, height };
  return { view: multiply(turned, view), width: isOnSide ? height : width, height: isOnSide ? width : height };
}

/** What turns a page back, by the direction in which its texts read. */
const TURNS: readonly (((width: number, height: number) => Matrix) | undefined)[] = [
  undefined,
  (width) => [0, -1, 1, 0, 0, width],
  (width, height) => [-1, 0, 0, -1, width, height],
  (_, height) => [0, 1, -1, 0, height, 0],
];
