import type { FormDoubt } from '../../model/doubt';
import type { FindingWord } from '../../model/findingWord';
import { FINDING_STATE_LABELS } from '../../model/findingState';
import type { FormRecord } from '../../model/form';
import type { OwnCells } from '../../model/ownCells';
import type { SheetChange } from '../../model/workbookChange';
import type { DataTable } from '../dataTable';
import { changeListedRows } from '../contentsByHeader';
import type { RowContents } from '../contentsByHeader';
import { FINDING_COLUMNS } from '../findingColumns';
import { planFindingSheet } from '../planDataSheets';
import { strings } from '../strings';
import { findingKey } from './findingRow';
import { readFindingSheet } from './readFindingSheet';

/** What comes with a form that is written: what a user said of findings on it and wrote beside its rows, and what is doubtful about it. */
export interface RecordWords {
  readonly record: FormRecord;
  readonly words: readonly FindingWord[];
  readonly own?: OwnCells | undefined;
  /** What the reader was not sure of. */
  readonly doubts?: readonly FormDoubt[];
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
      .map((word) => findingContents(record, word)),
  );
  if (!table) return { kind: 'create-sheet', plan: planFindingSheet(rows) };
  return changeListedRows(table, FINDING_COLUMNS, { rewritten: [], gone: [], added: rows });
}

/** The row of 校验结果 of a finding, by the headers of its columns. */
export function findingContents({ id, form }: FormRecord, word: FindingWord): RowContents {
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
