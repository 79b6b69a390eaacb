import type { DataSheetsReading, PlacedRecord } from '../layout/dataSheetsReading';
import { recallFindings } from '../layout/findings/recallFindings';
import type { UnresolvedDuplicate } from '../layout/unresolvedDuplicate';
import { formIdentity } from '../model/formIdentity';
import { groupBy } from '../model/groupBy';
import { duplicateProject } from '../rules/batch/duplicateProject';

/**
 * The forms that no sum may count, by 编号: of several of one 年度, 项目名称 and 实施单位 the one of the lowest 编号 counts, wherever its row
 * stands. A form whose finding 项目重复申报 the user has put aside in 校验结果 is meant as it is and counts too. Forms without a name are compared
 * with none.
 */
export function unresolvedDuplicates(reading: DataSheetsReading): ReadonlyMap<string, UnresolvedDuplicate> {
  const named = reading.records.filter(({ form }) => form.projectName.trim() !== '');
  const groups = [...groupBy(named, ({ form }) => formIdentity(form)).values()].filter(({ length }) => length > 1);
  if (groups.length === 0) return new Map();
  const meant = new Set<string>();
  for (const { rule, state, record } of recallFindings(reading)) {
    if (rule === duplicateProject.title && state === 'ignored') meant.add(record.id);
  }
  return new Map(
    groups.flatMap((group) => {
      const [counted, ...others] = group.filter(({ id }) => !meant.has(id)).sort(byId);
      return counted ? others.map((record) => [record.id, { record, counted }] as const) : [];
    }),
  );
}

function byId(one: PlacedRecord, other: PlacedRecord): number {
  return one.id.localeCompare(other.id, 'en', { numeric: true });
}
