import { readForms } from '../../src/app/read/readForms';
import type { Form } from '../../src/model/form';

/** The forms of a text. */
export function readText(text: string): readonly Form[] {
  return readForms({ kind: 'text', text }).forms.map(({ form }) => form);
}
