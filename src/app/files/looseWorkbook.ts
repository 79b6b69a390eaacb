import { doubtRows } from '../../layout/doubts/changeDoubtSheet';
import { freeFileName } from '../../layout/freeFileName';
import { planDoubtSheet } from '../../layout/planDataSheets';
import type { FormDoubt } from '../../model/doubt';
import type { WorkbookFile } from '../../model/workbookFile';
import { strings } from '../strings';

/** What belongs to no department when a workbook is split. */
export interface LooseWorkbook {
  /** Ends in .xlsx; none of the names that are taken. */
  readonly name: string;
  readonly workbook: WorkbookFile;
}

/** A workbook of 待核对 alone with the doubts that belong to none of the forms; undefined without any. `taken` are names in lower case. */
export function looseWorkbook(doubts: readonly FormDoubt[], taken: ReadonlySet<string>): LooseWorkbook | undefined {
  if (doubts.length === 0) return undefined;
  const sheets = [planDoubtSheet(doubtRows([], doubts))];
  return {
    name: freeFileName(strings.looseWorkbook, '.xlsx', taken),
    workbook: { sheets, marks: [], settings: new Map() },
  };
}
