import { departmentOpinions } from '../../layout/returnOpinion/departmentOpinion';
import type { AdvisedFinding, DepartmentOpinion } from '../../layout/returnOpinion/departmentOpinion';
import { changeReceipts, readReceipts, unwrittenHeaders } from '../../layout/receipts/receiptRows';
import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { opinionText } from '../../layout/returnOpinion/opinionText';
import { planOpinionSheet } from '../../layout/returnOpinion/planOpinionSheet';
import { departmentKey } from '../../model/departmentKey';
import { DATA_SHEETS } from '../../model/dataSheets';
import { freeSheetName } from '../../model/freeSheetName';
import type { SheetChange } from '../../model/workbookChange';
import type { CheckedFinding } from '../check/checkedFinding';
import type { Host, LongWork } from '../host';
import { madeSheets, rememberSheets } from '../workbook/madeSheets';
import type { MadeSheets } from '../../model/madeSheets';
import { readWithRegister } from '../workbook/readWorkbook';
import { changeReturned, standingDeadline } from '../receipts/sayOfReceipts';
import { receiptStrings } from '../receipts/strings';
import { rememberReturnWords } from './returnWords';
import type { ReturnWords } from './returnWords';
import { ruleCatalogue } from '../check/ruleCatalogue';
import { strings } from '../strings';
import { withWhatWasWritten } from '../workbook/writtenOnMadeSheets';

/** 退回意见 to one department: what it says by project, and the same as a text to copy. */
export interface ReturnOpinion extends DepartmentOpinion {
  readonly text: string;
  /** Until when 收表登记 says that all of its forms are to come again. */
  readonly deadline?: string;
}

/** The opinions that come of these findings, a department each, in their order; ignored findings are left out. */
export function returnOpinions(findings: readonly CheckedFinding[]): readonly ReturnOpinion[] {
  const advised = findings.map((finding): AdvisedFinding => ({
    ...finding,
    remedy: ruleCatalogue.get(finding.ruleId)?.fix ?? '',
  }));
  const elsewhere = advised.flatMap((finding, at) => saidElsewhere(findings[at], finding));
  return departmentOpinions([...advised, ...elsewhere]).map((opinion) => ({ ...opinion, text: opinionText(opinion) }));
}

/** Where a rule cannot tell which of two forms is at fault, the department of the other one is asked as well, as 提示. */
function saidElsewhere(finding: CheckedFinding | undefined, advised: AdvisedFinding): readonly AdvisedFinding[] {
  if (!finding || ruleCatalogue.get(finding.ruleId)?.isMutual !== true) return [];
  const home = departmentKey(finding.record.form.department);
  const others = new Map(finding.fields.map((field) => [field.record.id, field]));
  return [...others.values()]
    .filter(({ record }) => departmentKey(record.form.department) !== home)
    .map(({ record, path }) => ({ ...advised, record, path, severity: 'info', isElsewhere: true }));
}

/** The key of the sheet that holds all departments. */
const ALL = '';

/** What is said beside the findings when forms go back: in 收表登记 and in letters. */
export interface ReturnWork extends LongWork {
  /** Where it is said, 收表登记 says that the forms were sent back then. */
  readonly at?: Date;
  readonly words?: ReturnWords;
}

/**
 * Writes the opinions into one sheet 退回意见, or into one sheet a department, as one change that can be undone. A sheet that was
 * made before is written anew in its place; 收表登记, where there is one, says that the forms are sent back; those of departments that have no opinion any more go; sheets of the user are left alone.
 * Answers the names of the sheets by the department's key, and sentences on what 收表登记 has no room for.
 */
