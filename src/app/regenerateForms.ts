import type { PlacedRecord } from '../layout/dataSheetsReading';
import { officialSheetName } from '../layout/official/officialSheetName';
import { planOfficialSheet } from '../layout/official/planOfficialSheet';
import type { SheetChange } from '../model/workbookChange';
import type { Host, LongWork } from './host';
import { madeSheets, rememberSheets } from './madeSheets';
import type { MadeSheets } from './madeSheets';
import { readWorkbook } from './readWorkbook';
import { refuseUnreadable } from './refuseUnreadable';
import { strings } from './strings';

/**
 * Makes the official form of each record from what the data sheets hold now, one sheet each. A sheet that was made before is written
 * anew in its place; sheets of the user are left alone. The next check marks them too. Answers their names by 编号. Throws `HostError` 'conflict' when the data sheets cannot be read.
 */
export async function regenerateForms(
  host: Host,
  isWanted: (record: PlacedRecord) => boolean = () => true,
  work: LongWork = {},
): Promise<MadeSheets> {
  const reading = await readWorkbook(host, work.signal ? { signal: work.signal } : {});
  refuseUnreadable(reading);
  const records = reading.records.filter(isWanted);
  if (records.length === 0) return new Map();
  const existing = await host.listSheets();
  const known = await madeSheets(host, 'official', existing);
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  const made = new Map<string, string>();
  const changes = records.map((record): SheetChange => {
    const before = known.get(record.id);
    const name = before ?? officialSheetName(record, taken);
    taken.add(name.toLowerCase());
    made.set(record.id, name);
    const { plan } = planOfficialSheet(name, [record.form]);
    return { kind: before === undefined ? 'create-sheet' : 'replace-sheet', plan };
  });
  await host.write({ title: strings.regenerateTitle(records.length), changes }, work);
  await rememberSheets(host, 'official', new Map([...known, ...made]));
  return made;
}
