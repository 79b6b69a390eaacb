import { withOwnRules } from '../../app/check/ownRules';
import type { OwnRuleRow } from '../../model/ownRule';
import { INITIAL_SETTINGS } from '../../model/settings';
import type { Settings } from '../../model/settings';
import type { CommandLine } from './commandLine';
import type { ReadInput } from './readInputs';
import { readSettingsFile } from './readSettingsFile';
import { strings } from './strings';

/** The rules that offices wrote into the workbooks among these files. */
export function ownRulesOfInputs(inputs: readonly ReadInput[]): readonly (readonly OwnRuleRow[])[] {
  return inputs.map(({ ownRules = [] }) => ownRules);
}

/**
 * The rule settings for a workbook made of these files: those of the named file, else those that all workbooks among them agree on, so
 * that no single department switches off a rule for all; rules that offices wrote themselves are put together. Workbooks that disagree are reported. A sentence where the file cannot be used.
 */
export async function settingsOfInputs(
  inputs: readonly ReadInput[],
  named: string | undefined,
  world: CommandLine,
): Promise<Settings | string> {
  if (named !== undefined) return readSettingsFile(named, world);
  const stored = inputs.flatMap(({ workbookSettings }) => workbookSettings ?? []);
  // A prefix is each office's own: that they differ says nothing of the rules.
  const wordings = new Set(stored.map((settings) => JSON.stringify({ ...settings, idPrefix: undefined })));
  if (wordings.size > 1) world.report(strings.build.settingsDiffer);
  const agreed = wordings.size === 1 ? (stored[0] ?? INITIAL_SETTINGS) : INITIAL_SETTINGS;
  const prefixes = new Set(stored.map(({ idPrefix = '' }) => idPrefix));
  const [idPrefix = ''] = prefixes.size === 1 ? prefixes : [];
  const withPrefix = prefixes.size > 1 || idPrefix !== '' ? { ...agreed, idPrefix } : agreed;
  return withOwnRules(withPrefix, ...ownRulesOfInputs(inputs));
}
