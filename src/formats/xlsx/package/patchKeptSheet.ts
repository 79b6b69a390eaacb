import type { AddedStyles } from './cellStyles';
import { moveAnchors } from './moveAnchors';
import { moveReferences } from './moveReferences';
import type { PackageParts, Relationship } from './packageParts';
import type { KeptSheet, PackageJob } from './packageJob';
import { withMarkRules } from './patchMarks';
import { closeSheet, openSheet, patchSheet } from './patchSheet';
import type { OpenSheet } from './patchSheet';
import { patchSheetNotes } from './patchSheetNotes';
import type { SheetWithParts } from './patchSheetNotes';
import { patchTable } from './patchTable';
import { withPieces } from './worksheetOrder';
import { kindOf } from './workbookPart';
import { attributesAt, childrenOf, rootOf, spliced } from './xmlScanner';

/** Writes a sheet of the file as it is now, with the parts that belong to it; a part that says what it said is left alone. */
export async function patchKeptSheet(
  job: PackageJob,
  kept: KeptSheet,
  added: AddedStyles,
  firstDifference: number,
): Promise<void> {
  const { listed, opened, now, isMarkedAnew } = kept;
  const { fates } = job;
  const { parts, types } = job.to;
  const isMoved = fates.size > 0;
  if (!opened.isTouched && !isMarkedAnew && !isMoved) return;
  const xml = await parts.text(listed.path);
  if (xml === undefined || listed.kind !== 'worksheet') return;
  const nameNow = nameFinder(job);
  const open = opened.isTouched
    ? patchSheet({ xml, opened, now, fates, added, nameNow })
    : openSheet(xml, listed.name, fates);
  const marked = isMarkedAnew ? withMarkRules(open, kept, firstDifference) : open;
  const before = await parts.relationships(listed.path);
  const noted = await patchSheetNotes({ sheet: marked, relationships: before }, kept, fates, { parts, types });
  const tabled = opened.isTouched ? await patchTables(noted, kept, parts) : noted;
  if (isMoved) for (const relationship of tabled.relationships) await movePart(job, kept, relationship);
  const patched = closeSheet(tabled.sheet);
  if (patched !== xml) parts.write(listed.path, patched);
  if (tabled.relationships !== before) parts.writeRelationships(listed.path, tabled.relationships);
}

/** The name that a sheet has now by the name that it had when the file was opened. */
function nameFinder({ opened }: PackageJob): (name: string) => string | undefined {
  const names = new Map([...opened.sheets].map(([now, { plan }]) => [plan.name, now]));
  return (name) => names.get(name);
}

async function patchTables(
  { sheet, relationships }: SheetWithParts,
  { opened, now }: KeptSheet,
  parts: PackageParts,
): Promise<SheetWithParts> {
  const gone = new Set<string>();
  for (const relationship of relationships) {
    if (kindOf(relationship) !== 'table') continue;
    const before = await parts.text(relationship.target);
    const after = before === undefined ? undefined : patchTable(before, { opened, now });
    if (after === undefined) gone.add(relationship.id);
    else if (after !== before) parts.write(relationship.target, after);
  }
  if (gone.size === 0) return { sheet, relationships };
  return { sheet: withoutTables(sheet, gone), relationships: relationships.filter(({ id }) => !gone.has(id)) };
}

function withoutTables(sheet: OpenSheet, gone: ReadonlySet<string>): OpenSheet {
  const list = sheet.pieces.find(({ name }) => name === 'tableParts');
  if (!list) return sheet;
  const items = childrenOf(list.xml, rootOf(list.xml));
  const lost = items.filter(({ start }) =>
    attributesAt(list.xml, start).some(
      (one) => one.name.endsWith(':id') && gone.has(list.xml.slice(one.start, one.end)),
    ),
  );
  const xml = spliced(
    list.xml,
    lost.map(({ start, end }) => ({ start, end, text: '' })),
  );
  return { ...sheet, pieces: withPieces(sheet.pieces, 'tableParts', lost.length === items.length ? [] : [xml]) };
}

/** Parts that speak of cells of the sheet that they belong to. */
const SPEAK_OF_CELLS: ReadonlySet<string> = new Set(['threadedComment', 'pivotTable', 'ctrlProp', 'queryTable']);

async function movePart(
  { to: { parts }, fates }: PackageJob,
  { listed }: KeptSheet,
  relationship: Relationship,
): Promise<void> {
  const kind = kindOf(relationship);
  const path = relationship.target;
  if (relationship.isExternal || (kind !== 'drawing' && !SPEAK_OF_CELLS.has(kind))) return;
  const fate = fates.get(listed.name.toLowerCase());
  const moves = fate && fate !== 'removed' ? fate.moves : [];
  await rewrite(parts, path, (xml) => {
    const moved = moveReferences(xml, { own: listed.name, fates });
    return kind === 'drawing' && moves.length > 0 ? moveAnchors(moved, moves) : moved;
  });
  if (kind !== 'drawing') return;
  for (const { target, isExternal, type } of await parts.relationships(path)) {
    if (!isExternal && /\/chart(?:Ex)?$/u.test(type))
      await rewrite(parts, target, (xml) => moveReferences(xml, { own: undefined, fates }));
  }
}

async function rewrite(parts: PackageParts, path: string, change: (xml: string) => string): Promise<void> {
  const before = await parts.text(path);
  const after = before === undefined ? undefined : change(before);
  if (after !== undefined && after !== before) parts.write(path, after);
}
