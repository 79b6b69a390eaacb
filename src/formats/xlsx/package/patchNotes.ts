import { cellAddress, parseRangeAddress } from '../../../model/cellAddress';
import { placeAfter } from '../../../model/sheetMoves';
import type { SheetMove } from '../../../model/sheetMoves';
import { cellText } from '../fileText';
import { noteBox } from '../noteBox';
import type { CellSizes } from '../noteBox';
import { REMARK_AUTHOR } from '../remarkAuthor';
import { cornerAfter } from './moveAnchors';
import { moveFormula } from './moveFormula';
import { moveReferences } from './moveReferences';
import type { ReferenceWork } from './moveReferences';
import { attributeAt, childrenOf, descendantsOf, prefixAt, rootOf, spliced } from './xmlScanner';
import type { XmlElement } from './xmlScanner';
import { decodeXml, encodeText } from './xmlText';

/** A sentence of ours that is to stand as a note on a cell. */
export interface Remark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet as its part has them, after the cells moved, with ours written anew. */
export interface PatchedNotes {
  readonly xml: string;
  /** The cells whose note was ours, as the drawing of the notes names them, before anything moved. */
  readonly removed: ReadonlySet<string>;
  /** The remarks that were written; a cell with a note of the user keeps that one. */
  readonly written: readonly Remark[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The part of the notes of a sheet that has none yet. */
export const EMPTY_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** Writes our remarks among the notes of a sheet; `remarks` undefined leaves ours as they are. */
export function patchNotes(before: string, remarks: readonly Remark[] | undefined, work: ReferenceWork): PatchedNotes {
  const removed = new Set<string>();
  const ours = new Set(remarks === undefined ? [] : ourNotes(before));
  const without = spliced(
    before,
    [...ours].map(({ start, end }) => {
      const place = parseRangeAddress(attributeAt(before, start, 'ref') ?? '');
      if (place) removed.add(placeKey(place.row, place.column));
      return { start, end, text: '' };
    }),
  );
  const moved = moveReferences(without, work);
  if (remarks === undefined || remarks.length === 0) return { xml: moved, removed, written: [] };
  const taken = new Set(notesIn(moved).map(({ start }) => attributeAt(moved, start, 'ref')));
  const written = remarks.filter(({ row, column }) => !taken.has(cellAddress(row, column)));
  return { xml: withRemarks(moved, written), removed, written };
}

export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Whether a sheet has notes at all. */
export function hasNotes(xml: string): boolean {
  return notesIn(xml).length > 0;
}

function notesIn(xml: string): readonly XmlElement[] {
  return descendantsOf(xml, rootOf(xml), (name) => name === 'comment');
}

/** The notes that our name stands under. */
function ourNotes(xml: string): readonly XmlElement[] {
  const authors = descendantsOf(xml, rootOf(xml), (name) => name === 'author');
  const ours = new Set(
    authors.flatMap(({ inside, insideEnd }, index) =>
      decodeXml(xml.slice(inside, insideEnd)) === REMARK_AUTHOR ? [String(index)] : [],
    ),
  );
  return notesIn(xml).filter(({ start }) => ours.has(attributeAt(xml, start, 'authorId') ?? ''));
}

function withRemarks(xml: string, remarks: readonly Remark[]): string {
  const root = rootOf(xml);
  const prefix = prefixAt(xml, root.start);
  const [authors, list] = ['authors', 'commentList'].map((wanted) =>
    childrenOf(xml, root).find(({ name }) => name === wanted),
  );
  if (!authors || !list) throw new Error('A part of notes without its lists.');
  const known = childrenOf(xml, authors).map(({ inside, insideEnd }) => decodeXml(xml.slice(inside, insideEnd)));
  const own = known.indexOf(REMARK_AUTHOR);
  const author = own < 0 ? `<${prefix}author>${encodeText(REMARK_AUTHOR)}</${prefix}author>` : '';
  const notes = remarks.map(
    ({ row, column, text }) =>
      `<${prefix}comment ref="${cellAddress(row, column)}" authorId="${own < 0 ? known.length : own}"><${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${encodeText(cellText(text))}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`,
  );
  return spliced(xml, [within(xml, authors, author), within(xml, list, notes.join(''))]);
}

/** More at the end of an element, which may be empty. */
function within(xml: string, element: XmlElement, more: string): { start: number; end: number; text: string } {
  if (element.inside < element.end) return { start: element.insideEnd, end: element.insideEnd, text: more };
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/u, '>');
  return { ...element, text: `${open}${more}</${prefixAt(xml, element.start)}${element.name}>` };
}

/** The drawing of the notes of a sheet that has none yet. */
export const EMPTY_NOTE_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The drawing of the notes and form controls of a sheet after the cells moved: the shapes of removed notes are gone, those of new ones are there. */
export function patchNoteShapes(
  xml: string,
  notes: Omit<PatchedNotes, 'xml'>,
  moves: readonly SheetMove[],
  { sizes, ...work }: ReferenceWork & { readonly sizes: CellSizes },
): string {
  const root = rootOf(xml);
  const splices = descendantsOf(xml, root, (name) => name === 'shape').flatMap((shape) =>
    isOnCell(xml, shape) ? shapeSplices(xml, shape, notes.removed, moves) : controlSplices(xml, shape, moves, work),
  );
  let id = freeShapeId(xml);
  const added = notes.written.map((remark) => noteShape(remark, sizes, id++));
  return spliced(xml, [...splices, { start: root.insideEnd, end: root.insideEnd, text: added.join('') }]);
}

/** A note belongs to a cell; a control only lies over cells. */
function isOnCell(xml: string, shape: XmlElement): boolean {
  return descendantsOf(xml, shape, (name) => name === 'Row').length > 0;
}

/** What a control reads and writes: its cell, its list, its text, its picture. */
const CONTROL_FORMULAS: ReadonlySet<string> = new Set(['FmlaLink', 'FmlaRange', 'FmlaTxbx', 'FmlaPict']);

function controlSplices(
  xml: string,
  shape: XmlElement,
  moves: readonly SheetMove[],
  { own, fates }: ReferenceWork,
): readonly { start: number; end: number; text: string }[] {
  const parts = descendantsOf(xml, shape, (name) => name === 'Anchor' || CONTROL_FORMULAS.has(name));
  return parts.flatMap(({ name, inside, insideEnd }) => {
    const before = xml.slice(inside, insideEnd);
    const after =
      name === 'Anchor' ? movedAnchor(before, moves) : encodeText(moveFormula(decodeXml(before), own, fates));
    return after === before ? [] : [{ start: inside, end: insideEnd, text: after }];
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(anchor: string, moves: readonly SheetMove[]): string {
  if (moves.length === 0) return anchor;
  const parts = anchor.split(',').map(Number);
  const moved = parts.map((part, at) =>
    at % 2 === 1 ? part : cornerAfter(moves, at % 4 === 0 ? 'column' : 'row', part),
  );
  return moved.join(', ');
}

function shapeSplices(
  xml: string,
  shape: XmlElement,
  removed: ReadonlySet<string>,
  moves: readonly SheetMove[],
): readonly { start: number; end: number; text: string }[] {
  const parts = descendantsOf(xml, shape, (name) => name === 'Row' || name === 'Column' || name === 'Anchor');
  const numberIn = (wanted: string): number | undefined => {
    const part = parts.find(({ name }) => name === wanted);
    return part && Number(xml.slice(part.inside, part.insideEnd));
  };
  const [row, column] = [numberIn('Row'), numberIn('Column')];
  if (row === undefined || column === undefined) return [];
  const [rowNow, columnNow] = [placeAfter(moves, 'row', row), placeAfter(moves, 'column', column)];
  if (rowNow === undefined || columnNow === undefined || removed.has(placeKey(row, column))) {
    return [{ ...shape, text: '' }];
  }
  if (rowNow === row && columnNow === column) return [];
  return parts.map(({ name, inside, insideEnd }) => {
    if (name === 'Row') return { start: inside, end: insideEnd, text: String(rowNow) };
    if (name === 'Column') return { start: inside, end: insideEnd, text: String(columnNow) };
    const anchor = xml.slice(inside, insideEnd).split(',').map(Number);
    const shifted = anchor.map((part, at) =>
      at === 0 || at === 4 ? part + columnNow - column : at === 2 || at === 6 ? part + rowNow - row : part,
    );
    return { start: inside, end: insideEnd, text: shifted.join(', ') };
  });
}

const SHAPE_ID = /^_x0000_s(\d{1,9})$/u;

function freeShapeId(xml: string): number {
  const ids = descendantsOf(xml, rootOf(xml), (name) => name === 'shape').map(({ start }) =>
    Number(SHAPE_ID.exec(attributeAt(xml, start, 'id') ?? '')?.[1] ?? 0),
  );
  return Math.max(1024, ...ids) + 1;
}

function noteShape({ row, column, text }: Remark, sizes: CellSizes, id: number): string {
  const { anchor, width, height } = noteBox(text, row, column, sizes);
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${width}pt;height:${height}pt;z-index:${id - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