export async function writeReturnOpinions(
  host: Host,
  opinions: readonly ReturnOpinion[],
  { isSheetEach = false, at, words, ...work }: ReturnWork & { readonly isSheetEach?: boolean } = {},
): Promise<{ readonly sheets: MadeSheets; readonly told: readonly string[] }> {
  const existing = await host.listSheets();
  const known = await madeSheets(host, 'opinions', existing);
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  const groups = isSheetEach
    ? opinions.map((opinion) => ({ key: opinion.key, opinions: [opinion] }))
    : [{ key: ALL, opinions }];
  const made = new Map<string, string>();
  const written = groups.map(({ key, opinions: shown }): SheetChange => {
    const before = known.get(key);
    const name = before ?? freeSheetName(strings.opinionSheet(isSheetEach ? shown[0]?.department : undefined), taken);
    taken.add(name.toLowerCase());
    made.set(key, name);
    return { kind: before === undefined ? 'create-sheet' : 'replace-sheet', plan: planOpinionSheet(name, shown) };
  });
  const removed = [...known].flatMap(([key, sheet]): SheetChange[] =>
    made.has(key) ? [] : [{ kind: 'remove-sheet', sheet }],
  );
  if (written.length + removed.length === 0) return { sheets: made, told: [] };
  const title = strings.opinionTitle(opinions.length);
  const returned = at ? await returnIn(host, opinions, { at, words }, work) : NOTHING_RETURNED;
  const changes = [...written, ...removed, ...returned.changes];
  const remember = [rememberSheets('opinions', made), ...(words ? [rememberReturnWords(words)] : [])];
  await host.write(await withWhatWasWritten(host, { title, changes, remember }, work), work);
  return { sheets: made, told: returned.told };
}

/**
 * Says in 收表登记, where there is one, that the forms of these opinions are sent back by letters, as one change that can be undone. The workbook
 * remembers the words. Answers whether there was something to say, and sentences on what 收表登记 has no room for.
 */
export async function recordReturn(
  host: Host,
  opinions: readonly ReturnOpinion[],
  { at, words, ...work }: ReturnWork & Required<Pick<ReturnWork, 'at' | 'words'>>,
): Promise<{ readonly isWritten: boolean; readonly told: readonly string[] }> {
  const { changes, told } = await returnIn(host, opinions, { at, words }, work);
  const remembered = rememberReturnWords(words);
  if (changes.length === 0) await host.saveSetting(remembered.key, remembered.value);
  else await host.write({ title: strings.lettersTitle(opinions.length), changes, remember: [remembered] }, work);
  return { isWritten: changes.length > 0, told };
}

/** The opinions with the deadlines that 收表登记 says of their forms. */
export async function withDeadlines(
  host: Host,
  opinions: readonly ReturnOpinion[],
  at: Date,
  work: LongWork = {},
): Promise<readonly ReturnOpinion[]> {
  const reading = await readRegistered(host, work);
  if (!reading) return opinions;
  const last = new Map(readReceipts(reading.tables.receipts).map((receipt) => [receipt.id, receipt]));
  return opinions.map((opinion) => {
    const deadlines = new Set(
      [...returnedIds([opinion])].map((id) => {
        const receipt = last.get(id);
        return receipt ? standingDeadline(receipt, at) : '';
      }),
    );
    const [deadline = ''] = deadlines;
    return deadlines.size === 1 && deadline !== '' ? { ...opinion, deadline } : opinion;
  });
}

interface Returned {
  readonly changes: readonly SheetChange[];
  readonly told: readonly string[];
}

const NOTHING_RETURNED: Returned = { changes: [], told: [] };

async function returnIn(
  host: Host,
  opinions: readonly ReturnOpinion[],
  { at, words }: { readonly at: Date; readonly words: ReturnWords | undefined },
  work: LongWork,
): Promise<Returned> {
  const reading = await readRegistered(host, work);
  const deadline = words?.deadline.trim() ?? '';
  const rows = reading && changeReturned(reading, returnedIds(opinions), { at, deadline });
  const change = rows && changeReceipts(reading.tables.receipts, rows);
  if (!change) return NOTHING_RETURNED;
  const unwritten = unwrittenHeaders(reading.tables.receipts, rows);
  return { changes: [change], told: unwritten.length > 0 ? [receiptStrings.unwritten(unwritten)] : [] };
}

async function readRegistered(host: Host, { signal }: LongWork): Promise<DataSheetsReading | undefined> {
  const tables = await host.listTables();
  return tables.has(DATA_SHEETS.receipts) ? readWithRegister(host, signal ? { signal } : {}) : undefined;
}

function returnedIds(opinions: readonly ReturnOpinion[]): ReadonlySet<string> {
  return new Set(
    opinions.flatMap(({ projects }) => projects.flatMap(({ id, isReturned }) => (isReturned ? [id] : []))),
  );
}
