import { isRuleId } from '../../app/check/checkForms';
import { ownRulesInFile, withOwnRules } from '../../app/check/ownRules';
import { settingsInFile } from '../../app/workbook/readSettings';
import { decodeFile } from '../../formats/decodeFile';
import { decodeText } from '../../formats/text/decodeText';
import { ownRuleName } from '../../model/ownRule';
import { INITIAL_SETTINGS, settingsSchema } from '../../model/settings';
import { repeatedKeys } from '../../model/repeatedKeys';
import { unknownKeys } from '../../model/settingsKeys';
import type { Settings } from '../../model/settings';
import type { CommandLine } from './commandLine';
import { readNamedFile } from './readNamedFile';
import { shownName } from './shownName';
import { strings } from './strings';

/**
 * The rule settings of a file (JSON, or a workbook that stores them), those of the product where none is named, or sentences on why the file cannot be used: all
 * that is wrong with it. Rules that this version does not know are reported and passed over.
 */
export async function readSettingsFile(
  file: string | undefined,
  world: Pick<CommandLine, 'readFile' | 'entryOf' | 'pdfResources' | 'report'>,
): Promise<Settings | string> {
  if (file === undefined) return INITIAL_SETTINGS;
  const bytes = await readNamedFile(file, world);
  if (typeof bytes === 'string') return bytes;
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return settingsOfWorkbook(file, bytes, world);
  let data: unknown;
  try {
    data = JSON.parse(decoded.text);
  } catch {
    return strings.unreadable.notJson(file);
  }
  const repeated = repeatedKeys(decoded.text);
  if (repeated.length > 0) return strings.unreadable.repeatedKeys(shownName(file), repeated);
  const unknown = unknownKeys(data);
  if (unknown.length > 0) return unknown.map((key) => strings.check.unknownKey(shownName(file), key)).join('\n');
  const parsed = settingsSchema.safeParse(data);
  if (!parsed.success) {
    const places = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
    return [...places].map((place) => strings.check.notSettings(shownName(file), place)).join('\n');
  }
  for (const rule of Object.keys(parsed.data.rules)) {
    if (!isRuleId(rule) && ownRuleName(rule) === undefined) world.report(strings.check.unknownInSettings(rule));
  }
  return parsed.data;
}

async function settingsOfWorkbook(
  file: string,
  bytes: Uint8Array,
  { pdfResources }: Pick<CommandLine, 'pdfResources'>,
): Promise<Settings | string> {
  const decoded = await decodeFile(file, bytes, pdfResources);
  if (decoded.kind !== 'workbook') return strings.unreadable.notJson(file);
  const { settings, damaged } = settingsInFile(decoded.settings);
  const [part] = damaged;
  if (part !== undefined) return strings.check.notSettings(file, part);
  return withOwnRules(settings, ownRulesInFile(decoded.dataSheets));
}
