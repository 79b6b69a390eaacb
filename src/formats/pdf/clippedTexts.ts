import type { Box, PageText } from '../../model/page';
import { multiply } from './matrix';
import type { Matrix } from './matrix';
import type { OperatorList, OperatorNumbers } from './operatorList';

/** The operators that move texts and what can be seen of them. */
export type TextOperatorNumbers = OperatorNumbers<
  'clip' | 'eoClip' | 'beginText' | 'setTextMatrix' | 'moveText' | 'showText'
>;

/** Tells of each text of a page, in their order and with the start of its base line, whether nothing of it is seen. */
export type ClippedTexts = (text: PageText, x: number, y: number) => boolean;

/**
 * What a page draws outside of the area that it shows. Spreadsheets draw the text of a cell that a page cuts on both
 * pages, and on each once for every part of it that shows. Texts whose place is not told stay.
 */
export function clippedTexts(list: OperatorList, operators: TextOperatorNumbers, view: Matrix): ClippedTexts {
  const shown = shownTexts(list, operators, view);
  return (text, x, y) => {
    for (const key of keysAround(x, y)) {
      const ofPlace = shown.get(key) ?? [];
      const found = ofPlace.findIndex((one) => isNear(one.x, x) && isNear(one.y, y));
      const [taken] = found < 0 ? [] : ofPlace.splice(found, 1);
      if (taken) return taken.clip !== undefined && isOutside(text, taken.clip);
    }
    return false;
  };
}

/** Where a text begins, and the box beyond which nothing of it is seen. */
interface ShownText {
  readonly x: number;
  readonly y: number;
  readonly clip: Box | undefined;
}

interface State {
  readonly matrix: Matrix;
  readonly clip: Box | undefined;
}

/** The texts that a page shows in their order, by the place of their beginning in whole points. */
function shownTexts(
  { fnArray, argsArray }: OperatorList,
  operators: TextOperatorNumbers,
  view: Matrix,
): Map<string, ShownText[]> {
  const shown = new Map<string, ShownText[]>();
  const saved: State[] = [];
  let state: State = { matrix: view, clip: undefined };
  let line: Matrix = IDENTITY;
  let isPlaced = false;
  let clips = false;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    const first: unknown = Array.isArray(args) ? args[0] : undefined;
    if (operator === operators.save) saved.push(state);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) {
      state = saved.pop() ?? { matrix: view, clip: undefined };
    } else if (operator === operators.transform) state = { ...state, matrix: multiply(state.matrix, args) };
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(state);
      state = { ...state, matrix: multiply(state.matrix, first) };
    } else if (operator === operators.clip || operator === operators.eoClip) clips = true;
    else if (operator === operators.constructPath) {
      if (clips) state = { ...state, clip: within(state.clip, boxOfPath(args, state.matrix)) };
      clips = false;
    } else if (operator === operators.beginText) [line, isPlaced] = [IDENTITY, true];
    else if (operator === operators.setTextMatrix) [line, isPlaced] = [multiply(IDENTITY, first), true];
    else if (operator === operators.moveText && Array.isArray(args)) {
      [line, isPlaced] = [multiply(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])]), true];
    } else if (operator === operators.showText && isPlaced) {
      const [, , , , x, y] = multiply(state.matrix, line);
      const key = keyOf(Math.round(x), Math.round(y));
      const ofPlace = shown.get(key);
      const text = { x, y, clip: state.clip };
      if (ofPlace) ofPlace.push(text);
      else shown.set(key, [text]);
      // How wide the text is, is not told here: the next one needs a place of its own.
      isPlaced = false;
    }
  });
  return shown;
}

function keyOf(x: number, y: number): string {
  return `${x}:${y}`;
}

/** The whole points around a place: numbers that are nearly the same may be rounded to different ones. */
function keysAround(x: number, y: number): readonly string[] {
  const near = [0, -1, 1];
  return near.flatMap((down) => near.map((right) => keyOf(Math.round(x) + right, Math.round(y) + down)));
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The smallest box that holds a path, which may be larger than what the path encloses. */
function boxOfPath(args: unknown, [a, b, c, d, e, f]: Matrix): Box | undefined {
  const extent: unknown = Array.isArray(args) ? args[2] : undefined;
  if (!(extent instanceof Float32Array) || extent.length < 4) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = extent;
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  );
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function within(outer: Box | undefined, inner: Box | undefined): Box | undefined {
  if (!outer || !inner) return outer ?? inner;
  return {
    left: Math.max(outer.left, inner.left),
    top: Math.max(outer.top, inner.top),
    right: Math.min(outer.right, inner.right),
    bottom: Math.min(outer.bottom, inner.bottom),
  };
}

/** Whether most of a line's height, or all of its width, lies outside of a box. */
function isOutside({ left, top, right, bottom }: Box, clip: Box): boolean {
  const middle = (top + bottom) / 2;
  return middle < clip.top || middle > clip.bottom || right < clip.left || left > clip.right;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.3;
}
