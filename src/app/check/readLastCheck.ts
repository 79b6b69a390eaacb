import { recallFindings } from '../../layout/findings/recallFindings';
import { readOwnRuleRows } from '../../layout/ownRules/readOwnRuleRows';
import { readDataSheets } from '../../layout/readDataSheets';
import { readDataContents } from '../workbook/readDataContents';
import { ownRuleId } from '../../model/ownRule';
import { rules } from '../../rules/rules';
import type { CheckWork, WorkbookCheck } from './checkWorkbook';
import { commonRulesOf } from './commonRules';
import type { CheckedFinding } from './checkedFinding';
import { placeField } from './placeField';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { describeDamage, readStoredSettings } from '../workbook/readSettings';
import { readRememberedCheck } from './rememberedCheck';
import type { RememberedCheck } from './rememberedCheck';
import { repairsOf } from './repairFindings';

const IDS: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [title, id]));
/** Some ten milliseconds of work. */
const FINDINGS_A_TURN = 500;

/** The last check of a workbook, as far as the workbook says; `remembered` is what it says beside its list. */
export interface LastCheck extends WorkbookCheck {
  readonly remembered: RememberedCheck | undefined;
}

/**
 * What the last check of a workbook found, as 校验结果 has it: no rule is asked and nothing is written. Of each finding only its own place
 * is known, not the related ones; of what was left unchecked only how much. Where nothing is listed the workbook must remember a check that
 * found nothing: an import makes the sheet before any check, so that an empty one does not say that all is well. Undefined otherwise, for a workbook without
 * forms, and where the sheets cannot be read.
 */
export async function readLastCheck(
  host: Host,
  work: Pick<CheckWork, 'signal' | 'pause'> = {},
): Promise<LastCheck | undefined> {
  const reading = readDataSheets(await readDataContents(host, work));
  if (!reading.tables.findings || reading.problems.some((problem) => problem.isObstacle)) return undefined;
  const { settings, damaged } = await readStoredSettings(host);
  const own = new Set(readOwnRuleRows(reading.tables.ownRules).rows.map(({ name }) => name.trim()));
  const findings: CheckedFinding[] = [];
  for (const finding of recallFindings(reading)) {
    const { record, path, rule } = finding;
    const field = placeField(reading, record, path);
    findings.push({
      ...finding,
      ruleId: IDS.get(rule) ?? (own.has(rule) ? ownRuleId(rule) : rule),
      fields: [field],
      places: field.place ? [field.place] : [],
    });
    if (findings.length % FINDINGS_A_TURN === 0) await work.pause?.();
    if (work.signal?.aborted) throw new HostError('cancelled', 'The reading of the last check was called off.');
  }
  const remembered = await readRememberedCheck(host);
  const wasClean = remembered?.findings === 0 && reading.records.length > 0;
  if (findings.length === 0 && !wasClean) return undefined;
  return {
    findings,
    officialPlaces: new Map(),
    sheets: Object.values(reading.tables).flatMap((table) => table?.sheet ?? []),
    repairable: new Set(repairsOf(findings, settings).flatMap((repair) => repair.findings)),
    common: commonRulesOf(findings, reading.records.length, settings),
    unchecked: [],
    forms: remembered?.forms ?? reading.records.length,
    problems: [...reading.problems, ...damaged.map((part) => ({ message: describeDamage(part), isObstacle: false }))],
    remembered,
  };
}
