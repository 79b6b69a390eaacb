import type { CellEdit } from '../../app/host';
import { parseRangeAddress } from '../../model/cellAddress';
import { runExcel } from './runExcel';

/**
 * Tells the edits of the user until the returned function is called. Excel tells of our own writes as well; since ExcelApi
 * 1.14 it says that they are ours, before that whatever comes while `isWriting` is taken for ours. Edits of other people in
 * the same workbook are not told: their own pane sees to them.
 */
export async function listenToEdits(
  listener: (edit: CellEdit) => void,
  isWriting: () => boolean,
): Promise<() => Promise<void>> {
  let isStopped = false;
  const registration = await runExcel(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (event) => {
      if (isStopped || isOurs(event, isWriting()) || event.source === 'Remote') return;
      const sheet = await nameOfSheet(event.worksheetId);
      if (sheet !== undefined && !stopped()) listener({ sheet, range: parseRangeAddress(event.address) });
    });
    await context.sync();
    return result;
  });
  const stopped = (): boolean => isStopped;
  return async () => {
    isStopped = true;
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}

function isOurs({ triggerSource }: Excel.WorksheetChangedEventArgs, isWriting: boolean): boolean {
  // The type says that it is always there; before ExcelApi 1.14 it is not.
  const source = triggerSource as Excel.EventTriggerSource | 'ThisLocalAddin' | 'Unknown' | undefined;
  return source === undefined ? isWriting : source === 'ThisLocalAddin';
}

async function nameOfSheet(id: string): Promise<string | undefined> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}
