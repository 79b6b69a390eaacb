import { moveFormula } from './moveFormula';
import type { SheetFates } from './moveFormula';
import { attributeAt, attributesAt, childrenOf, prefixAt, spliced, tagWith } from './xmlScanner';
import type { Splice, XmlElement } from './xmlScanner';
import type { ListedSheet, WorkbookPart } from './workbookPart';
import { decodeXml, encodeText } from './xmlText';

/** A sheet as it is to be listed. */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  /** The entry of the file; undefined for a new sheet. */
  readonly listed: ListedSheet | undefined;
  readonly isHidden: boolean;
  readonly isVeryHidden?: boolean;
}

/** A name that belongs to new sheets, such as their print titles. */
export interface NewName {
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
}

/** The workbook part as it is to be written, and the names whose cells are gone with their sheets. */
export interface PatchedWorkbook {
  readonly xml: string;
  readonly lostNames: readonly string[];
}

/** The order of the children of a workbook part as far as it concerns us. Source: ECMA-376 part 1, CT_Workbook. */
const BEFORE_NAMES = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** Lists the sheets as they are now; names follow their cells, and formulas are reckoned anew when the file is opened. */
export function patchWorkbookPart(
  part: WorkbookPart,
  entries: readonly SheetEntry[],
  newNames: readonly NewName[],
  fates: SheetFates,
): PatchedWorkbook {
  const { xml, root, children } = part;
  const prefix = prefixAt(xml, root.start);
  const child = (name: string): XmlElement | undefined => children.find((one) => one.name === name);
  const { items, lostNames } = movedNames(part, child('definedNames'), entries, fates);
  const added = newNames.map(({ sheet, name, formula }) => {
    const index = entries.findIndex((entry) => entry.name === sheet);
    return `<${prefix}definedName name="${name}" localSheetId="${index}">${encodeText(formula)}</${prefix}definedName>`;
  });
  const names = [...items, ...added];
  const namesXml = names.length === 0 ? '' : `<${prefix}definedNames>${names.join('')}</${prefix}definedNames>`;
  const calculation = child('calcPr');
  const calculationXml = calculation
    ? tagWith(xml, calculation.start, { fullCalcOnLoad: '1' })
    : `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  const splices = [
    ...viewSplices(part, child('bookViews'), entries),
    placed(children, 'sheets', BEFORE_NAMES, root, sheetsXml(part, entries, prefix)),
    placed(children, 'definedNames', BEFORE_NAMES, root, namesXml),
    placed(children, 'calcPr', BEFORE_CALCULATION, root, calculationXml),
  ];
  return { xml: spliced(xml, splices), lostNames };
}

/** Puts a piece in the place of the child of that name, or where it belongs without one. */
function placed(
  children: readonly XmlElement[],
  name: string,
  before: readonly string[],
  root: XmlElement,
  text: string,
): Splice {
  const own = children.find((child) => child.name === name);
  if (own) return { start: own.start, end: own.end, text };
  const at = children.findLast((child) => before.includes(child.name))?.end ?? root.inside;
  return { start: at, end: at, text };
}

function sheetsXml({ xml, root, sheets }: WorkbookPart, entries: readonly SheetEntry[], prefix: string): string {
  let lastId = Math.max(0, ...sheets.map(({ id }) => id));
  const idName = idAttribute(sheets, xml, root);
  const lines = entries.map(({ name, relationship, listed, isHidden, isVeryHidden = false }) => {
    if (!listed) {
      const tag = tagWith(`<${prefix}sheet/>`, 0, { name, sheetId: String((lastId += 1)) });
      const state = isVeryHidden ? 'veryHidden' : isHidden ? 'hidden' : undefined;
      return tagWith(tag, 0, { ...(state !== undefined && { state }), [idName]: relationship });
    }
    const state = attributeAt(listed.xml, 0, 'state');
    const wasHidden = state === 'hidden' || state === 'veryHidden';
    return tagWith(listed.xml, 0, {
      ...(name !== listed.name && { name }),
      ...(wasHidden !== isHidden && { state: isHidden ? 'hidden' : undefined }),
    });
  });
  return `<${prefix}sheets>${lines.join('')}</${prefix}sheets>`;
}

/** How the part calls the relationship of a sheet: r:id, with whatever prefix. */
function idAttribute(sheets: readonly ListedSheet[], xml: string, root: XmlElement): string {
  const [first] = sheets;
  const known = first && attributesAt(first.xml, 0).find(({ name }) => name.endsWith(':id'))?.name;
  const declared = attributesAt(xml, root.start).find(
    ({ name, start, end }) => name.startsWith('xmlns:') && xml.slice(start, end).endsWith('/relationships'),
  );
  return known ?? `${declared?.name.slice('xmlns:'.length) ?? 'r'}:id`;
}

/** The sheet in front stays in front, or the first one comes there. */
function viewSplices(
  { xml, sheets }: WorkbookPart,
  views: XmlElement | undefined,
  entries: readonly SheetEntry[],
): readonly Splice[] {
  return (views ? childrenOf(xml, views) : []).map((view) => {
    const front = sheets[Number(attributeAt(xml, view.start, 'activeTab') ?? 0)];
    const index = entries.findIndex(({ listed, isHidden }) => listed === front && !isHidden);
    const visible = Math.max(
      0,
      entries.findIndex(({ isHidden }) => !isHidden),
    );
    const text = tagWith(xml, view.start, { activeTab: String(index < 0 ? visible : index), firstSheet: undefined });
    return { start: view.start, end: view.inside, text };
  });
}

const GONE = '#REF!';

function movedNames(
  { xml, sheets }: WorkbookPart,
  list: XmlElement | undefined,
  entries: readonly SheetEntry[],
  fates: SheetFates,
): { readonly items: readonly string[]; readonly lostNames: readonly string[] } {
  const lostNames: string[] = [];
  const items = (list ? childrenOf(xml, list) : []).flatMap(({ start, inside, insideEnd, end }) => {
    const local = attributeAt(xml, start, 'localSheetId');
    const owner = local === undefined ? undefined : sheets[Number(local)];
    const index = entries.findIndex(({ listed }) => listed !== undefined && listed === owner);
    if (local !== undefined && index < 0) return [];
    const before = decodeXml(xml.slice(inside, insideEnd));
    const after = moveFormula(before, owner?.name, fates);
    const isLost = after.includes(GONE) && !before.includes(GONE);
    const name = attributeAt(xml, start, 'name') ?? '';
    if (isLost && name.startsWith('_xlnm.')) return [];
    if (isLost) lostNames.push(name);
    const tag = tagWith(xml, start, local === undefined ? {} : { localSheetId: String(index) });
    return [tag + (after === before ? xml.slice(inside, insideEnd) : encodeText(after)) + xml.slice(insideEnd, end)];
  });
  return { items, lostNames };
}
