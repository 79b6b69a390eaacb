import type { FormTemplate } from './template';
import { FORM_TEMPLATES } from './template';
import { CENTRAL } from './templates/central';
import { SHANGHAI } from './templates/shanghai';

/** Every form that is read, the commonest first: of two that fit alike, the first is taken. */
export const KNOWN_TEMPLATES: readonly FormTemplate[] = [...FORM_TEMPLATES, SHANGHAI, CENTRAL];

/** Whether a kind of form comes with the product; the others were described by its users. */
export function isBuiltIn(template: FormTemplate): boolean {
  return KNOWN_TEMPLATES.includes(template);
}
