import { strings } from '../strings';
import type { TypedPackage } from './adoptPart';
import type { Relationship } from './packageParts';
import { kindOf } from './workbookPart';
import type { WorkbookPart } from './workbookPart';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Relationships of the workbook to parts that an .xlsx file may not have, or that no longer hold once anything was changed. */
const STAY_BEHIND: ReadonlySet<string> = new Set(['vbaProject', 'calcChain', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** The relationships of the workbook that come along into a changed .xlsx file. */
export function relationshipsKept(relationships: readonly Relationship[]): readonly Relationship[] {
  return relationships.filter((relationship) => !STAY_BEHIND.has(kindOf(relationship)));
}

/** Whether a file is an .xlsx workbook as it is: no template, and without macros. */
export function isPlainWorkbook({ types }: TypedPackage, part: WorkbookPart): boolean {
  return types.of(part.path) === WORKBOOK_TYPE && !hasMacros(part);
}

function hasMacros({ relationships }: WorkbookPart): boolean {
  return relationships.some((relationship) => /vbaProject|acrosheet/u.test(kindOf(relationship)));
}

/** Makes a workbook with macros, a template or a signed file a plain workbook; sentences on what stays behind. */
export async function makePlainWorkbook(
  { parts, types }: TypedPackage,
  part: WorkbookPart,
): Promise<readonly string[]> {
  const losses: string[] = hasMacros(part) ? [strings.macrosLost] : [];
  if (types.of(part.path) !== WORKBOOK_TYPE) {
    types.set(part.path, WORKBOOK_TYPE);
    if (losses.length === 0) losses.push(strings.templateMadePlain);
  }
  const outer = await parts.relationships('');
  const unsigned = outer.filter(({ type }) => !type.includes('/digital-signature/'));
  if (unsigned.length < outer.length) {
    losses.push(strings.signatureLost);
    parts.writeRelationships('', unsigned);
  }
  return losses;
}
