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

/** The rows of 收表登记 of a workbook file that belong to none of its forms. */
export interface FileRegister {
  /** What is expected and has not come, with the user's word on it. */
  readonly expected: readonly Receipt[];
  /** Rounds of forms that are in no row of 项目总表 any more. */
  readonly goneReceipts: readonly Receipt[];
}

/** Linear in the rows. */
export function registerInFile(dataSheets: readonly SheetContent[]): FileRegister {
  const { tables, records } = readSheetsOfFile(dataSheets);
  const receipts = readReceipts(tables.receipts);
  const there = new Set(records.map(({ id }) => id));
  return {
    expected: receipts.filter(({ id }) => id === ''),
    goneReceipts: receipts.filter(({ id }) => id !== '' && !there.has(id)),
  };
}
