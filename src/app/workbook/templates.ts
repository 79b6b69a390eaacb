import type { FormTemplate } from '../../model/template';
import { templateSchema } from '../../model/templateFile';
import type { RememberedSetting } from '../../model/workbookChange';
import type { Host } from '../host';
import type { StoredKind } from './storedKind';
import { strings } from '../strings';

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

/** What a workbook file made of this workbook stores of it. */
export async function templatesForFile(host: Host): Promise<ReadonlyMap<string, unknown>> {
  const stored = await host.readSetting(SETTING);
  return new Map(Array.isArray(stored) && stored.length > 0 ? [[SETTING, stored]] : []);
}

/**
 * What to remember so that the workbook also knows kinds of forms that others were taught, with a sentence on those that are new and on those
 * that it cannot take: it has another of that name, or as many as it can hold.
 */
export async function bringTemplates(
  host: Host,
  brought: readonly FormTemplate[],
): Promise<{ readonly remember: readonly RememberedSetting[]; readonly told: readonly string[] }> {
  if (brought.length === 0) return { remember: [], told: [] };
  const known = await readTemplates(host);
  const all = [...known];
  const told: string[] = [];
  for (const template of brought) {
    const same = all.find(({ name }) => name === template.name);
    if (same && isSame(same, template)) continue;
    if (same) told.push(strings.templateDiffers(template.name));
    else if (all.length >= MOST_TEMPLATES) told.push(strings.templatesFull(template.name, MOST_TEMPLATES));
    else {
      all.push(template);
      told.push(strings.templateBrought(template.name));
    }
  }
  return { remember: all.length > known.length ? [{ key: SETTING, value: all }] : [], told };
}

/** Whatever order they say it in. */
function isSame(one: FormTemplate, other: FormTemplate): boolean {
  return JSON.stringify(templateSchema.parse(one)) === JSON.stringify(templateSchema.parse(other));
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
