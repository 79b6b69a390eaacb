import { fieldLabel } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { CellContent } from '../../model/sheetPlan';
import type { SheetChange } from '../../model/workbookChange';
import type { DataSheetsReading } from '../dataSheetsReading';
import { changeListedRows, isShown } from '../contentsByHeader';
import type { RowContents } from '../contentsByHeader';
import { FINDING_COLUMNS } from '../findingColumns';
import { planFindingSheet } from '../planDataSheets';
import { strings } from '../strings';
import { fieldPlace } from './fieldPlace';
import { findingLink, hasLinkColumn } from './findingLink';
import type { FindingRow, WrittenFinding } from './findingRow';
import type { MatchedFinding } from './matchFindings';

/**
 * What to write so that 校验结果 lists these findings: rows that stay are written over in their place, so that sorting and the user's
 * own columns survive; those that are settled go, new ones are appended. A link that is not known to be right is written anew. Undefined when the sheet says all of it already.
 */
export function changeFindingSheet<F extends FindingRow>(
  reading: DataSheetsReading,
  written: readonly WrittenFinding[],
  rows: readonly MatchedFinding<F>[],
  isLinkRight: (finding: F) => boolean,
): SheetChange | undefined {
  const table = reading.tables.findings;
  if (!table)
    return { kind: 'create-sheet', plan: planFindingSheet(rows.map(({ finding }) => contentOf(reading, finding))) };
  const rewritten: { row: number; contents: RowContents }[] = [];
  const added: RowContents[] = [];
  for (const { finding, old } of rows) {
    const contents = contentOf(reading, finding);
    if (!old) added.push(contents);
    else if (!isLinkRight(finding) || !isShown(table, old.row, contents)) rewritten.push({ row: old.row, contents });
  }
  const kept = new Set(rows.map(({ old }) => old?.row));
  const gone = written.flatMap(({ row }) => (kept.has(row) ? [] : [row]));
  return changeListedRows(table, FINDING_COLUMNS, { rewritten, gone, added });
}

function contentOf(reading: DataSheetsReading, row: FindingRow): RowContents {
  const { record, path } = row;
  const text = fieldLabel(path, record.form);
  return new Map<string, CellContent>([
    [strings.severity, SEVERITY_LABELS[row.severity]],
    [strings.rule, row.rule],
    [strings.id, record.id],
    [strings.projectName, record.form.projectName],
    [strings.department, record.form.department.name],
    ...placeAndLink(reading, row, text),
    [strings.message, row.message],
    [strings.state, FINDING_STATE_LABELS[row.state]],
    [strings.remark, row.remark],
  ]);
}

/** Tables of earlier versions have no column for links: there the place itself leads to the cell as it was found. */
function placeAndLink(
  reading: DataSheetsReading,
  { record, path }: FindingRow,
  text: string,
): readonly (readonly [string, CellContent])[] {
  if (hasLinkColumn(reading.tables.findings)) {
    return [
      [strings.place, text],
      [strings.link, findingLink(reading, record, path) ?? null],
    ];
  }
  const target = fieldPlace(reading, record, path);
  return [[strings.place, target ? { text, target } : text]];
}
