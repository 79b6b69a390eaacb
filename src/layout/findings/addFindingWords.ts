import type { FindingWord } from '../../model/findingWord';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { FormRecord } from '../../model/form';
import type { OwnCells } from '../../model/ownCells';
import type { CellContent } from '../../model/sheetPlan';
import type { SheetChange } from '../../model/workbookChange';
import type { DataTable } from '../dataTable';
import { spareRows, tableChange } from '../dataTableChange';
import { FINDING_COLUMNS } from '../findingColumns';
import { planFindingSheet } from '../planDataSheets';
import { strings } from '../strings';
import { findingCells } from './findingCells';
import { findingKey } from './findingRow';
import { readFindingSheet } from './readFindingSheet';

/** What a user said of the findings on a form in the workbook that the form came from, and what he wrote beside its rows. */
export interface RecordWords {
  readonly record: FormRecord;
  readonly words: readonly FindingWord[];
  readonly own?: OwnCells | undefined;
}

/**
 * What to write so that 校验结果 holds these words, where the next check finds them; what it says already stays. Undefined when there is
 * nothing to write. The sheet is created where it is missing.
 */
export function addFindingWords(
  table: DataTable | undefined,
  carried: readonly RecordWords[],
): SheetChange | undefined {
  const known = new Set(readFindingSheet(table).map(({ key, message }) => `${key}\n${message}`));
  const rows = carried.flatMap(({ record, words }) =>
    words
      .filter(({ rule, place, message }) => !known.has(`${findingKey(record.id, rule, place)}\n${message}`))
      .map((word) => contentOf(record, word)),
  );
  if (!table) return { kind: 'create-sheet', plan: planFindingSheet(rows) };
  if (rows.length === 0) return undefined;
  const appendedRows = rows.map((row) => findingCells(table, row));
  return tableChange(table, FINDING_COLUMNS, { patches: [], removedRows: spareRows(table), appendedRows });
}

function contentOf({ id, form }: FormRecord, word: FindingWord): ReadonlyMap<string, CellContent> {
  return new Map([
    [strings.severity, word.severity],
    [strings.rule, word.rule],
    [strings.id, id],
    [strings.projectName, form.projectName],
    [strings.department, form.department.name],
    [strings.place, word.place],
    [strings.message, word.message],
    [strings.state, FINDING_STATE_LABELS[word.state]],
    [strings.remark, word.remark],
  ]);
}
