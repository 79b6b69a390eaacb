import { planComparisonSheet } from '../../layout/comparison/planComparisonSheet';
import { matchProjects } from '../../layout/comparison/matchProjects';
import type { YearMatch } from '../../layout/comparison/projectPair';
import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { freeSheetName } from '../../model/freeSheetName';
import { THRESHOLDS } from '../../model/thresholds';
import type { SheetChange } from '../../model/workbookChange';
import type { Host, LongWork } from '../host';
import { madeSheets, rememberSheets } from '../workbook/madeSheets';
import { readWorkbook } from '../workbook/readWorkbook';
import { refuseUnreadable } from '../workbook/refuseUnreadable';
import { readSettings } from '../workbook/readSettings';
import { readPairDecisions } from '../workbook/rememberedPairs';
import { strings } from '../strings';
import { withWhatWasWritten } from '../workbook/writtenOnMadeSheets';
import { unresolvedDuplicates } from '../workbook/unresolvedDuplicates';

export type ComparedYears = YearMatch['years'];

/** The latest two years of a workbook; undefined where it holds fewer. */
export function latestYears(reading: Pick<DataSheetsReading, 'records'>): ComparedYears | undefined {
  return neighbouringYears(reading)[0];
}

/** The projects of two years as the user's word and the rules pair them; those that the workbook holds twice are paired once. */
export async function matchYears(
  host: Host,
  records: DataSheetsReading['records'],
  years: ComparedYears,
): Promise<YearMatch> {
  const { thresholds } = await readSettings(host);
  const leastAlike = (thresholds?.sameProjectName ?? THRESHOLDS.sameProjectName.initial) / 100;
  return matchProjects(years, records, await readPairDecisions(host), leastAlike);
}

/**
 * Writes 年度对比, a sheet for each year beside the one before (only of two years, where these are named), as one change that can be undone;
 * a sheet that was made of the same years before is written anew in its place. Answers the name of the sheet of the latest years, undefined
 * where the workbook holds fewer than two. Throws `HostError` 'conflict' when the data sheets cannot be read.
 */
export async function compareYears(
  host: Host,
  { years, ...work }: LongWork & { readonly years?: ComparedYears } = {},
): Promise<string | undefined> {
  const reading = await readWorkbook(host, work.signal ? { signal: work.signal } : {});
  refuseUnreadable(reading);
  const { forms } = reading.tables;
  const compared = years ? [years] : neighbouringYears(reading);
  if (compared.length === 0 || !forms) return undefined;
  const duplicates = unresolvedDuplicates(reading);
  const counted = reading.records.filter(({ id }) => !duplicates.has(id));
  const existing = await host.listSheets();
  const taken = new Set(existing.map((sheet) => sheet.toLowerCase()));
  const known = new Map(await madeSheets(host, 'comparison', existing));
  const changes: SheetChange[] = [];
  for (const both of compared) {
    const key = `${both.earlier}-${both.later}`;
    const before = known.get(key);
    const name = before ?? freeSheetName(strings.comparisonSheet(both.earlier, both.later), taken);
    taken.add(name.toLowerCase());
    known.set(key, name);
    const match = await matchYears(host, counted, both);
    const plan = planComparisonSheet(name, match, forms, reading.records, [...duplicates.values()]);
    changes.push({ kind: before === undefined ? 'create-sheet' : 'replace-sheet', plan });
  }
  const remember = [rememberSheets('comparison', known)];
  await host.write(await withWhatWasWritten(host, { title: strings.comparisonTitle, changes, remember }, work), work);
  const [latest] = compared;
  return latest && known.get(`${latest.earlier}-${latest.later}`);
}

/** Each year of which the workbook holds forms beside the one before, the latest first. */
function neighbouringYears({ records }: Pick<DataSheetsReading, 'records'>): readonly ComparedYears[] {
  const years = [...new Set(records.flatMap(({ form }) => form.year ?? []))].sort((a, b) => b - a);
  return years.slice(1).map((earlier, at) => ({ earlier, later: years[at] ?? earlier }));
}
