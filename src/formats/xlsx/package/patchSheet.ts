import { cellAddress, rangeAddress } from '../../../model/cellAddress';
import type { AddedStyles } from './cellStyles';
import { moveAnchors } from './moveAnchors';
import { moveBreaks, moveReferences } from './moveReferences';
import type { SheetFates } from './moveFormula';
import { patchCells } from './patchCells';
import { patchColumns } from './patchColumns';
import { patchLinks } from './patchLinks';
import type { SheetInFile } from './patchLinks';
import { attributeAt, childrenOf, prefixAt, rootOf, tagWith, nextTag, elementOf } from './xmlScanner';
import type { XmlElement } from './xmlScanner';
import { withPieces } from './worksheetOrder';
import type { SheetPiece } from './worksheetOrder';

/** A worksheet part that is to be patched. */
export interface SheetWork extends SheetInFile {
  readonly xml: string;
  readonly fates: SheetFates;
  readonly added: AddedStyles;
}

/** A worksheet part taken apart: what stands around its pieces, and these with the places that they speak of as they are now. */
export interface OpenSheet {
  readonly head: string;
  readonly tail: string;
  readonly prefix: string;
  readonly pieces: readonly SheetPiece[];
}

/** Pieces that lie over cells: controls and embedded objects, mostly in a wrapping that says which versions know them. */
const ANCHORED: ReadonlySet<string> = new Set(['AlternateContent', 'controls', 'oleObjects']);

/** Takes a worksheet part apart. Its cells stay as they are; every other piece goes along with the rows, columns and sheets that it speaks of. */
export function openSheet(xml: string, own: string, fates: SheetFates): OpenSheet {
  const root = rootOf(xml);
  const moves = fates.get(own.toLowerCase());
  const ownMoves = moves && moves !== 'removed' ? moves.moves : [];
  const pieces = sheetChildren(xml, root).map(({ name, start, end }): SheetPiece => {
    const piece = xml.slice(start, end);
    if (name === 'sheetData' || name === 'cols' || fates.size === 0) return { name, xml: piece };
    if (name === 'rowBreaks') return { name, xml: moveBreaks(piece, 'row', ownMoves) };
    if (name === 'colBreaks') return { name, xml: moveBreaks(piece, 'column', ownMoves) };
    const moved = moveReferences(piece, { own, fates });
    return { name, xml: ANCHORED.has(name) && ownMoves.length > 0 ? moveAnchors(moved, ownMoves) : moved };
  });
  return {
    head: xml.slice(0, root.inside),
    tail: xml.slice(root.insideEnd),
    prefix: prefixAt(xml, root.start),
    pieces: pieces.filter((piece) => piece.xml !== '' && !isEmptied(piece)),
  };
}

/** The cells are by far the largest piece: their end is looked for from behind, since nothing after them is called like them. */
function sheetChildren(xml: string, root: XmlElement): readonly XmlElement[] {
  const children: XmlElement[] = [];
  let at = root.inside;
  for (let tag = nextTag(xml, at, root.insideEnd); tag; tag = nextTag(xml, at, root.insideEnd)) {
    const isCells = tag.name === 'sheetData' && tag.kind === 'open';
    const close = isCells ? xml.lastIndexOf(`</${prefixAt(xml, tag.start)}sheetData`) : -1;
    const child =
      close < 0
        ? elementOf(xml, tag)
        : { name: tag.name, start: tag.start, inside: tag.end, insideEnd: close, end: xml.indexOf('>', close) + 1 };
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Lists that the schema wants to hold something. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'dataValidations',
  'hyperlinks',
  'ignoredErrors',
  'protectedRanges',
  'mergeCells',
  'cols',
]);

function isEmptied({ name, xml }: SheetPiece): boolean {
  return NEVER_EMPTY.has(name) && childrenOf(xml, rootOf(xml)).length === 0;
}

/** The text of a worksheet part from its pieces. */
export function closeSheet({ head, tail, pieces }: OpenSheet): string {
  const isOpen = !head.trimEnd().endsWith('/>');
  const inside = pieces.map(({ xml }) => xml).join('');
  return isOpen ? head + inside + tail : head;
}

