import { freeSheetName } from '../model/freeSheetName';
import type { FindingCounts } from '../layout/summary/countedRows';
import { planSummarySheet } from '../layout/summary/planSummarySheet';
import type { Severity } from '../model/finding';
import type { CheckedFinding } from './checkedFinding';
import { createWorkbookChecker } from './checkWorkbook';
import type { CheckWork, WorkbookChecker } from './checkWorkbook';
import type { Host, LongWork } from './host';
import { madeSheets, rememberSheets } from './madeSheets';
import { readWorkbook } from './readWorkbook';
import { refuseUnreadable } from './refuseUnreadable';
import { strings } from './strings';
import { withWhatWasWritten } from './writtenOnMadeSheets';
import { unresolvedDuplicates } from './unresolvedDuplicates';

/** The sheet that was written, and what its check found. */
export interface WrittenSummary {
  readonly sheet: string;
  /** Those that the sums count. */
  readonly projects: number;
  /** Further ones that stand in the workbook twice and are counted nowhere. */
  readonly duplicates: number;
  /** Projects without 错误; all of them were checked. */
  readonly clean: number;
}

/** The key of the only sheet of its kind. */
const ONLY = '';

/**
 * Writes 部门汇总, formulas over the data sheets, as one change that can be undone; the sheet that was made before is written anew in
 * its place. The workbook is checked before, so that the findings it counts are those of now; a checker that has seen the workbook saves
 * most of that. Undefined in a workbook without forms. Throws `HostError` 'conflict' when the data sheets cannot be read.
 */
export async function summariseDepartments(
  host: Host,
  {
    checker = createWorkbookChecker(host),
    pause,
    ...work
  }: LongWork & Pick<CheckWork, 'pause'> & { readonly checker?: WorkbookChecker } = {},
): Promise<WrittenSummary | undefined> {
  const signal = work.signal ? { signal: work.signal } : {};
  const reading = await readWorkbook(host, signal);
  refuseUnreadable(reading);
  if (reading.records.length === 0) return undefined;
  const { findings } = await checker.check({ ...signal, ...(pause && { pause }) });
  const duplicates = unresolvedDuplicates(reading);
  const existing = await host.listSheets();
  const before = (await madeSheets(host, 'summary', existing)).get(ONLY);
  const name = before ?? freeSheetName(strings.summarySheet, new Set(existing.map((sheet) => sheet.toLowerCase())));
  const counts = countFindings(findings);
  const plan = planSummarySheet(name, reading, counts, duplicates);
  if (!plan) return undefined;
  const change = { kind: before === undefined ? 'create-sheet' : 'replace-sheet', plan } as const;
  const remember = [rememberSheets('summary', new Map([[ONLY, name]]))];
  await host.write(
    await withWhatWasWritten(host, { title: strings.summaryTitle, changes: [change], remember }, signal),
    work,
  );
  const counted = reading.records.filter(({ id }) => !duplicates.has(id));
  const clean = counted.filter(({ id }) => (counts.get(id)?.error ?? 0) === 0);
  return { sheet: name, projects: counted.length, duplicates: duplicates.size, clean: clean.length };
}

/** As the formulas of 项目总表 count them: those that the user put aside too. */
function countFindings(findings: readonly CheckedFinding[]): FindingCounts {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { record, severity } of findings) {
    const count = counts.get(record.id) ?? { error: 0, warning: 0, info: 0 };
    count[severity] += 1;
    counts.set(record.id, count);
  }
  return counts;
}
