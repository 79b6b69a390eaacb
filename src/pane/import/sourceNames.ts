import type { ReadingPart } from '../../app/read/joinReadings';
import { importStrings } from './strings';

/**
 * Says of a form, by its position in the whole, where it came from: 「甲.pdf」第 2 份. Undefined where everything came from one
 * source, so that there is nothing to tell apart.
 */
export function sourceNames(parts: readonly ReadingPart[]): ((form: number) => string) | undefined {
  if (parts.length < 2) return undefined;
  return (form) => {
    const part = partOf(parts, form);
    return part ? importStrings.formOfSource(part.name, form - part.firstForm + 1) : '';
  };
}

/** The source that a form came from. */
export function partOf(parts: readonly ReadingPart[], form: number): ReadingPart | undefined {
  return parts.find(({ firstForm, forms }) => form >= firstForm && form < firstForm + forms);
}
