import { multiply } from './matrix';
import type { Matrix } from './matrix';
import type { OperatorList, OperatorNumbers } from './operatorList';

/** Less of a page than this is a logo or a seal, more of it is what the page shows. */
const LARGE_SHARE = 0.3;

/** A page with fewer characters than this beside a large picture has a page number or the name of a scanning program. */
const FEW_CHARACTERS = 30;

/** So many shapes on a page without any text are characters that were drawn. */
const MANY_SHAPES = 100;

/**
 * Whether a page shows its contents as a picture, so that hardly a text is on it. An empty page shows nothing and is none.
 * Pictures themselves are never unpacked: each leaves a change of place, its size, with nothing drawn behind it.
 */
export function isPicture(
  { fnArray, argsArray }: OperatorList,
  operators: OperatorNumbers<'showText'>,
  page: { readonly view: Matrix; readonly width: number; readonly height: number; readonly characters: number },
): boolean {
  if (page.characters >= FEW_CHARACTERS) return false;
  const saved: Place[] = [];
  let place: Place = { matrix: page.view, isBare: false };
  let pictured = 0;
  let shapes = 0;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    if (operator === operators.save) {
      saved.push(place);
      place = { ...place, isBare: false };
    } else if (operator === operators.paintFormXObjectBegin) {
      saved.push({ ...place, isBare: false });
      place = { matrix: multiply(place.matrix, Array.isArray(args) ? args[0] : undefined), isBare: false };
    } else if (operator === operators.transform) place = { matrix: multiply(place.matrix, args), isBare: true };
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) {
      if (place.isBare) pictured += areaOf(place.matrix);
      place = saved.pop() ?? { matrix: page.view, isBare: false };
    } else if (operator === operators.constructPath || operator === operators.showText) {
      place = { ...place, isBare: false };
      if (operator === operators.constructPath) shapes++;
    }
  });
  if (place.isBare) pictured += areaOf(place.matrix);
  const isDrawn = page.characters === 0 && shapes >= MANY_SHAPES;
  return isDrawn || pictured >= page.width * page.height * LARGE_SHARE;
}

/** Where is drawn, and whether the place was changed and nothing drawn there since. */
interface Place {
  readonly matrix: Matrix;
  readonly isBare: boolean;
}

/** A picture fills the unit square of its own place. */
function areaOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}
