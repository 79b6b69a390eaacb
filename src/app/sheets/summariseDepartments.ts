import { freeSheetName } from '../../model/freeSheetName';
import type { FindingCounts } from '../../layout/summary/countedRows';
import { planDirectorSheet } from '../../layout/director/planDirectorSheet';
import { planSummarySheet } from '../../layout/summary/planSummarySheet';
import type { SheetChange } from '../../model/workbookChange';
import type { Severity } from '../../model/finding';
import type { CheckedFinding } from '../check/checkedFinding';
import { createWorkbookChecker } from '../check/checkWorkbook';
import type { CheckWork, WorkbookChecker } from '../check/checkWorkbook';
import type { Host, LongWork } from '../host';
import { madeSheets, rememberSheets } from '../workbook/madeSheets';
import { directorFacts } from './directorFacts';
import { readWithRegister } from '../workbook/readWorkbook';
import { refuseUnreadable } from '../workbook/refuseUnreadable';
import { strings } from '../strings';
import { withWhatWasWritten } from '../workbook/writtenOnMadeSheets';
import { unresolvedDuplicates } from '../workbook/unresolvedDuplicates';

/** The sheets that were written, and what their check found. */
export interface WrittenSummary {
  readonly sheet: string;
  /** 领导一页. */
  readonly director: string;
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
 * Writes 部门汇总, formulas over the data sheets, and 领导一页, which leads to it, as one change that can be undone; sheets that were made before are
 * written anew in their place. The workbook is checked before, so that the findings it counts are those of now; a checker that has seen the workbook saves
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
  const reading = await readWithRegister(host, signal);
  refuseUnreadable(reading);
  if (reading.records.length === 0) return undefined;
  const { findings } = await checker.check({ ...signal, ...(pause && { pause }) });
  const duplicates = unresolvedDuplicates(reading);
  const existing = await host.listSheets();
  const taken = new Set(existing.map((sheet) => sheet.toLowerCase()));
  const nameOf = async (kind: 'summary' | 'director', wanted: string) => {
    const before = (await madeSheets(host, kind, existing)).get(ONLY);
    const name = before ?? freeSheetName(wanted, taken);
    return { name, kind: before === undefined ? 'create-sheet' : 'replace-sheet' } as const;
  };
  const summary = await nameOf('summary', strings.summarySheet);
  const director = await nameOf('director', strings.directorSheet);
  const planned = planSummarySheet(summary.name, reading, countFindings(findings), duplicates);
  if (!planned) return undefined;
  const facts = directorFacts(reading, findings, duplicates);
  const page = planDirectorSheet(director.name, planned.plan, planned.years, facts);
  const changes: readonly SheetChange[] = [
    { kind: summary.kind, plan: planned.plan },
    ...(page ? [{ kind: director.kind, plan: page }] : []),
  ];
  const remember = [
    rememberSheets('summary', new Map([[ONLY, summary.name]])),
    rememberSheets('director', new Map([[ONLY, director.name]])),
  ];
  await host.write(await withWhatWasWritten(host, { title: strings.summaryTitle, changes, remember }, signal), work);
  const { projects, clean } = facts;
  return { sheet: summary.name, director: director.name, projects, duplicates: duplicates.size, clean };
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
