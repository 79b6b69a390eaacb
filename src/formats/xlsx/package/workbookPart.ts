import type { PackageParts, Relationship } from './packageParts';
import { attributeAt, attributesAt, childrenOf, rootOf } from './xmlScanner';
import type { XmlElement } from './xmlScanner';

const MAIN_PART = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly id: number;
  readonly path: string;
  readonly relationship: string;
  /** What the sheet is: 'worksheet', 'chartsheet' and the like. */
  readonly kind: string;
  readonly xml: string;
}

/** The part of a package that lists its sheets. */
export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
}

/** Reads the list of sheets; undefined for a package whose parts are called in another way than we write them. */
export async function readWorkbookPart(parts: PackageParts): Promise<WorkbookPart | undefined> {
  const path = (await parts.relationships('')).find(({ type }) => type === MAIN_PART)?.target;
  const xml = path === undefined ? undefined : await parts.text(path);
  if (path === undefined || xml === undefined) return undefined;
  const relationships = await parts.relationships(path);
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const list = children.find(({ name }) => name === 'sheets');
  const sheets = (list ? childrenOf(xml, list) : []).flatMap(({ start, end }): ListedSheet[] => {
    const id = attributesAt(xml, start).find(({ name }) => name.endsWith(':id'));
    const relationship = relationships.find((one) => one.id === (id && xml.slice(id.start, id.end)));
    if (!relationship) return [];
    return [
      {
        name: attributeAt(xml, start, 'name') ?? '',
        id: Number(attributeAt(xml, start, 'sheetId')),
        path: relationship.target,
        relationship: relationship.id,
        kind: kindOf(relationship),
        xml: xml.slice(start, end),
      },
    ];
  });
  return { path, xml, root, children, relationships, sheets };
}

/** The last word of a relationship's type, which says what its target is. */
export function kindOf({ type }: Pick<Relationship, 'type'>): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
