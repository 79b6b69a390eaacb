import { abilityCases } from './cases/abilityCases';
import { changeTableCases } from './cases/changeTableCases';
import { editCases } from './cases/editCases';
import { editedTableCases } from './cases/editedTableCases';
import { hiddenRowCases } from './cases/hiddenRowCases';
import { literalTextCases } from './cases/literalTextCases';
import { markCases } from './cases/markCases';
import { receiptCases } from './cases/receiptCases';
import { selectionCases } from './cases/selectionCases';
import { settingCases } from './cases/settingCases';
import { sheetCases } from './cases/sheetCases';
import { rearrangedMarkCases } from './cases/rearrangedMarkCases';
import { dataSheetCases } from './cases/dataSheetCases';
import { linkCases } from './cases/linkCases';
import { rearrangedCases } from './cases/rearrangedCases';
import { undoCases } from './cases/undoCases';
import { wideningCases } from './cases/wideningCases';
import { waitingCases } from './cases/waitingCases';
import { wholeOrNothingCases } from './cases/wholeOrNothingCases';
import type { HostCase, HostSubject } from './hostSubject';

/** Every promise of the Host port, by what it is about. */
export const HOST_CASES: Readonly<Record<string, readonly HostCase[]>> = {
  'literal text': literalTextCases,
  sheets: sheetCases,
  'tables that change': changeTableCases,
  'tables that get wider': wideningCases,
  'hidden rows': hiddenRowCases,
  'tables that the user has edited': editedTableCases,
  'whole or nothing': wholeOrNothingCases,
  undo: undoCases,
  'undo after the user rearranges': rearrangedCases,
  marks: markCases,
  'marks after the user rearranges': rearrangedMarkCases,
  'links after the user rearranges': linkCases,
  'data sheets after the user rearranges': dataSheetCases,
  edits: editCases,
  'selected cells': selectionCases,
  settings: settingCases,
  'the register of a season': receiptCases,
  waiting: waitingCases,
  abilities: abilityCases,
};

/** Holds a host to the port: the same cases for every host, each on a workbook of its own. */
export function describeHost(name: string, createHost: () => Promise<HostSubject>): void {
  describe(`host contract: ${name}`, () => {
    describe.each(Object.entries(HOST_CASES))('%s', (_theme, cases) => {
      test.each(cases.map((hostCase) => [hostCase.title, hostCase] as const))('%s', async (_title, hostCase) => {
        const subject = await createHost();
        try {
          await hostCase.run(subject);
        } finally {
          await subject.dispose();
        }
      });
    });
  });
}