/** A changed sheet with its cells, columns, merges and links as they are now, and everything else of it as it was. */
export function patchSheet(work: SheetWork): OpenSheet {
  const { opened, now, fates, added } = work;
  const sheet = openSheet(work.xml, opened.plan.name, fates);
  const { prefix } = sheet;
  const piece = (name: string): { readonly xml: string; readonly element: XmlElement | undefined } => {
    const xml = sheet.pieces.find((one) => one.name === name)?.xml ?? '';
    return { xml, element: xml === '' ? undefined : rootOf(xml) };
  };
  const [cols, cells, links] = [piece('cols'), piece('sheetData'), piece('hyperlinks')];
  const columns = patchColumns(cols.xml, cols.element, prefix, work);
  const empty = `<${prefix}sheetData/>`;
  const cellsXml = cells.xml === '' ? empty : cells.xml;
  const patched = patchCells({
    xml: cellsXml,
    sheetData: rootOf(cellsXml),
    prefix,
    opened,
    now,
    added,
    columnStyle: columns.styleOf,
  });
  const merges = (now.merges ?? []).map((range) => `<${prefix}mergeCell ref="${rangeAddress(range)}"/>`);
  const list = (name: string, attributes: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`<${prefix}${name}${attributes}>${items.join('')}</${prefix}${name}>`];
  const last =
    patched.lastRow < 0 || patched.lastColumn < 0 ? 'A1' : `A1:${cellAddress(patched.lastRow, patched.lastColumn)}`;
  const replacements: readonly (readonly [string, readonly string[]])[] = [
    ['dimension', [`<${prefix}dimension ref="${last}"/>`]],
    ['cols', columns.xml === undefined ? [] : [columns.xml]],
    ['sheetData', [patched.sheetData]],
    ['mergeCells', list('mergeCells', ` count="${merges.length}"`, merges)],
    ['hyperlinks', list('hyperlinks', '', patchLinks(links.xml, links.element, prefix, work))],
    ['sheetViews', patchedViews(piece('sheetViews').xml, prefix, work)],
  ];
  const pieces = replacements.reduce((all, [name, texts]) => withPieces(all, name, texts), sheet.pieces);
  return { ...sheet, pieces: pieces.map(withRightCount) };
}

/** A list that says how many it holds says it rightly. */
function withRightCount(piece: SheetPiece): SheetPiece {
  if (piece.name !== 'dataValidations') return piece;
  const { xml } = piece;
  const list = rootOf(xml);
  const count = String(childrenOf(xml, list).length);
  if ((attributeAt(xml, 0, 'count') ?? count) === count) return piece;
  return { ...piece, xml: tagWith(xml, 0, { count }) + xml.slice(list.inside) };
}

/** The views of the sheet, with the frozen rows and columns that it has now. */
function patchedViews(xml: string, prefix: string, { opened, now }: SheetWork): readonly string[] {
  const [before, after] = [opened.plan.freeze, now.freeze];
  const isSame = (before?.rows ?? 0) === (after?.rows ?? 0) && (before?.columns ?? 0) === (after?.columns ?? 0);
  if (isSame) return xml === '' ? [] : [xml];
  const pane = after && after.rows + after.columns > 0 ? paneXml(prefix, after) : '';
  if (xml === '') {
    return pane === ''
      ? []
      : [
          `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${pane}</${prefix}sheetView></${prefix}sheetViews>`,
        ];
  }
  const views = rootOf(xml);
  const [view] = childrenOf(xml, views);
  if (!view) return [xml];
  const kept = childrenOf(xml, view).filter(({ name }) => name !== 'pane' && name !== 'selection');
  const inside = pane + kept.map(({ start, end }) => xml.slice(start, end)).join('');
  const tag = tagWith(xml, view.start, {}).replace(/\/>$/u, '>');
  return [`${xml.slice(0, view.start)}${tag}${inside}</${prefix}sheetView>${xml.slice(view.end)}`];
}

function paneXml(prefix: string, { rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const [x, y] = [columns > 0 ? ` xSplit="${columns}"` : '', rows > 0 ? ` ySplit="${rows}"` : ''];
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<${prefix}pane${x}${y} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/>`;
}
