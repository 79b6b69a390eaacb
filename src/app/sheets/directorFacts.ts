import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import type { DirectorFacts } from '../../layout/director/planDirectorSheet';
import type { UnresolvedDuplicate } from '../../layout/unresolvedDuplicate';
import type { CheckedFinding } from '../check/checkedFinding';
import { openDoubtsIn } from '../workbook/readDoubts';
import { registerOverview } from '../receipts/registerOverview';

/** What 领导一页 says of a workbook beside its money: of the findings of a check, 待核对 and 收表登记, which `reading` has to hold. */
export function directorFacts(
  reading: DataSheetsReading,
  findings: readonly CheckedFinding[],
  duplicates: ReadonlyMap<string, UnresolvedDuplicate>,
): DirectorFacts {
  const counted = reading.records.filter(({ id }) => !duplicates.has(id));
  const faulty = new Set<string>();
  const open = new Map<number, number>();
  const openIds = new Set<string>();
  let errors = 0;
  for (const { severity, state, record } of findings) {
    // What stands in the workbook twice is out of all that is counted here, and named apart.
    if (severity !== 'error' || duplicates.has(record.id)) continue;
    faulty.add(record.id);
    if (state === 'ignored') continue;
    errors += 1;
    openIds.add(record.id);
    open.set(record.row, (open.get(record.row) ?? 0) + 1);
  }
  const register = registerOverview(reading);
  return {
    projects: counted.length,
    clean: counted.filter(({ id }) => !faulty.has(id)).length,
    duplicates: duplicates.size,
    errors,
    projectsWithErrors: openIds.size,
    errorsOf: ({ group }) => group.rows.reduce((sum, { row }) => sum + (open.get(row) ?? 0), 0),
    doubts: openDoubtsIn(reading).length,
    register: register && {
      expected: register.expected,
      silent: register.departments
        .filter(({ hasSent, missing }) => !hasSent && missing.length > 0)
        .map(({ code, name }) => name || code),
      missing: register.departments
        .filter(({ hasSent }) => hasSent)
        .reduce((sum, { missing }) => sum + missing.length, 0),
    },
  };
}
