import { departmentOpinions } from '../layout/returnOpinion/departmentOpinion';
import type { DepartmentOpinion } from '../layout/returnOpinion/departmentOpinion';
import { opinionText } from '../layout/returnOpinion/opinionText';
import { planOpinionSheet } from '../layout/returnOpinion/planOpinionSheet';
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
  const advised = findings.map((finding) => ({ ...finding, remedy: ruleCatalogue.get(finding.ruleId)?.fix ?? '' }));
  return departmentOpinions(advised).map((opinion) => ({ ...opinion, text: opinionText(opinion) }));
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
  const ids = new Set(opinions.flatMap(({ projects }) => projects.map(({ id }) => id)));
  return changeReturned(reading, ids, at);
}
