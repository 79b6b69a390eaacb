import type { Form } from './form';
import { normaliseText } from './normaliseText';

/** Code and name of a department as one key: the same department has one, however it is spaced; "" where both are missing. */
export function departmentKey({ code, name }: Form['department']): string {
  return normaliseText(`${code} ${name}`);
}
