import { SEVERITIES } from '../../../model/finding';
import type { Mark } from '../../../model/mark';
import type { SheetPlan } from '../../../model/sheetPlan';
import { SETTINGS_SHEET } from '../settingsSheet';
import { writeWorkbook } from '../writeWorkbook';
import { adoptPart } from './adoptPart';
import type { TypedPackage } from './adoptPart';
import type { AddedStyles } from './cellStyles';
import { readContentTypes } from './contentTypes';
import { countStyles } from './mergeStyles';
import type { StyleCounts, WantedStyles } from './mergeStyles';
import { openPackage } from './packageParts';
import type { PackageJob } from './packageJob';
import type { NewName } from './patchWorkbookPart';
import { rewriteNewSheet, sharedTexts } from './rewriteNewSheet';
import { readRows } from './sheetRows';
import { kindOf, readWorkbookPart } from './workbookPart';
import type { WorkbookPart } from './workbookPart';
import { attributeAt, childrenOf, descendantsOf, rootOf, tagWith, nextTag } from './xmlScanner';
import { decodeXml } from './xmlText';

/** New sheets that were taken over into the opened package, and the styles that they and the changed sheets need. */
export interface NewSheets {
  /** The paths of the new sheets by their names; our settings are one of them. */
  readonly paths: ReadonlyMap<string, string>;
  readonly names: readonly NewName[];
  readonly styles: string;
  readonly wanted: WantedStyles;
}

/** Where what is added to a package begins to count. */
interface Counts extends StyleCounts {
  readonly added: AddedStyles;
}

/** Writes the new sheets with our own writer, styles of changed sheets beside them, and takes them over. */
export async function takeNewSheets(job: PackageJob, { added, ...counts }: Counts): Promise<NewSheets | undefined> {
  const isMarkedAnew = job.kept.some((sheet) => sheet.isMarkedAnew);
  const needsStyles = added.styles.length > 0 || isMarkedAnew;
  if (job.added.length === 0 && !job.hasNewSettings && !needsStyles) return undefined;
  const carrier = styleCarrier(added, new Set(job.workbook.sheets.map(({ name }) => name)));
  const names = new Set(job.added.map(({ name }) => name));
  const bytes = await writeWorkbook({
    sheets: [...job.added, carrier],
    marks: [...job.workbook.marks.filter(({ sheet }) => names.has(sheet)), ...markOfEach(carrier.name)],
    markedTables: (job.workbook.markedTables ?? []).filter(({ sheet }) => names.has(sheet)),
    settings: job.hasNewSettings ? job.workbook.settings : new Map(),
  });
  const parts = await openPackage(bytes);
  const part = await readWorkbookPart(parts);
  if (!part) throw new Error('Our own package has no workbook.');
  const from: TypedPackage = { parts, types: await readContentTypes(parts) };
  const styles = (await textOf(from, part, 'styles')) ?? '';
  const carried = (await parts.text(part.sheets.find(({ name }) => name === carrier.name)?.path ?? '')) ?? '';
  const wanted = wantedStyles(styles, carried, added);
  const numbers = {
    firstFormat: counts.formats + added.styles.length,
    firstDifference: counts.differences + SEVERITIES.length,
    texts: sharedTexts(await textOf(from, part, 'sharedStrings')),
  };
  let tableId = await lastTableId(job.to);
  const rewrite = (path: string, xml: string): string => {
    if (/\/worksheets\/[^/]+$/u.test(path)) return rewriteNewSheet(xml, numbers);
    if (!/\/tables\/[^/]+$/u.test(path)) return xml;
    const table = rootOf(xml);
    tableId += 1;
    return (
      xml.slice(0, table.start) +
      tagWith(xml, table.start, { id: String(tableId) }) +
      xml.slice(nextTag(xml, table.start)?.end ?? table.inside)
    );
  };
  const paths = new Map<string, string>();
  for (const { name, path } of part.sheets) {
    if (name !== carrier.name) paths.set(name, await adoptPart(from, path, job.to, rewrite));
  }
  return { paths, names: namesIn(part), styles, wanted };
}

/** A sheet whose cells have the styles that are needed, one below the other. */
function styleCarrier({ styles }: AddedStyles, taken: ReadonlySet<string>): SheetPlan {
  let name = SETTINGS_SHEET;
  while (taken.has(name) || name === SETTINGS_SHEET) name = `${name}_`;
  return {
    name,
    columns: [],
    rows: [...styles.map(() => ['']), ...SEVERITIES.map(() => [''])],
    styles: styles.map(({ style }, row) => ({ range: { row, column: 0, rows: 1, columns: 1 }, style })),
  };
}

function markOfEach(sheet: string): readonly Mark[] {
  return SEVERITIES.map((severity, row) => ({ sheet, row, column: 1, severity, remark: '' }));
}

/** First the styles of changed cells and of the marks, in the order in which they were numbered, then all of the new sheets'. */
function wantedStyles(styles: string, carried: string, added: AddedStyles): WantedStyles {
  const root = rootOf(carried);
  const data = childrenOf(carried, root).find(({ name }) => name === 'sheetData');
  const rows = data && readRows(carried, data);
  const counts = countStyles(styles);
  const rules = descendantsOf(carried, root, (name) => name === 'cfRule');
  return {
    formats: [
      ...added.styles.map(({ base }, row) => ({
        number: Number(rows?.cellsOf(row).get(0)?.style ?? 0),
        ...(base && { base }),
      })),
      ...Array.from({ length: counts.formats }, (_, number) => ({ number })),
    ],
    differences: [
      ...rules.map(({ start }) => Number(attributeAt(carried, start, 'dxfId') ?? 0)),
      ...Array.from({ length: counts.differences }, (_, number) => number),
    ],
  };
}

async function textOf(
  { parts }: TypedPackage,
  { relationships }: WorkbookPart,
  kind: string,
): Promise<string | undefined> {
  const path = relationships.find((relationship) => kindOf(relationship) === kind)?.target;
  return path === undefined ? undefined : parts.text(path);
}

/** Tables are numbered through the whole workbook. */
async function lastTableId({ parts, types }: TypedPackage): Promise<number> {
  let last = 0;
  for (const path of parts.paths()) {
    if (types.of(path)?.endsWith('.table+xml') !== true) continue;
    const xml = (await parts.text(path)) ?? '';
    last = Math.max(last, Number(attributeAt(xml, rootOf(xml).start, 'id') ?? 0));
  }
  return last;
}

function namesIn({ xml, root, sheets }: WorkbookPart): readonly NewName[] {
  return descendantsOf(xml, root, (name) => name === 'definedName').flatMap(({ start, inside, insideEnd }) => {
    const sheet = sheets[Number(attributeAt(xml, start, 'localSheetId'))]?.name;
    const name = attributeAt(xml, start, 'name');
    return sheet === undefined || name === undefined
      ? []
      : [{ sheet, name, formula: decodeXml(xml.slice(inside, insideEnd)) }];
  });
}
