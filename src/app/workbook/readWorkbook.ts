import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { readDataSheets } from '../../layout/readDataSheets';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { Host, LongWork } from '../host';
import { readDataContents } from './readDataContents';

/** The forms that the workbook holds, with the rows they stand in and what could not be read. One round trip; 收表登记 is not read. */
export async function readWorkbook(host: Host, work?: LongWork): Promise<DataSheetsReading> {
  return readDataSheets(await readDataContents(host, work));
}

/** The same with 收表登记, which keeps earlier rounds and may be long. */
export async function readWithRegister(host: Host, work?: LongWork): Promise<DataSheetsReading> {
  return readDataSheets(await readDataContents(host, work, [DATA_SHEETS.receipts]));
}
