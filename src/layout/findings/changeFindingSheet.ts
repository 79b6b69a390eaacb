import { fieldLabel } from '../../model/fieldPath';
import { SEVERITY_LABELS } from '../../model/finding';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { CellContent } from '../../model/sheetPlan';
import type { CellPatch, SheetChange } from '../../model/workbookChange';
import type { DataSheetsReading } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { spareRows, tableChange } from '../dataTableChange';
import { FINDING_COLUMNS } from '../findingColumns';
import { planFindingSheet } from '../planDataSheets';
import { strings } from '../strings';
import { fieldPlace } from './fieldPlace';
import { findingCells } from './findingCells';
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
  const patches: CellPatch[] = [];
  const appended: (readonly (CellContent | undefined)[])[] = [];
  for (const { finding, old } of rows) {
    const contents = contentOf(reading, finding);
    if (!old) appended.push(findingCells(table, contents));
    else if (!isLinkRight(finding) || !isShown(table, old.row, contents))
      patches.push({ row: old.row, column: table.header.column, values: [findingCells(table, contents)] });
  }
  const kept = new Set(rows.map(({ old }) => old?.row));
  const settled = written.flatMap(({ row }) => (kept.has(row) ? [] : [row]));
  const emptied = appended.length === 0 && settled.length === table.bodyRows ? settled.splice(0, 1) : [];
  for (const row of emptied) patches.push({ row, column: table.header.column, values: [findingCells(table, NOTHING)] });
  const removedRows = [...(appended.length > 0 ? spareRows(table) : []), ...settled].sort((a, b) => a - b);
  if (patches.length + appended.length + removedRows.length === 0) return undefined;
  return tableChange(table, FINDING_COLUMNS, { patches, removedRows, appendedRows: appended });
}

/** A table needs one row, be it empty. */
const NOTHING: ReadonlyMap<string, CellContent> = new Map(FINDING_COLUMNS.map(({ header }) => [header, null]));

function contentOf(reading: DataSheetsReading, row: FindingRow): ReadonlyMap<string, CellContent> {
  const { record, path } = row;
  const text = fieldLabel(path, record.form);
  const target = fieldPlace(reading, record, path);
  return new Map<string, CellContent>([
    [strings.severity, SEVERITY_LABELS[row.severity]],
    [strings.rule, row.rule],
    [strings.id, record.id],
    [strings.projectName, record.form.projectName],
    [strings.department, record.form.department.name],
    [strings.place, target ? { text, target } : text],
    [strings.message, row.message],
    [strings.state, FINDING_STATE_LABELS[row.state]],
    [strings.remark, row.remark],
  ]);
}

function isShown(table: DataTable, row: number, contents: ReadonlyMap<string, CellContent>): boolean {
  return [...contents].every(([header, content]) => {
    if (!table.columns.has(header)) return true;
    const value = typeof content === 'object' && content !== null && 'text' in content ? content.text : content;
    return (table.valueAt(row, header) ?? '') === value;
  });
}
