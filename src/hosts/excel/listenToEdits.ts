import type { CellEdit } from '../../app/host';
import { parseRangeAddress } from '../../model/cellAddress';
import { excelSupports } from './excelSupports';
import { registerListeners } from './registerListeners';
import { runExcel } from './runExcel';

/**
 * Tells the edits of the user until the returned function is called. Excel tells of our own writes as well; since ExcelApi
 * 1.14 it says that they are ours, before that whatever comes while `isWriting` is taken for ours. Edits of other people in
 * the same workbook are not told: their own pane sees to them. A sort has an
 * event of its own, since ExcelApi 1.10; nothing says that it is told as a change as well.
 */
export async function listenToEdits(
  listener: (edit: CellEdit) => void,
  isWriting: () => boolean,
): Promise<() => Promise<void>> {
  return registerListeners((worksheets, isWanted) => {
    const tell = async ({ worksheetId, address, source }: ToldEdit): Promise<void> => {
      if (source === 'Remote') return;
      const sheet = await nameOfSheet(worksheetId);
      if (sheet !== undefined && isWanted()) listener({ sheet, range: parseRangeAddress(address) });
    };
    return [
      worksheets.onChanged.add(async (event) => {
        if (!isOurs(event, isWriting())) await tell(event);
      }),
      // Nothing of ours sorts.
      ...(excelSupports(10) ? [worksheets.onRowSorted.add(tell)] : []),
    ];
  });
}

type ToldEdit = Pick<Excel.WorksheetRowSortedEventArgs, 'worksheetId' | 'address' | 'source'>;

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
