import type { YearMatch } from '../../layout/comparison/projectPair';
import type { DataProblem } from '../../layout/dataProblem';
import { departmentKey } from '../../model/departmentKey';
import { groupBy } from '../../model/groupBy';
import { latestYears, matchYears } from './compareYears';
import { departmentAmounts } from './departmentAmounts';
import type { DepartmentAmounts } from './departmentAmounts';
import type { Host, LongWork } from '../host';
import { readWorkbook } from '../workbook/readWorkbook';
import { unresolvedDuplicates } from '../workbook/unresolvedDuplicates';

/** The projects of a workbook at a glance. */
export interface Overview {
  /** Without those that the workbook holds twice, as all numbers here. */
  readonly projects: number;
  readonly duplicates: number;
  readonly departments: number;
  /** By year, the latest first; amounts in 元. */
  readonly years: readonly { readonly year: number | null; readonly projects: number; readonly annual: number }[];
  readonly amounts: DepartmentAmounts;
  /** The latest two years project by project; undefined where there are fewer. */
  readonly match: YearMatch | undefined;
  readonly problems: readonly DataProblem[];
}

/** Reads what 部门汇总 and 年度对比 would be made of. */
export async function readOverview(host: Host, work: LongWork = {}): Promise<Overview> {
  const reading = await readWorkbook(host, work);
  const duplicates = unresolvedDuplicates(reading);
  const records = reading.records.filter(({ id }) => !duplicates.has(id));
  const forms = records.map(({ form }) => form);
  const years = [...groupBy(forms, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    projects: ofYear.length,
    annual: ofYear.reduce((sum, { funds }) => sum + (funds.annual.total ?? 0), 0),
  }));
  const compared = latestYears(reading);
  return {
    projects: forms.length,
    duplicates: duplicates.size,
    departments: new Set(forms.map(({ department }) => departmentKey(department))).size,
    amounts: departmentAmounts(forms),
    years: years.sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity)),
    match: compared && (await matchYears(host, records, compared)),
    problems: reading.problems,
  };
}
