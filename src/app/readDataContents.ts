import { DATA_SHEETS, WORKING_SHEETS } from '../model/dataSheets';
import type { SheetContent } from '../model/sheetContent';
import type { Host, LongWork } from './host';

/**
 * The data sheets that forms are checked by, and `more` sheets beside them, by name. 校验结果 is the sheet that holds its table, also under the name that a user has
 * given it since; the other sheets are only looked through for it where it is not where it belongs, which no import leaves so.
 */
export async function readDataContents(
  host: Host,
  work?: LongWork,
  more: readonly string[] = [],
): Promise<ReadonlyMap<string, SheetContent>> {
  const names = [...WORKING_SHEETS, ...more];
  const contents = await host.readSheets(names, work);
  if (contents.has(DATA_SHEETS.findings) || !contents.has(DATA_SHEETS.forms)) return contents;
  const known = new Set(names);
  const others = await host.readSheets(
    (await host.listSheets()).filter((name) => !known.has(name)),
    work,
  );
  const renamed = [...others.values()].find(({ tables }) => tables.some(({ name }) => name === DATA_SHEETS.findings));
  return renamed ? new Map([...contents, [DATA_SHEETS.findings, renamed]]) : contents;
}
