import { cellAddress, parseRangeAddress, rangeAddress } from '../../../model/cellAddress';
import { placeAfter, rangeAfter } from '../../../model/sheetMoves';
import type { SheetMove } from '../../../model/sheetMoves';
import { moveFormula } from './moveFormula';
import type { SheetFates } from './moveFormula';
import { attributesAt, descendantsOf, elementOf, nextTag, spliced } from './xmlScanner';
import type { Splice, XmlElement, XmlTag } from './xmlScanner';
import { decodeXml, encodeAttribute, encodeText } from './xmlText';

/** Where a piece of a part stands: the name in the file of its sheet, undefined for one that belongs to no sheet, and what became of all sheets. */
export interface ReferenceWork {
  readonly own: string | undefined;
  readonly fates: SheetFates;
}

/** Elements whose text is a formula: of rules, validations, charts, sparklines and names. */
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);
/** Attributes that are a formula: the cell behind a shape, a control or a link. */
const FORMULA_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['textlink', 'fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup', 'linkedCell', 'listFillRange', 'location'],
]);
/** Attributes that are one block or a list of blocks of the own sheet. */
const BLOCK_ATTRIBUTES: ReadonlySet<string> = new Set(['ref', 'sqref', 'topLeftCell', 'activeCell']);
/** Elements that mean nothing without their cells and go with them. */
const GO_WITH_CELLS: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'dataValidation',
  'hyperlink',
  'ignoredError',
  'protectedRange',
  'autoFilter',
  'sparkline',
  'comment',
  'threadedComment',
]);

/** A piece of a part whose blocks and formulas go along with the rows, columns and sheets that they speak of. */
export function moveReferences(xml: string, work: ReferenceWork): string {
  const splices: Splice[] = [];
  const moves = movesOf(work);
  let at = 0;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.kind === 'close') continue;
    const gone = goneElement(xml, tag, moves);
    if (gone) {
      splices.push({ start: gone.start, end: gone.end, text: '' });
      at = gone.end;
      continue;
    }
    splices.push(...movedAttributes(xml, tag, work, moves));
    const text = tag.kind === 'open' ? movedText(xml, tag, work, moves) : undefined;
    if (text) splices.push(text);
  }
  return spliced(xml, splices);
}

function movesOf({ own, fates }: ReferenceWork): readonly SheetMove[] {
  const fate = own === undefined ? undefined : fates.get(own.toLowerCase());
  return fate && fate !== 'removed' ? fate.moves : [];
}

/** The element of a tag where all of its cells were taken away. */
function goneElement(xml: string, tag: XmlTag, moves: readonly SheetMove[]): XmlElement | undefined {
  if (moves.length === 0 || !GO_WITH_CELLS.has(tag.name)) return undefined;
  const attribute = attributesAt(xml, tag.start).find(({ name }) => name === 'sqref' || name === 'ref');
  const element = elementOf(xml, tag);
  const inner = attribute ? undefined : descendantsOf(xml, element, (name) => name === 'sqref')[0];
  const blocks = attribute
    ? xml.slice(attribute.start, attribute.end)
    : inner && xml.slice(inner.inside, inner.insideEnd);
  return blocks !== undefined && blocks !== '' && movedBlocks(decodeXml(blocks), moves) === '' ? element : undefined;
}

function movedAttributes(
  xml: string,
  tag: XmlTag,
  { own, fates }: ReferenceWork,
  moves: readonly SheetMove[],
): readonly Splice[] {
  return attributesAt(xml, tag.start).flatMap(({ name, start, end }) => {
    const isBlocks = BLOCK_ATTRIBUTES.has(name) && moves.length > 0;
    if (!isBlocks && !FORMULA_ATTRIBUTES.has(name)) return [];
    const before = decodeXml(xml.slice(start, end));
    const after = isBlocks ? movedBlocks(before, moves) : moveFormula(before, own, fates);
    return after === before ? [] : [{ start, end, text: encodeAttribute(after) }];
  });
}

function movedText(
  xml: string,
  tag: XmlTag,
  { own, fates }: ReferenceWork,
  moves: readonly SheetMove[],
): Splice | undefined {
  const isBlocks = tag.name === 'sqref';
  if (!isBlocks && !FORMULA_ELEMENTS.has(tag.name)) return undefined;
  const { inside, insideEnd } = elementOf(xml, tag);
  const text = xml.slice(inside, insideEnd);
  if (text.includes('<')) return undefined;
  const before = decodeXml(text);
  const after = isBlocks ? movedBlocks(before, moves) : moveFormula(before, own, fates);
  return after === before ? undefined : { start: inside, end: insideEnd, text: encodeText(after) };
}

/** A list of blocks after their rows and columns moved; '' when all of them are gone. */
export function movedBlocks(blocks: string, moves: readonly SheetMove[]): string {
  const moved = blocks.split(/\s+/u).map((block) => movedBlock(block, moves));
  return moved.filter((block) => block !== '').join(' ');
}

function movedBlock(block: string, moves: readonly SheetMove[]): string {
  const range = parseRangeAddress(block);
  if (!range) return movedLines(block, moves);
  const after = rangeAfter(moves, range);
  if (!after) return '';
  const isCell = after.rows === 1 && after.columns === 1 && !block.includes(':');
  return isCell ? cellAddress(after.row, after.column) : rangeAddress(after);
}

/** Whole rows or columns, like 3:5. */
function movedLines(block: string, moves: readonly SheetMove[]): string {
  const moved = moveFormula(block, 'own', new Map([['own', { name: 'own', moves }]]));
  return moved.includes('#REF!') ? '' : moved;
}

/** Page breaks after their rows or columns moved: each stands before the line that it stood before. */
export function moveBreaks(xml: string, axis: 'row' | 'column', moves: readonly SheetMove[]): string {
  const splices: Splice[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'brk' || tag.kind === 'close') continue;
    const id = attributesAt(xml, tag.start).find(({ name }) => name === 'id');
    const after = id && placeAfter(moves, axis, Number(xml.slice(id.start, id.end)));
    if (id && after !== undefined) splices.push({ start: id.start, end: id.end, text: String(after) });
  }
  return spliced(xml, splices);
}
