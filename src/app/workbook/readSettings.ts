import { INITIAL_SETTINGS, settingsSchema } from '../../model/settings';
import type { Settings } from '../../model/settings';
import type { Host } from '../host';
import { strings } from '../strings';

const SETTING = 'rule-settings';

/** What is stored of the settings; rules that the office wrote itself stand in a sheet. */
const storedSchema = settingsSchema.omit({ ownRules: true });

/** The rule settings of a workbook, and which parts of them were damaged. */
export interface StoredSettings {
  readonly settings: Settings;
  readonly damaged: readonly SettingsPart[];
}

export type SettingsPart = keyof typeof storedSchema.shape;

/** The rule settings of the workbook; where they are missing or damaged, those of the product. */
export async function readSettings(host: Host): Promise<Settings> {
  return (await readStoredSettings(host)).settings;
}

/** The same with the parts that cannot be read; each holds what the product has, the others what the office set. */
export async function readStoredSettings(host: Host): Promise<StoredSettings> {
  return storedSettings(await host.readSetting(SETTING));
}

/** The rule settings among what is stored in a workbook file; those of the product where the office changed nothing. */
export function settingsInFile(stored: ReadonlyMap<string, unknown>): StoredSettings {
  return storedSettings(stored.get(SETTING));
}

/** A sentence on a part of the settings that cannot be read. */
export function describeDamage(part: SettingsPart): string {
  return strings.settingsDamaged(strings.settingsParts[part]);
}

/** What a workbook file made of this workbook stores of its rule settings; empty where the office changed nothing. */
export async function settingsForFile(host: Host): Promise<ReadonlyMap<string, unknown>> {
  const stored = await host.readSetting(SETTING);
  return new Map(stored === undefined || stored === null ? [] : [[SETTING, stored]]);
}

function storedSettings(stored: unknown): StoredSettings {
  const parts = Object.keys(storedSchema.shape) as SettingsPart[];
  if (stored === undefined || stored === null) return { settings: INITIAL_SETTINGS, damaged: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) return { settings: INITIAL_SETTINGS, damaged: parts };
  const whole = storedSchema.safeParse(stored);
  if (whole.success) return { settings: whole.data, damaged: [] };
  const damaged = parts.filter((part) => whole.error.issues.some(({ path }) => path[0] === part));
  const sound = Object.entries(stored).filter(([part]) => !damaged.some((name) => name === part));
  return { settings: storedSchema.parse(Object.fromEntries(sound)), damaged };
}

/** Stores rule settings in the workbook, so that they travel with the file. */
export async function saveSettings(host: Host, settings: Settings): Promise<void> {
  await host.saveSetting(SETTING, settings);
}
