import type { Side } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';

/** 「实施期和年度」: the sides as a sentence names them. */
export function sidesText(sides: readonly Side[]): string {
  return sides.map((side) => SIDE_LABELS[side]).join('和');
}
