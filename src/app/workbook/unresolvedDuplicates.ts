import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { recallFindings } from '../../layout/findings/recallFindings';
import type { UnresolvedDuplicate } from '../../layout/unresolvedDuplicate';
import { duplicateProject } from '../../rules/batch/duplicateProject';
import { duplicatesAmong } from './duplicatesAmong';

/**
 * The forms of a workbook that no sum may count, by 编号. A form whose finding 项目重复申报 the user has put aside in 校验结果 is meant as it is
 * and counts too.
 */
export function unresolvedDuplicates(reading: DataSheetsReading): ReadonlyMap<string, UnresolvedDuplicate> {
  let meant: ReadonlySet<string> | undefined;
  return duplicatesAmong(reading.records, ({ id }) => {
    // Few workbooks hold any, and those without need not read what was said of findings.
    meant ??= meantTwice(reading);
    return meant.has(id);
  });
}

function meantTwice(reading: DataSheetsReading): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const { rule, state, record } of recallFindings(reading)) {
    if (rule === duplicateProject.title && state === 'ignored') meant.add(record.id);
  }
  return meant;
}
