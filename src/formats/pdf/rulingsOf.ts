import type { Box } from '../../model/page';
import { multiply } from './matrix';
import type { Matrix } from './matrix';
import type { OperatorList, OperatorNumbers } from './operatorList';

/** The operators that draw lines. */
export type LineOperatorNumbers = OperatorNumbers<
  'fill' | 'eoFill' | 'stroke' | 'closeStroke' | 'fillStroke' | 'eoFillStroke' | 'closeFillStroke' | 'closeEOFillStroke'
>;

/** A filled box is a line if it is thinner than this, in points. */
const THICKEST_LINE = 3;

/** The straight horizontal and vertical lines that a page draws, whether stroked or filled, in points from its top left. */
export function rulingsOf({ fnArray, argsArray }: OperatorList, operators: LineOperatorNumbers, view: Matrix): Box[] {
  const strokes = new Set([operators.stroke, operators.closeStroke]);
  const fills = new Set([operators.fill, operators.eoFill]);
  const both = new Set([
    operators.fillStroke,
    operators.eoFillStroke,
    operators.closeFillStroke,
    operators.closeEOFillStroke,
  ]);
  const rulings: Box[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    if (operator === operators.save) saved.push(matrix);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operator === operators.transform) matrix = multiply(matrix, args);
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiply(matrix, Array.isArray(args) ? args[0] : undefined);
    } else if (operator === operators.constructPath && Array.isArray(args)) {
      const [paint, paths] = args as [number, unknown];
      const outlines = outlinesOf(paths, matrix);
      if (strokes.has(paint) || both.has(paint)) rulings.push(...outlines.flatMap(strokedLines));
      if (fills.has(paint) || both.has(paint)) rulings.push(...outlines.flatMap(filledLine));
    }
  });
  return rulings;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Instructions of a path: how many coordinates each takes. */
const MOVE = 0;
const LINE = 1;
const COORDINATES = [2, 2, 6, 4, 0];

/** The outlines of a path as their corners; those with curves are left out. */
function outlinesOf(paths: unknown, [a, b, c, d, e, f]: Matrix): Point[][] {
  const data: unknown = Array.isArray(paths) ? paths[0] : undefined;
  if (!(data instanceof Float32Array)) return [];
  const outlines: { points: Point[]; isStraight: boolean }[] = [];
  for (let at = 0; at < data.length;) {
    const instruction = data[at] ?? 0;
    const [x = 0, y = 0] = data.subarray(at + 1, at + 3);
    const point = { x: a * x + c * y + e, y: b * x + d * y + f };
    const outline = outlines.at(-1);
    if (instruction === MOVE || !outline) outlines.push({ points: [point], isStraight: true });
    else if (instruction === LINE) outline.points.push(point);
    else if (COORDINATES[instruction] === 0) outline.points.push(...outline.points.slice(0, 1));
    else outline.isStraight = false;
    at += 1 + (COORDINATES[instruction] ?? 0);
  }
  return outlines.filter(({ isStraight }) => isStraight).map(({ points }) => points);
}

function strokedLines(points: readonly Point[]): Box[] {
  return points.slice(1).flatMap((point, at) => filledLine([points[at] ?? point, point]));
}

/** The box of an outline if it is so thin that it is seen as a line. */
function filledLine(points: readonly Point[]): Box[] {
  const box = points.reduce(
    ({ left, top, right, bottom }, { x, y }) => ({
      left: Math.min(left, x),
      top: Math.min(top, y),
      right: Math.max(right, x),
      bottom: Math.max(bottom, y),
    }),
    { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 },
  );
  return Math.min(box.right - box.left, box.bottom - box.top) <= THICKEST_LINE ? [box] : [];
}
