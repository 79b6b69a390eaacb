import { DATA_SHEETS, WORKING_SHEETS } from '../../model/dataSheets';
import type { SheetContent } from '../../model/sheetContent';
import type { Host, LongWork } from '../host';

/**
 * The data sheets that forms are checked by, and `more` sheets beside them, by the names that we gave them. A data sheet is the one that
 * holds its table, also under the name that a user has given it since; the workbook is only asked for it where it is not where it belongs.
 */
export async function readDataContents(
  host: Host,
  work?: LongWork,
  more: readonly string[] = [],
): Promise<ReadonlyMap<string, SheetContent>> {
  const names = [...WORKING_SHEETS, ...more];
  const contents = await host.readSheets(names, work);
  const lost = names.filter((name) => NAMES.has(name) && !holdsTable(contents.get(name), name));
  if (lost.length === 0) return contents;
  const tables = await host.listTables();
  const renamed = lost.flatMap((name) => {
    const sheet = tables.get(name);
    return sheet === undefined ? [] : [[name, sheet] as const];
  });
  if (renamed.length === 0) return contents;
  const found = await host.readSheets(
    renamed.map(([, sheet]) => sheet),
    work,
  );
  const held = renamed.flatMap(([name, sheet]) => {
    const content = found.get(sheet);
    return content ? [[name, content] as const] : [];
  });
  return new Map([...contents, ...held]);
}

const NAMES: ReadonlySet<string> = new Set(Object.values(DATA_SHEETS));

function holdsTable(content: SheetContent | undefined, table: string): boolean {
  return content?.tables.some(({ name }) => name === table) === true;
}
