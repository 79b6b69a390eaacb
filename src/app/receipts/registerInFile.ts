import { readDataSheets } from '../../layout/readDataSheets';
import { readReceipts } from '../../layout/receipts/receiptRows';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { SheetContent } from '../../model/sheetContent';
import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import type { Receipt } from '../../model/receipt';

/** The data sheets of a workbook file, 收表登记 among them; a sheet that a user renamed is known by its table. */
export function readSheetsOfFile(dataSheets: readonly SheetContent[]): DataSheetsReading {
  return readDataSheets(
    new Map(
      Object.values(DATA_SHEETS).flatMap((name) => {
        const sheet =
          dataSheets.find(({ tables }) => tables.some((table) => table.name === name)) ??
          dataSheets.find((each) => each.name === name);
        return sheet ? [[name, sheet] as const] : [];
      }),
    ),
  );
}

/** The rows of its 收表登记 that are expected and have not come, with the user's word on them. */
export function expectedInFile(dataSheets: readonly SheetContent[]): readonly Receipt[] {
  return readReceipts(readSheetsOfFile(dataSheets).tables.receipts).filter(({ id }) => id === '');
}
