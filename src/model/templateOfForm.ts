import type { Form } from './form';
import { KNOWN_TEMPLATES } from './knownTemplates';
import type { FormTemplate } from './template';
import { KIND_LABEL } from './vocabulary';

/** The template of the kind that a form says it is of; undefined for the commonest kinds, which do not say so. */
export function templateOfForm({ extra = [] }: Form): FormTemplate | undefined {
  const kind = extra.find(({ label }) => label === KIND_LABEL)?.value;
  return kind === undefined ? undefined : KNOWN_TEMPLATES.find(({ name }) => name === kind);
}
