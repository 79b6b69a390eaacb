import type { FormTemplate } from '../model/template';
import { templateSchema } from '../model/templateFile';
import type { Host } from './host';
import type { StoredKind } from './storedKind';

const SETTING = 'form-templates';

/** No office has more kinds of forms; each costs a look at every source. */
const MOST_TEMPLATES = 50;

export const STORED_TEMPLATES: StoredKind = {
  keys: [SETTING],
  isWhole: (stored) => Array.isArray(stored) && templatesIn(stored).length === stored.length,
};

/** The kinds of forms that the users of a workbook have described; what is damaged of them is left out. */
export async function readTemplates(host: Host): Promise<readonly FormTemplate[]> {
  return templatesIn(await host.readSetting(SETTING));
}

/** The same among what is stored in a workbook file. */
export function templatesInFile(stored: ReadonlyMap<string, unknown>): readonly FormTemplate[] {
  return templatesIn(stored.get(SETTING));
}

function templatesIn(stored: unknown): readonly FormTemplate[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST_TEMPLATES).flatMap((one: unknown) => templateSchema.safeParse(one).data ?? []);
}

/** Stores a kind of form in the workbook, in the place of one of the same name. */
export async function saveTemplate(host: Host, template: FormTemplate): Promise<void> {
  await host.saveSetting(SETTING, withTemplate(await readTemplates(host), template));
}

/** Takes a kind of form out of the workbook; forms that were read by it stay as they are. */
export async function removeTemplate(host: Host, name: string): Promise<void> {
  const kept = (await readTemplates(host)).filter((template) => template.name !== name);
  await host.saveSetting(SETTING, kept);
}

/** Kinds of forms with one more, which takes the place of one of its name. */
export function withTemplate(templates: readonly FormTemplate[], template: FormTemplate): readonly FormTemplate[] {
  const others = templates.filter(({ name }) => name !== template.name);
  return [...others, template].slice(-MOST_TEMPLATES);
}
