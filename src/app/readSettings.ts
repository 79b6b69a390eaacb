import { settingsSchema } from '../model/settings';
import type { Settings } from '../model/settings';
import type { Host } from './host';

const SETTING = 'rule-settings';

/** The rule settings of the workbook; where they are missing or damaged, those of the product. */
export async function readSettings(host: Host): Promise<Settings> {
  const stored = settingsSchema.safeParse((await host.readSetting(SETTING)) ?? {});
  return stored.success ? stored.data : settingsSchema.parse({});
}

/** Stores rule settings in the workbook, so that they travel with the file. */
export async function saveSettings(host: Host, settings: Settings): Promise<void> {
  await host.saveSetting(SETTING, settings);
}
