import { planComparisonSheet } from '../layout/comparison/planComparisonSheet';
import { matchProjects } from '../layout/comparison/matchProjects';
import type { YearMatch } from '../layout/comparison/projectPair';
import type { DataSheetsReading } from '../layout/dataSheetsReading';
import { freeSheetName } from '../model/freeSheetName';
import type { Host, LongWork } from './host';
import { madeSheets, rememberSheets } from './madeSheets';
import { readWorkbook } from './readWorkbook';
import { refuseUnreadable } from './refuseUnreadable';
import { readPairDecisions } from './rememberedPairs';
import { strings } from './strings';
import { withWhatWasWritten } from './writtenOnMadeSheets';
import { unresolvedDuplicates } from './unresolvedDuplicates';

export type ComparedYears = YearMatch['years'];

/** The latest two years of a workbook; undefined where it holds fewer. */
export function latestYears(reading: Pick<DataSheetsReading, 'records'>): ComparedYears | undefined {
  const [later, earlier] = yearsOf(reading);
  return later === undefined || earlier === undefined ? undefined : { earlier, later };
}

/** The projects of two years as the user's word and their names pair them; those that the workbook holds twice are paired once. */
export async function matchYears(
  host: Host,
  records: DataSheetsReading['records'],
  years: ComparedYears,
): Promise<YearMatch> {
  return matchProjects(years, records, await readPairDecisions(host));
}

/**
 * Writes 年度对比 of two years (the latest two, where none are named), as one change that can be undone; a sheet that was made of the
 * same years before is written anew in its place. Answers the name of the sheet, undefined where the workbook holds fewer than two years. Throws
 * `HostError` 'conflict' when the data sheets cannot be read.
 */
export async function compareYears(
  host: Host,
  { years, ...work }: LongWork & { readonly years?: ComparedYears } = {},
): Promise<string | undefined> {
  const reading = await readWorkbook(host, work.signal ? { signal: work.signal } : {});
  refuseUnreadable(reading);
  const compared = years ?? latestYears(reading);
  if (!compared || !reading.tables.forms) return undefined;
  const duplicates = unresolvedDuplicates(reading);
  const counted = reading.records.filter(({ id }) => !duplicates.has(id));
  const match = await matchYears(host, counted, compared);
  const existing = await host.listSheets();
  const known = await madeSheets(host, 'comparison', existing);
  const key = `${compared.earlier}-${compared.later}`;
  const before = known.get(key);
  const wanted = strings.comparisonSheet(compared.earlier, compared.later);
  const name = before ?? freeSheetName(wanted, new Set(existing.map((sheet) => sheet.toLowerCase())));
  const plan = planComparisonSheet(name, match, reading.tables.forms, reading.records, [...duplicates.values()]);
  const change = { kind: before === undefined ? 'create-sheet' : 'replace-sheet', plan } as const;
  const remember = [rememberSheets('comparison', new Map([...known, [key, name]]))];
  await host.write(
    await withWhatWasWritten(host, { title: strings.comparisonTitle, changes: [change], remember }, work),
    work,
  );
  return name;
}

/** The years of which the workbook holds forms, the latest first. */
function yearsOf({ records }: Pick<DataSheetsReading, 'records'>): readonly number[] {
  const years = new Set(records.flatMap(({ form }) => form.year ?? []));
  return [...years].sort((a, b) => b - a);
}
