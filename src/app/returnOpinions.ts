import { departmentOpinions } from '../layout/returnOpinion/departmentOpinion';
import type { AdvisedFinding, DepartmentOpinion } from '../layout/returnOpinion/departmentOpinion';
import { opinionText } from '../layout/returnOpinion/opinionText';
import { planOpinionSheet } from '../layout/returnOpinion/planOpinionSheet';
import { departmentKey } from '../model/departmentKey';
import { DATA_SHEETS } from '../model/dataSheets';
import { freeSheetName } from '../model/freeSheetName';
import type { SheetChange } from '../model/workbookChange';
import type { CheckedFinding } from './checkedFinding';
import type { Host, LongWork } from './host';
import { madeSheets, rememberSheets } from './madeSheets';
import type { MadeSheets } from './madeSheets';
import { readWithRegister } from './readWorkbook';
import { changeReturned } from './receipts/sayOfReceipts';
import { ruleCatalogue } from './ruleCatalogue';
import { strings } from './strings';
import { withWhatWasWritten } from './writtenOnMadeSheets';

/** 退回意见 to one department: what it says by project, and the same as a text to copy. */
export interface ReturnOpinion extends DepartmentOpinion {
  readonly text: string;
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

/**
 * Writes the opinions into one sheet 退回意见, or into one sheet a department, as one change that can be undone. A sheet that was
 * made before is written anew in its place; 收表登记, where there is one, says that the forms are sent back `at` that time; those of departments that have no opinion any more go; sheets of the user are left alone.
 * Answers the names of the sheets by the department's key.
 */
export async function writeReturnOpinions(
  host: Host,
  opinions: readonly ReturnOpinion[],
  { isSheetEach = false, at, ...work }: LongWork & { readonly isSheetEach?: boolean; readonly at?: Date } = {},
): Promise<MadeSheets> {
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
  if (written.length + removed.length === 0) return made;
  const title = strings.opinionTitle(opinions.length);
  const returned = at && (await changeReturnedIn(host, opinions, at, work));
  const changes = [...written, ...removed, ...(returned ? [returned] : [])];
  const change = { title, changes, remember: [rememberSheets('opinions', made)] };
  await host.write(await withWhatWasWritten(host, change, work), work);
  return made;
}

async function changeReturnedIn(
  host: Host,
  opinions: readonly ReturnOpinion[],
  at: Date,
  { signal }: LongWork,
): Promise<SheetChange | undefined> {
  const existing = await host.listSheets();
  if (!existing.includes(DATA_SHEETS.receipts)) return undefined;
  const reading = await readWithRegister(host, signal ? { signal } : {});
  const ids = new Set(
    opinions.flatMap(({ projects }) => projects.flatMap(({ id, isReturned }) => (isReturned ? [id] : []))),
  );
  return changeReturned(reading, ids, at);
}
