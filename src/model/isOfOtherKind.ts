import type { Form } from './form';
import { KNOWN_TEMPLATES } from './knownTemplates';
import { KIND_LABEL } from './vocabulary';

/** Whether a form says that it is of none of the known kinds: nobody knows which places such a form prints. */
export function isOfOtherKind({ extra = [] }: Form): boolean {
  const kind = extra.find(({ label }) => label === KIND_LABEL)?.value;
  return kind !== undefined && !KNOWN_TEMPLATES.some(({ name }) => name === kind);
}
