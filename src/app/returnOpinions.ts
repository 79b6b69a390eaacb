import { departmentOpinions } from '../layout/returnOpinion/departmentOpinion';
import type { DepartmentOpinion } from '../layout/returnOpinion/departmentOpinion';
import { opinionText } from '../layout/returnOpinion/opinionText';
import { planOpinionSheet } from '../layout/returnOpinion/planOpinionSheet';
import { freeSheetName } from '../model/freeSheetName';
import type { SheetChange } from '../model/workbookChange';
import type { CheckedFinding } from './checkedFinding';
import type { Host, LongWork } from './host';
import { madeSheets, rememberSheets } from './madeSheets';
import type { MadeSheets } from './madeSheets';
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
 * made before is written anew in its place; those of departments that have no opinion any more go; sheets of the user are left alone.
 * Answers the names of the sheets by the department's key.
 */
export async function writeReturnOpinions(
  host: Host,
  opinions: readonly ReturnOpinion[],
  { isSheetEach = false, ...work }: LongWork & { readonly isSheetEach?: boolean } = {},
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
  const change = { title, changes: [...written, ...removed], remember: [rememberSheets('opinions', made)] };
  await host.write(await withWhatWasWritten(host, change, work), work);
  return made;
}
