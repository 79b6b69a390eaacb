import type { OpenedFile } from '../../../model/openedFile';
import { replaceUnwritable } from '../../../model/unwritableCharacters';
import type { WorkbookFile } from '../../../model/workbookFile';
import { SETTINGS_SHEET } from '../settingsSheet';
import { strings } from '../strings';
import { addStyles } from './cellStyles';
import { readContentTypes } from './contentTypes';
import { isPlainWorkbook, makePlainWorkbook, relationshipsKept } from './foreignParts';
import { countStyles, mergeStyles } from './mergeStyles';
import { movedBlocks } from './moveReferences';
import { takeNewSheets } from './newSheets';
import type { NewSheets } from './newSheets';
import { openPackage } from './packageParts';
import type { Relationship } from './packageParts';
import { isUnchanged, planJob } from './packageJob';
import type { PackageJob } from './packageJob';
import { patchKeptSheet } from './patchKeptSheet';
import { freeRelationshipId } from './patchSheetNotes';
import { patchWorkbookPart } from './patchWorkbookPart';
import type { SheetEntry } from './patchWorkbookPart';
import { reachedParts, removeUnreached } from './removeUnreached';
import { kindOf, readWorkbookPart } from './workbookPart';
import { attributeAt, descendantsOf, rootOf, tagWith } from './xmlScanner';

/** A file that was made from the one that was opened, with sentences on what of it could not come along. */
export interface PatchedPackage {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** What a package without styles looks like. */
const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;

/**
 * The opened file with what became of its workbook since: sheets that nobody touched keep their parts byte for byte, of the others
 * everything that the grid does not know is kept, new sheets are added. Undefined for a package whose parts we do not know our way in.
 */
export async function patchPackage(workbook: WorkbookFile, opened: OpenedFile): Promise<PatchedPackage | undefined> {
  const parts = await openPackage(opened.bytes);
  const part = await readWorkbookPart(parts);
  if (!part) return undefined;
  const types = await readContentTypes(parts);
  const job = planJob({ parts, types }, part, workbook, opened);
  if (isUnchanged(job) && isPlainWorkbook(job.to, part)) return { bytes: opened.bytes, losses: [] };
  const reached = await reachedParts(parts);
  const foreign = await makePlainWorkbook(job.to, part);
  const relationships = [...relationshipsKept(part.relationships)];
  const made = await patchSheets(job, relationships);
  const entries = entriesOf(job, made, relationships);
  const listed = patchWorkbookPart(part, entries, made?.names ?? [], job.fates);
  const listedIds = new Set([
    ...part.sheets.map(({ relationship }) => relationship),
    ...entries.map(({ relationship }) => relationship),
  ]);
  const shown = new Set(entries.map(({ relationship }) => relationship));
  parts.write(part.path, listed.xml);
  parts.writeRelationships(
    part.path,
    relationships.filter(({ id }) => !listedIds.has(id) || shown.has(id)),
  );
  if (job.fates.size > 0) await movePivotSources(job);
  await removeUnreached(parts, reached);
  types.write();
  const losses = listed.lostNames.length > 0 ? [...foreign, strings.namesLost(listed.lostNames)] : foreign;
  return { bytes: await parts.pack(), losses };
}

/** Writes the changed and the new sheets, and the styles that they need behind those of the file. */
async function patchSheets(job: PackageJob, relationships: Relationship[]): Promise<NewSheets | undefined> {
  const { parts, types } = job.to;
  const path = relationships.find((one) => kindOf(one) === 'styles')?.target;
  const styles = (path === undefined ? undefined : await parts.text(path)) ?? PLAIN_STYLES;
  const counts = countStyles(styles);
  const added = addStyles(counts.formats);
  for (const kept of job.kept) await patchKeptSheet(job, kept, added, counts.differences);
  const made = await takeNewSheets(job, { ...counts, added });
  if (!made) return undefined;
  const stylesPath = path ?? parts.freePath('xl/styles.xml');
  parts.write(stylesPath, mergeStyles(styles, made.styles, made.wanted));
  if (path === undefined) {
    types.set(stylesPath, STYLES_TYPE);
    relationships.push({
      id: freeRelationshipId(relationships),
      type: `${RELATIONSHIPS}/styles`,
      target: stylesPath,
      isExternal: false,
    });
  }
  return made;
}

/** All sheets in the order of the workbook; sheets that the grid does not know stay behind the one that they followed. */
function entriesOf(
  { part, kept, workbook, hasNewSettings }: PackageJob,
  made: NewSheets | undefined,
  relationships: Relationship[],
): readonly SheetEntry[] {
  const byName = new Map(kept.map((sheet) => [sheet.now.name, sheet]));
  const newEntry = (name: string, isHidden: boolean, isVeryHidden = false): SheetEntry[] => {
    const path = made?.paths.get(replaceUnwritable(name));
    if (path === undefined) return [];
    const id = freeRelationshipId(relationships);
    relationships.push({ id, type: `${RELATIONSHIPS}/worksheet`, target: path, isExternal: false });
    return [{ name: replaceUnwritable(name), relationship: id, listed: undefined, isHidden, isVeryHidden }];
  };
  const entries = workbook.sheets.flatMap(({ name, isHidden = false }): SheetEntry[] => {
    const sheet = byName.get(name);
    if (!sheet) return newEntry(name, isHidden);
    return [{ name, relationship: sheet.listed.relationship, listed: sheet.listed, isHidden }];
  });
  const known = new Set(kept.map(({ listed }) => listed));
  part.sheets.forEach((listed, index) => {
    const isSettings = listed.name === SETTINGS_SHEET;
    const isUnknown =
      !known.has(listed) &&
      (isSettings ? !hasNewSettings : listed.kind === 'chartsheet' || listed.kind === 'dialogsheet');
    if (!isUnknown) return;
    const before = part.sheets.slice(0, index).findLast((one) => entries.some((entry) => entry.listed === one));
    const at = entries.findIndex((entry) => entry.listed === before) + 1;
    const entry = {
      name: listed.name,
      relationship: listed.relationship,
      listed,
      isHidden: /hidden/iu.test(attributeAt(listed.xml, 0, 'state') ?? ''),
    };
    entries.splice(before ? at : 0, 0, entry);
  });
  return [...entries, ...(hasNewSettings ? newEntry(SETTINGS_SHEET, true, true) : [])];
}

/** Pivot tables go on drawing from the cells that they were drawn from. */
async function movePivotSources({ to: { parts, types }, fates }: PackageJob): Promise<void> {
  for (const path of parts.paths()) {
    if (types.of(path)?.endsWith('.pivotCacheDefinition+xml') !== true) continue;
    const xml = (await parts.text(path)) ?? '';
    const [source] = descendantsOf(xml, rootOf(xml), (name) => name === 'worksheetSource');
    const sheet = source && attributeAt(xml, source.start, 'sheet');
    const fate = sheet === undefined ? undefined : fates.get(sheet.toLowerCase());
    if (!source || !fate || fate === 'removed') continue;
    const ref = attributeAt(xml, source.start, 'ref');
    const moved = ref === undefined ? undefined : movedBlocks(ref, fate.moves);
    const tag = tagWith(xml, source.start, {
      sheet: fate.name,
      ...(moved !== undefined && moved !== '' && { ref: moved }),
    });
    parts.write(path, xml.slice(0, source.start) + tag + xml.slice(source.inside));
  }
}
